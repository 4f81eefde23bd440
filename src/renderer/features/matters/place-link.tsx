import type { ReactNode } from 'react';
import { useMeetings } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { dossierOf, type RecordId } from '#shared/base/id.ts';

interface PlaceLinkProps {
  /** A § or point, or an agenda item. */
  readonly record: RecordId;
  readonly children: ReactNode;
}

/** Leads to a § or an agenda item where its meeting is in this copy; elsewhere only the words. */
export function PlaceLink({ record, children }: PlaceLinkProps): ReactNode {
  const meetings = useMeetings(useWorkspace());
  const id = dossierOf(record);
  const meeting = meetings.status === 'ready' ? meetings.value.find((one) => one.id === id) : undefined;
  if (meeting === undefined) return <span>{children}</span>;
  const path = meeting.state === 'started' ? `minutes?section=${record}` : 'agenda';
  return <a href={`#/meetings/${id}/${path}`}>{children}</a>;
}
