import { type ReactNode, useState } from 'react';
import { useBase, useDossier } from '#renderer/storage/hooks.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { IconButton } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Pencil } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { EditMeetingDialog } from './edit-meeting-dialog.tsx';

interface MeetingFrameProps {
  readonly meeting: DossierId;
  /** Draws the parts, with the heading where it belongs. */
  readonly children: (heading: ReactNode) => ReactNode;
}

/** What meeting it is; its parts are drawn inside. */
export function MeetingFrame({ meeting, children }: MeetingFrameProps) {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const dossier = useDossier(workspace, meeting);
  const base = useBase(workspace);
  const [isEditing, setEditing] = useState(false);
  if (dossier.status === 'loading' || base.status === 'loading') return <Loading />;
  const record = dossier.status === 'ready' ? dossier.value.get('meeting', meeting) : undefined;
  if (record === undefined || base.status !== 'ready') {
    return (
      <div className="page page-text">
        <h1>{translate('meetings.title')}</h1>
        <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />
      </div>
    );
  }
  const isClosed = dossier.status === 'ready' && dossier.value.audience.startsWith('closed:');
  return (
    <div className="page page-wide page-meeting">
      {children(
        <MeetingHeading
          meeting={record}
          base={base.value}
          isClosed={isClosed}
          onEdit={() => setEditing(true)}
        />,
      )}
      {isEditing ? <EditMeetingDialog meeting={record} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}

interface MeetingHeadingProps {
  readonly meeting: StoredRecord<'meeting'>;
  readonly base: Dossier;
  /** Only readers granted by name have it. */
  readonly isClosed: boolean;
  readonly onEdit: () => void;
}

/** Whose meeting, when and where, on one line where there is room: the height belongs to the work. */
function MeetingHeading({ meeting, base, isClosed, onEdit }: MeetingHeadingProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { values } = meeting;
  const body = base.get('body', values.body);
  return (
    <header className="meeting-heading">
      <h1>
        <a href={`#/meetings?body=${values.body}`}>{body?.values.name ?? ''}</a> {format.date(values.date)}
      </h1>
      {meeting.locked ? null : (
        <IconButton label={translate('meetings.edit')} icon={<Pencil aria-hidden />} onPress={onEdit} />
      )}
      {isClosed ? <Badge tone="warning">{translate('meetings.closed')}</Badge> : null}
      <p className="page-description">
        {translate('meetings.when', {
          time: values.startsAt,
          place: values.place === '' ? translate('meetings.noPlace') : values.place,
        })}
      </p>
    </header>
  );
}
