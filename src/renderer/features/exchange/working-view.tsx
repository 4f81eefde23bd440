import { type ReactNode, useEffect, useState } from 'react';
import type { WorkProgress } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Progress } from '#renderer/ui/progress.tsx';

interface WorkingViewProps {
  readonly title: string;
  readonly progress: WorkProgress;
  /** Left out where the work cannot be called off; `help` then says why. */
  readonly onCancel?: () => void;
  readonly help: string;
}

/** Shorter work than this shows nothing: a flash of a bar says less than no bar. */
const patience = 300;

/** Work that takes its time: what is being done, how far it has come, and the way out. */
export function WorkingView({ title, progress, onCancel, help }: WorkingViewProps): ReactNode {
  const translate = useTranslate();
  const isSlow = useIsSlow();
  if (!isSlow) return <div className="exchange-panel" aria-busy="true" />;
  return (
    <section className="exchange-panel" aria-label={title} aria-busy="true" data-testid="working">
      <h2>{title}</h2>
      <div role="status">
        <Progress label={translate(`exchange.step.${progress.step}`)} value={progress.done} />
      </div>
      <p className="muted small">{help}</p>
      {onCancel === undefined ? null : (
        <div>
          <Button onPress={onCancel} testId="cancel-work">
            {translate('exchange.cancelWork')}
          </Button>
        </div>
      )}
    </section>
  );
}

function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
