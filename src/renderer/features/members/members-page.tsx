import { type ReactNode, useState } from 'react';
import { audienceChoices } from '#renderer/storage/audience-choices.ts';
import { useBase, useHeldFromDevices, useMeetings, useMembers } from '#renderer/storage/hooks.ts';
import type { DeviceView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ChangeMemberDialog } from './change-member-dialog.tsx';
import { FreshnessList } from './freshness-list.tsx';
import { MemberDevices } from './member-devices.tsx';
import './members.css';

/** Who is in the association with which computer, what each may read, and how fresh each is known to be. */
export function MembersPage(): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const members = useMembers(workspace);
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const held = useHeldFromDevices(workspace);
  const [changed, setChanged] = useState<DeviceView | null>(null);
  if (members.status !== 'ready' || base.status !== 'ready' || meetings.status !== 'ready')
    return <Loading />;
  const choices = audienceChoices(base.value, meetings.value, members.value);
  const self = members.value.find((member) => member.self);
  const mayChange = self?.administrator === true;
  return (
    <div className="page">
      <PageHeader title={translate('members.title')} description={translate('members.description')} />
      <MemberNotices members={members.value} held={held.status === 'ready' ? held.value : []} />
      {mayChange && self.person === null && !self.revoked ? (
        <Notice
          tone="info"
          title={translate('members.whoAreYou')}
          testId="who-are-you"
          actions={<Button onPress={() => setChanged(self)}>{translate('members.tellWho')}</Button>}
        >
          {translate('members.whoAreYouHelp')}
        </Notice>
      ) : null}
      <FreshnessList members={members.value} />
      <MemberDevices
        members={members.value}
        choices={choices}
        base={base.value}
        onChange={mayChange ? setChanged : null}
      />
      <p className="muted small">{translate('members.howToAdd')}</p>
      {changed === null ? null : (
        <ChangeMemberDialog
          key={changed.device}
          member={changed}
          base={base.value}
          choices={choices}
          onClose={() => setChanged(null)}
        />
      )}
    </div>
  );
}

interface MemberNoticesProps {
  readonly members: readonly DeviceView[];
  readonly held: readonly {
    readonly name: string;
    readonly reason: string;
    readonly operationCount: number;
  }[];
}

function MemberNotices({ members, held }: MemberNoticesProps) {
  const translate = useTranslate();
  const self = members.find((member) => member.self);
  const active = members.filter(({ revoked }) => !revoked);
  const administrators = active.filter(({ administrator }) => administrator);
  const late = held.filter(({ reason }) => reason === 'after-revocation');
  return (
    <>
      {self?.revoked === true ? (
        <Notice tone="danger" title={translate('members.selfRevoked')} isAlert testId="self-revoked">
          {translate('members.selfRevokedHelp')}
        </Notice>
      ) : null}
      {administrators.length < 2 && active.length > 1 ? (
        <Notice tone="warning" title={translate('members.oneAdministrator')} testId="one-administrator">
          {translate('members.oneAdministratorHelp')}
        </Notice>
      ) : null}
      {late.map(({ name, operationCount }) => (
        <Notice
          key={name}
          tone="info"
          title={translate('members.afterRevocation', { name, count: operationCount })}
          testId="after-revocation"
        >
          {translate('members.afterRevocationHelp')}
        </Notice>
      ))}
    </>
  );
}
