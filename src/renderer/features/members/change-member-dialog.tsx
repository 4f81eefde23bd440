import { type FormEvent, useState } from 'react';
import type { AudienceChoice } from '#renderer/storage/audience-choices.ts';
import type { DeviceView, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { audienceText } from '#renderer/ui/audience-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { GrantFields } from '#renderer/ui/grant-fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { memberProblem } from './member-problem.ts';
import { RevokeForm } from './revoke-form.tsx';

interface ChangeMemberDialogProps {
  readonly member: DeviceView;
  readonly base: Dossier;
  readonly choices: readonly AudienceChoice[];
  readonly onClose: () => void;
}

/** What a computer may do, and the way out of the association for it. */
export function ChangeMemberDialog(props: ChangeMemberDialogProps) {
  const translate = useTranslate();
  const { member, onClose } = props;
  const [isRevoking, setRevoking] = useState(false);
  const { name } = member;
  return (
    <Dialog
      title={translate(isRevoking ? 'members.revokeTitle' : 'members.changeTitle', { name })}
      isOpen
      onClose={onClose}
      testId="member-dialog"
    >
      {isRevoking ? (
        <RevokeForm
          member={member}
          choices={props.choices}
          onBack={() => setRevoking(false)}
          onDone={onClose}
        />
      ) : (
        <GrantForm {...props} onRevoke={() => setRevoking(true)} />
      )}
    </Dialog>
  );
}

interface GrantFormProps extends ChangeMemberDialogProps {
  readonly onRevoke: () => void;
}

function GrantForm({ member, base, choices, onClose, onRevoke }: GrantFormProps) {
  const translate = useTranslate();
  const { members } = useWorkspace();
  const [person, setPerson] = useState<RecordId | null>(member.person);
  const [administrator, setAdministrator] = useState(member.administrator);
  const [audiences, setAudiences] = useState(member.audiences);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const narrows = member.audiences.some((audience) => !audiences.includes(audience));

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const outcome = await members.changeGrant(member.device, { person, administrator, audiences });
    setBusy(false);
    if (outcome.ok) onClose();
    else setProblem(translate(memberProblem(outcome.error)));
  }

  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      <GrantFields
        persons={base.all('person').map(({ id, values }) => ({ id, name: values.name }))}
        person={person}
        onPerson={setPerson}
        choices={choices.map((choice) => ({
          value: choice.audience,
          text: audienceText(choice, translate),
        }))}
        audiences={audiences}
        onAudiences={setAudiences}
        isAdministrator={administrator}
        onAdministrator={setAdministrator}
      >
        {narrows ? (
          <Notice tone="info" title={translate('members.narrows')}>
            {translate('members.narrowsHelp')}
          </Notice>
        ) : null}
      </GrantFields>
      {problem === null ? null : <Notice tone="danger" title={problem} isAlert testId="member-problem" />}
      <div className="dialog-actions">
        {member.self ? null : (
          <Button variant="danger" onPress={onRevoke} testId="revoke">
            {translate('members.revoke')}
          </Button>
        )}
        <Button onPress={onClose}>{translate('common.cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isBusy} testId="save-member">
          {translate('members.save')}
        </Button>
      </div>
    </form>
  );
}
