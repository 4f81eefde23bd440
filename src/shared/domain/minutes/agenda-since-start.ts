import type { RecordId } from '#shared/base/id.ts';
import { byOrder, type NewRecord, type OrderBetween, type Recorded } from '#shared/domain/recorded.ts';
import { type HandledItem, handledItem, sectionOf } from './start-meeting.ts';

/** How the agenda and the §§ that were copied from it have parted since the meeting started. Nothing is done by itself. */
export interface AgendaSinceStart {
  /** Points on the agenda that have no §, in the agenda's order. */
  readonly added: readonly HandledItem[];
  /** §§ whose point has been marked as withdrawn or taken off the agenda, and that are not told to fall out (utgår). */
  readonly withdrawn: readonly RecordId[];
}

/** `items` are the §§ of the meeting; `removed` those that have been taken away again, whose points are not offered anew. */
export function agendaSinceStart(
  agenda: readonly Recorded<'agendaItem'>[],
  items: readonly Recorded<'minuteItem'>[],
  removed: readonly Recorded<'minuteItem'>[],
): AgendaSinceStart {
  const copied = new Set([...items, ...removed].map(({ values }) => values.agendaItem));
  const handled = agenda.flatMap(handledItem).toSorted(byOrder);
  const stands = new Set<RecordId | null>(handled.map(({ id }) => id));
  return {
    added: handled.filter(({ id }) => !copied.has(id)),
    withdrawn: items
      .filter(({ values }) => {
        const isGone = values.agendaItem !== null && !stands.has(values.agendaItem);
        return isGone && values.result === null;
      })
      .map(({ id }) => id),
  };
}

/** What putting a late point in needs to know. */
export interface InsertPointInput {
  readonly point: HandledItem;
  /** Plain text of its proposed decision. */
  readonly proposal: string;
  readonly agenda: readonly Recorded<'agendaItem'>[];
  /** The §§ in order. */
  readonly items: readonly Recorded<'minuteItem'>[];
  /** §§ that are attested: nothing comes before them any more, as their numbers stand. */
  readonly isSealed: (item: RecordId) => boolean;
  readonly newId: () => RecordId;
  readonly orderBetween: OrderBetween;
}

/**
 * The § for a point that came after the start, in its place: after the § of the nearest point before it on the agenda, but
 * never before an attested §. The numbers of the §§ after it follow by themselves.
 */
export function insertPoint(input: InsertPointInput): NewRecord {
  const { point, agenda, items } = input;
  const before = agenda
    .flatMap(handledItem)
    .toSorted(byOrder)
    .filter((other) => byOrder(other, point) < 0)
    .map(({ id }) => items.findIndex(({ values }) => values.agendaItem === id))
    .filter((place) => place >= 0)
    .at(-1);
  const lastSealed = items.findLastIndex(({ id }) => input.isSealed(id));
  const place = Math.max(before ?? -1, lastSealed);
  const order = input.orderBetween(
    items[place]?.values.order ?? null,
    items[place + 1]?.values.order ?? null,
  );
  return sectionOf(point, input.proposal, order, input.newId());
}
