import { useMembers } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** On every page, when this computer has been shut out: what still works here, and what to do. */
export function RevokedNotice() {
  const translate = useTranslate();
  const members = useMembers(useWorkspace());
  const self = members.status === 'ready' ? members.value.find((member) => member.self) : undefined;
  if (self?.revoked !== true) return null;
  const reason = self.revocationReason;
  return (
    <div className="shell-notice">
      <Notice tone="danger" title={translate('shell.revoked.title')} isAlert testId="revoked-notice">
        {reason === null || reason === '' ? null : <p>{translate('shell.revoked.reason', { reason })}</p>}
        <p>{translate('shell.revoked.works')}</p>
        <p>
          {translate('shell.revoked.next')} <a href="#/members">{translate('shell.revoked.members')}</a>
        </p>
      </Notice>
    </div>
  );
}
