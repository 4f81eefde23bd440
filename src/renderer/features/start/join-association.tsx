import { useState } from 'react';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { OpenInvitation } from './open-invitation.tsx';
import { RequestToJoin } from './request-to-join.tsx';

interface JoinAssociationProps {
  readonly onBack: () => void;
  /** An invitation that was opened outside the program. */
  readonly waitingFile: Uint8Array | null;
}

/** Two steps with a wait between: send a request, then open the answer. */
export function JoinAssociation({ onBack, waitingFile }: JoinAssociationProps) {
  const translate = useTranslate();
  const { entries } = useShelf();
  const isWaiting = entries.some((entry) => entry.state === 'waiting');
  const [hasRequest, setHasRequest] = useState(isWaiting);
  return (
    <section className="section" aria-labelledby="join-title">
      <h2 id="join-title">{translate('start.choice.join')}</h2>
      <RequestToJoin isFolded={isWaiting && hasRequest} onDone={() => setHasRequest(true)} />
      <OpenInvitation isFirst={hasRequest} waitingFile={waitingFile} />
      <div className="actions">
        <Button onPress={onBack}>{translate('common.back')}</Button>
      </div>
    </section>
  );
}
