import { useState } from 'react';
import { mayUse } from '#renderer/storage/audience-access.ts';
import { useBase, useMeetings, useMembers } from '#renderer/storage/hooks.ts';
import { audienceOf } from '#renderer/storage/new-meeting.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { groupMeetings } from './group-meetings.ts';
import { MeetingList } from './meeting-list.tsx';
import { NewMeetingDialog } from './new-meeting-dialog.tsx';

interface MeetingsPageProps {
  /** Only this body's meetings. */
  readonly body: RecordId | null;
  /** Come here to make a new one. */
  readonly isCreating: boolean;
  /** The day of the new one, where it was chosen in the calendar. */
  readonly date: IsoDate | null;
}

/** All meetings, or those of one body: the coming ones first, then the earlier by year. */
export function MeetingsPage({ body, isCreating, date }: MeetingsPageProps) {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const members = useMembers(workspace);
  const [isDialogOpen, setDialogOpen] = useState(isCreating);
  if (base.status === 'loading' || meetings.status !== 'ready') return <Loading />;
  const bodies = base.status === 'ready' ? base.value.all('body') : [];
  const chosen = bodies.find((one) => one.id === body);
  // A meeting that this computer may not read is not made here either: the others would never take it in. A body that is
  // closed gets no new ones.
  const self = members.status === 'ready' ? members.value.find((member) => member.self) : undefined;
  const writable = bodies.filter(
    ({ id, values }) =>
      values.closedOn === null && (self === undefined || mayUse(self, audienceOf({ id, kind: values.kind }))),
  );
  const isForeign = chosen !== undefined && !writable.includes(chosen);
  const shown = meetings.value.filter((meeting) => body === null || meeting.body === body);
  const groups = groupMeetings(shown, localDay(new Date()));
  const newButton = isForeign ? null : (
    <Button
      variant="primary"
      icon={<Plus aria-hidden />}
      onPress={() => setDialogOpen(true)}
      testId="new-meeting"
    >
      {translate('meetings.new')}
    </Button>
  );
  return (
    <div className="page">
      <PageHeader
        title={chosen?.values.name ?? translate('meetings.title')}
        {...(chosen === undefined ? {} : { description: translate(`domain.bodyKind.${chosen.values.kind}`) })}
        actions={shown.length === 0 ? null : newButton}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={translate('meetings.empty')}
          text={translate(
            isForeign && chosen.values.closedOn === null ? 'meetings.notForYou' : 'meetings.emptyHelp',
          )}
          action={newButton}
        />
      ) : null}
      {groups.map((group) => (
        <section key={group.year ?? 'coming'} className="section">
          <h2>{group.year ?? translate('meetings.coming')}</h2>
          <MeetingList
            meetings={group.meetings}
            bodies={bodies}
            settings={base.status === 'ready' ? base.value.all('bodySettings') : []}
            showBody={chosen === undefined}
          />
        </section>
      ))}
      {isDialogOpen && base.status === 'ready' ? (
        <NewMeetingDialog
          base={base.value}
          bodies={writable}
          {...(date === null ? {} : { date })}
          body={writable.find((one) => one.id === body) ?? writable[0]}
          onClose={() => setDialogOpen(false)}
        />
      ) : null}
    </div>
  );
}
