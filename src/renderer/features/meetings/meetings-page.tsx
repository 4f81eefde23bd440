import { useState } from 'react';
import { useBase, useMeetings } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { groupMeetings } from './group-meetings.ts';
import { MeetingList } from './meeting-list.tsx';
import { NewMeetingDialog } from './new-meeting-dialog.tsx';

interface MeetingsPageProps {
  /** Only this body's meetings. */
  readonly body: RecordId | null;
  /** Come here to make a new one. */
  readonly isCreating: boolean;
}

/** All meetings, or those of one body: the coming ones first, then the earlier by year. */
export function MeetingsPage({ body, isCreating }: MeetingsPageProps) {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const [isDialogOpen, setDialogOpen] = useState(isCreating);
  if (base.status === 'loading' || meetings.status !== 'ready') return <Loading />;
  const bodies = base.status === 'ready' ? base.value.all('body') : [];
  const chosen = bodies.find((one) => one.id === body);
  const shown = meetings.value.filter((meeting) => body === null || meeting.body === body);
  const groups = groupMeetings(shown, localDay(new Date()));
  const newButton = (
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
          text={translate('meetings.emptyHelp')}
          action={newButton}
        />
      ) : null}
      {groups.map((group) => (
        <section key={group.year ?? 'coming'} className="section">
          <h2>{group.year ?? translate('meetings.coming')}</h2>
          <MeetingList meetings={group.meetings} bodies={bodies} showBody={chosen === undefined} />
        </section>
      ))}
      {isDialogOpen ? (
        <NewMeetingDialog bodies={bodies} body={chosen ?? bodies[0]} onClose={() => setDialogOpen(false)} />
      ) : null}
    </div>
  );
}
