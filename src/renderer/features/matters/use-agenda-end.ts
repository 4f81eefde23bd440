import type { Change } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { AgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { orderAfter } from '#shared/log/order.ts';

/** The place of a new item after all others on an agenda. */
export type AgendaPlace = Pick<AgendaItem, 'order' | 'origin'> & { readonly id: RecordId };

/** Puts an item last on a meeting's agenda, with more changes in the same act; tells whether it is there. */
export function useAgendaEnd() {
  const commit = useCommit();
  const { reader, writer } = useWorkspace();
  return async (
    meeting: DossierId,
    item: (place: AgendaPlace) => Change,
    announce: string,
    more: readonly Change[] = [],
  ): Promise<boolean> => {
    const dossier = await reader.dossier(meeting);
    if (dossier === undefined) return false;
    const list = dossier.all('agendaItem').map(({ id, values }) => ({ id, order: values.order }));
    const isStarted = dossier.get('meeting', meeting)?.values.state === 'started';
    const place: AgendaPlace = {
      id: writer.newChildId(meeting),
      order: orderAfter(list),
      origin: isStarted ? 'added' : 'planned',
    };
    return (await commit([item(place), ...more], { announce })).ok;
  };
}
