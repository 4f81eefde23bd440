import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ClosedMeeting } from './use-closed-meeting.ts';

/** Whether the meeting is closed and, if so, who may read it, by name. */
export function ClosedMeetingFields({ closing }: { readonly closing: ClosedMeeting }) {
  const translate = useTranslate();
  if (!closing.mayClose) return <p className="muted small">{translate('meetings.closedNotYou')}</p>;
  return (
    <>
      <Checkbox
        label={translate('meetings.makeClosed')}
        isSelected={closing.isClosed}
        onChange={closing.setClosed}
        testId="closed-meeting"
      />
      {closing.isClosed ? (
        <CheckboxGroup
          label={translate('meetings.closedReaders')}
          description={translate('meetings.closedHelp')}
          options={closing.others.map(({ device, name, role }) => ({
            value: device,
            text: translate('exchange.deviceOf', { name, role }),
          }))}
          selected={closing.readers}
          onChange={closing.setReaders}
        />
      ) : null}
      {closing.hasFailed ? <Notice tone="danger" title={translate('meetings.closedFailed')} isAlert /> : null}
    </>
  );
}
