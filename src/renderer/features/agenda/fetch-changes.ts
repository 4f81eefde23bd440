import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import type { OfferedItem } from '#shared/domain/agenda/offered-items.ts';
import type { StandingItem } from '#shared/domain/agenda/standing-items.ts';
import { createText } from '#shared/log/text.ts';
import type { RowCopy } from './row-copies.ts';

/** Offers that become rows of their own, as rows that can be put in. */
export function offerCopies(offers: readonly OfferedItem[]): readonly RowCopy[] {
  return offers.map(({ values, paragraphs }) => ({
    values: newAgendaItem({ ...values, order: '' }),
    text: paragraphs.length === 0 ? null : createText(paragraphs),
    documents: [],
  }));
}

/** Standing items as rows that can be put in. */
export function standingCopies(items: readonly StandingItem[]): readonly RowCopy[] {
  return items.map(({ heading, itemType, proposal, duration }) => ({
    values: newAgendaItem({ heading, itemType, duration: duration ?? null, order: '' }),
    text: proposal.length === 0 ? null : createText(proposal),
    documents: [],
  }));
}

/** What is written besides the new rows: items that are filled, and which item reports which decisions. */
export function offerExtras(
  offers: readonly OfferedItem[],
  rowOf: (offer: OfferedItem) => RecordId | undefined,
  newChildId: () => RecordId,
): readonly Change[] {
  return offers.flatMap((offer): readonly Change[] => {
    const { fills, values, reports } = offer;
    const item = fills ?? rowOf(offer);
    if (item === undefined) return [];
    const filled: readonly Change[] =
      fills !== null && values.subject !== null
        ? [
            {
              type: 'set',
              table: 'agendaItem',
              id: fills,
              values: { heading: values.heading, subject: values.subject },
            },
          ]
        : [];
    return [
      ...filled,
      ...reports.map(
        (decision): Change => ({
          type: 'create',
          table: 'delegatedDecisionReport',
          id: newChildId(),
          values: { decision, agendaItem: item },
        }),
      ),
    ];
  });
}
