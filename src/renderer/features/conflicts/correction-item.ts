import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { orderBetween } from '#shared/log/order.ts';

interface CorrectionInput {
  readonly id: RecordId;
  readonly heading: string;
  readonly paragraph: string;
  /** The places of the items that the agenda has. */
  readonly orders: readonly string[];
}

/** An item last on an agenda by which a rättelse is decided. */
export function correctionItem({ id, heading, paragraph, orders }: CorrectionInput): Change {
  const last = orders.toSorted().at(-1) ?? null;
  return {
    type: 'create',
    table: 'agendaItem',
    id,
    values: newAgendaItem({ heading, order: orderBetween(last, null) }),
    paragraphs: [paragraph],
  };
}
