import { type FormEvent, useState } from 'react';
import type { AudienceChoice } from '#renderer/storage/audience-choices.ts';
import type { DeviceView, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { audienceText } from '#renderer/ui/audience-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
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
      <Select
        label={translate('exchange.joinPerson')}
        description={translate('exchange.joinPersonHelp')}
        value={person ?? ''}
        options={[
          { value: '', text: translate('exchange.noPerson') },
          ...base.all('person').map(({ id, values }) => ({ value: id as string, text: values.name })),
        ]}
        onChange={(value) => setPerson(value === '' ? null : (value as RecordId))}
      />
      <CheckboxGroup
        label={translate('exchange.mayRead')}
        description={translate('members.alwaysOpen')}
        options={choices.map((choice) => ({
          value: choice.audience,
          text: audienceText(choice, translate),
        }))}
        selected={audiences}
        onChange={setAudiences}
      />
      {narrows ? (
        <Notice tone="info" title={translate('members.narrows')}>
          {translate('members.narrowsHelp')}
        </Notice>
      ) : null}
      <Checkbox
        label={translate('exchange.makeAdministrator')}
        isSelected={administrator}
        onChange={setAdministrator}
        testId="member-administrator"
      />
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
