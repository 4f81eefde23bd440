import { type FormEvent, useEffect, useState } from 'react';
import { type AudienceChoice, audienceChoiceOf } from '#renderer/storage/audience-choices.ts';
import type { DeviceView, RevocationPreview } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { audienceText } from '#renderer/ui/audience-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { memberProblem } from './member-problem.ts';

interface RevokeFormProps {
  readonly member: DeviceView;
  readonly choices: readonly AudienceChoice[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** First what it means, then why, then the button: an act that cannot be taken back. */
export function RevokeForm({ member, choices, onBack, onDone }: RevokeFormProps) {
  const translate = useTranslate();
  const { members } = useWorkspace();
  const preview = useRevocationPreview(member.device);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function revoke(event: FormEvent) {
    event.preventDefault();
    if (isBusy || reason.trim() === '') return;
    setBusy(true);
    const outcome = await members.revoke(member.device, reason.trim());
    setBusy(false);
    if (outcome.ok) onDone();
    else setProblem(translate(memberProblem(outcome.error)));
  }

  return (
    <form className="stack" onSubmit={(event) => void revoke(event)}>
      <RevocationMeaning name={member.name} preview={preview} choices={choices} />
      <TextField
        label={translate('members.revokeReason')}
        description={translate('members.revokeReasonHelp')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        isRequired
        testId="revoke-reason"
      />
      {problem === null ? null : <Notice tone="danger" title={problem} isAlert testId="member-problem" />}
      <div className="dialog-actions">
        <Button onPress={onBack}>{translate('common.back')}</Button>
        <Button
          type="submit"
          variant="danger"
          isPending={isBusy}
          isDisabled={reason.trim() === '' || preview?.isLastAdministrator === true}
          testId="confirm-revoke"
        >
          {translate('members.revokeConfirm')}
        </Button>
      </div>
    </form>
  );
}

interface RevocationMeaningProps {
  readonly name: string;
  readonly preview: RevocationPreview | null;
  readonly choices: readonly AudienceChoice[];
}

function RevocationMeaning({ name, preview, choices }: RevocationMeaningProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (preview === null) return null;
  const unseen = preview.unseenAudiences.map((audience) =>
    audienceText(audienceChoiceOf(choices, audience), translate),
  );
  return (
    <>
      <ul className="stack-tight" data-testid="revocation-meaning">
        <li>
          {preview.keptOperations === 0
            ? translate('members.revokeKeepsNone', { name })
            : translate('members.revokeKeeps', {
                name,
                count: preview.keptOperations,
                number: format.number(preview.keptOperations),
              })}
        </li>
        <li>{translate('members.revokeLater')}</li>
        <li>{translate('members.revokeTheyKeep')}</li>
        <li>{translate('members.revokeTell')}</li>
      </ul>
      {unseen.length === 0 ? null : (
        <Notice tone="warning" title={translate('members.revokeUnseen', { names: unseen.join(', ') })}>
          {translate('members.revokeUnseenHelp')}
        </Notice>
      )}
      {preview.isLastAdministrator ? (
        <Notice tone="danger" title={translate('members.problem.lastAdministrator')} />
      ) : null}
    </>
  );
}

function useRevocationPreview(device: string): RevocationPreview | null {
  const { members } = useWorkspace();
  const [preview, setPreview] = useState<RevocationPreview | null>(null);
  useEffect(() => {
    let wanted = true;
    void members.previewRevocation(device).then((found) => {
      if (wanted && found.ok) setPreview(found.value);
    });
    return () => {
      wanted = false;
    };
  }, [members, device]);
  return preview;
}
