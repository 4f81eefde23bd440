import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type StandingItem, standingItems } from '#shared/domain/agenda/standing-items.ts';
import {
  byOrder,
  type ChildIds,
  type NewRecord,
  type OrderBetween,
  ordersAfter,
  type Recorded,
} from '#shared/domain/recorded.ts';
import { settingsAt } from './settings-at.ts';

/** What a new version is made from. */
export interface NewSettingsInput {
  readonly body: Recorded<'body'>;
  readonly settings: readonly Recorded<'bodySettings'>[];
  readonly standing: readonly Recorded<'standingAgendaItem'>[];
  readonly validFrom: IsoDate;
}

/**
 * A new version of a body's settings: what holds on its first day, with the standing points that hold then or, where none
 * are decided, those that are usual. Nobody has adopted it yet.
 */
export function newSettings(
  { body, settings, standing, validFrom }: NewSettingsInput,
  ids: ChildIds,
  orderBetween: OrderBetween,
): { readonly id: RecordId; readonly records: readonly NewRecord[] } {
  const { settings: from, ...values } = settingsAt(body, settings, validFrom);
  const decided = standing.filter((point) => point.values.settings === from).toSorted(byOrder);
  const id = ids.newChildId();
  return {
    id,
    records: [
      { type: 'create', table: 'bodySettings', id, values: { ...values, validFrom, adoptedBy: null } },
      ...standingRecords(id, standingItems(body.values.kind, decided), ids, orderBetween),
    ],
  };
}

function standingRecords(
  settings: RecordId,
  points: readonly StandingItem[],
  ids: ChildIds,
  orderBetween: OrderBetween,
): readonly NewRecord[] {
  const orders = ordersAfter(null, points.length, orderBetween);
  return points.map(({ heading, itemType, proposal, duration }, index) => ({
    type: 'create',
    table: 'standingAgendaItem',
    id: ids.newChildId(),
    values: {
      settings,
      heading,
      itemType,
      proposal: proposal.length === 0 ? null : proposal.join('\n'),
      duration: duration ?? null,
      order: orders[index] ?? '',
    },
  }));
}
