import { useMemo } from 'react';
import { useBase, useMeetings } from '#renderer/storage/hooks.ts';
import type { MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { SearchHit } from '#shared/search/search-index.ts';

/** The names of bodies, and the body and day of what was found. */
export function useMeetingNames() {
  const format = useFormat();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const nameOf = useMemo(() => {
    const bodies = base.status === 'ready' ? base.value.all('body') : [];
    const names = new Map(bodies.map((body) => [body.id, body.values.name]));
    return (id: RecordId) => names.get(id) ?? '';
  }, [base]);
  const byId = useMemo(() => {
    const all = meetings.status === 'ready' ? meetings.value : [];
    return new Map<DossierId, MeetingSummary>(all.map((meeting) => [meeting.id, meeting]));
  }, [meetings]);

  /** The body in whose meeting it stands; empty for what stands in none. */
  function bodyOf({ group }: Pick<SearchHit, 'group'>): string {
    const meeting = byId.get(group as DossierId);
    return meeting === undefined ? '' : nameOf(meeting.body);
  }

  function lineOf(hit: Pick<SearchHit, 'group' | 'date'>): string {
    const day = hit.date === '' ? '' : format.date(hit.date as IsoDate);
    return [bodyOf(hit), day].filter((part) => part !== '').join(' ');
  }

  return { nameOf, bodyOf, lineOf };
}
