import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import './identity.css';
import { RecoverySteps } from './recovery-steps.tsx';

interface RecoveryPageProps {
  readonly memberName: string;
  readonly onDone: () => void;
}

/** Right after the founding or the joining, before anything else: the words that open the keys when all else fails. */
export function RecoveryPage({ memberName, onDone }: RecoveryPageProps) {
  const translate = useTranslate();
  return (
    <main className="identity-page" data-testid="recovery-page">
      <header className="stack-tight">
        <h1>{translate('identity.recovery.title')}</h1>
        <p className="page-description">{translate('identity.recovery.description')}</p>
      </header>
      <RecoverySteps
        memberName={memberName}
        laterText={translate('identity.recovery.later')}
        onLater={onDone}
        onDone={onDone}
      />
    </main>
  );
}
