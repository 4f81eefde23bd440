import type { ReactNode } from 'react';
import { useBase } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';

interface MeetingLinkProps {
  readonly dossier: Dossier | undefined;
}

/** Which meeting a conflict belongs to, and the way there. Nothing for what belongs to no meeting. */
export function MeetingLink({ dossier }: MeetingLinkProps): ReactNode {
  const format = useFormat();
  const base = useBase(useWorkspace());
  const meeting = dossier?.get('meeting', dossier.id)?.values;
  if (dossier === undefined || meeting === undefined || base.status !== 'ready') return null;
  return (
    <p>
      <a href={`#/meetings/${dossier.id}/minutes`}>
        {base.value.get('body', meeting.body)?.values.name} {format.date(meeting.date)}
      </a>
    </p>
  );
}
