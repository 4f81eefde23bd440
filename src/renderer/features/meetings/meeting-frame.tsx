import { type ReactNode, useState } from 'react';
import { useBase, useDossier } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Pencil } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { EditMeetingDialog } from './edit-meeting-dialog.tsx';

interface MeetingFrameProps {
  readonly meeting: DossierId;
  readonly children: ReactNode;
}

/** What meeting it is; its parts are drawn inside. */
export function MeetingFrame({ meeting, children }: MeetingFrameProps) {
  const translate = useTranslate();
  const format = useFormat();
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
  const { values } = record;
  const body = base.value.get('body', values.body);
  return (
    <div className="page page-wide">
      <PageHeader
        title={`${body?.values.name ?? ''} ${format.date(values.date)}`}
        description={translate('meetings.when', {
          time: values.startsAt,
          place: values.place === '' ? translate('meetings.noPlace') : values.place,
        })}
        actions={
          record.locked ? null : (
            <Button variant="quiet" icon={<Pencil aria-hidden />} onPress={() => setEditing(true)}>
              {translate('meetings.edit')}
            </Button>
          )
        }
      />
      {children}
      {isEditing ? <EditMeetingDialog meeting={record} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
