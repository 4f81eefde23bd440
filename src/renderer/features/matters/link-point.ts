import type { Change, Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { orderAfter } from '#shared/log/order.ts';

/**
 * Ties a § or point to its matter: on the agenda item that it came from, or on one that is made for it. Nothing where it
 * is attested: what is sealed is not touched.
 */
export function linkPoint(
  meeting: Dossier,
  point: StoredRecord<'minuteItem'>,
  matter: DossierId,
  newChildId: (meeting: DossierId) => RecordId,
): readonly Change[] {
  const { agendaItem, heading, itemType } = point.values;
  const known = agendaItem === null ? undefined : meeting.get('agendaItem', agendaItem);
  if (known !== undefined && !known.deleted) {
    return known.locked ? [] : [{ type: 'set', table: 'agendaItem', id: known.id, values: { matter } }];
  }
  if (point.locked) return [];
  const id = newChildId(meeting.id);
  const list = meeting.all('agendaItem').map((item) => ({ id: item.id, order: item.values.order }));
  const values = newAgendaItem({ heading, itemType, matter, origin: 'added', order: orderAfter(list) });
  return [
    { type: 'create', table: 'agendaItem', id, values },
    { type: 'set', table: 'minuteItem', id: point.id, values: { agendaItem: id } },
  ];
}
