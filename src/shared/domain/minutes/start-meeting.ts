import type { DossierId, RecordId } from '#shared/base/id.ts';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import {
  byOrder,
  type NewRecord,
  type OrderBetween,
  ordersAfter,
  type Recorded,
  type RecordUpdate,
} from '#shared/domain/recorded.ts';
import { newMinuteItem } from './minute-item.ts';

/** What starting a meeting needs to know. */
export interface StartMeetingInput {
  readonly meeting: DossierId;
  readonly agenda: readonly Recorded<'agendaItem'>[];
  /** Plain text of an agenda item's proposed decision. */
  readonly proposal: (agendaItem: RecordId) => string;
  /** Number of the first §, from `nextNumber`. */
  /** `null` for notes, which have no §§. */
  readonly firstNumber: number | null;
  readonly newChildId: () => RecordId;
  readonly orderBetween: OrderBetween;
}

/**
 * Makes one § for each agenda item that is not withdrawn, in the agenda's order, and marks the meeting as started with
 * its first § number. What led up to the proposal becomes the §'s background, and the proposed clauses its base proposal:
 * nothing stands as decided before a result is chosen. It is a copy; the agenda stays as it is and can be changed.
 */
export function startMeeting(input: StartMeetingInput): readonly (NewRecord | RecordUpdate)[] {
  const handled = input.agenda.flatMap(handledItem).toSorted(byOrder);
  const orders = ordersAfter(null, handled.length, input.orderBetween);
  const items = handled.map((item, index) =>
    sectionOf(item, input.proposal(item.id), orders[index] ?? '', input.newChildId()),
  );
  return [
    ...items,
    {
      type: 'set',
      table: 'meeting',
      id: input.meeting,
      values: { state: 'started', firstNumber: input.firstNumber },
    },
  ];
}

/** A § made from one agenda item. `proposal` is the item's proposed decision as plain text. */
export function sectionOf(
  item: HandledItem,
  proposal: string,
  order: string,
  id: RecordId,
): Extract<NewRecord, { readonly table: 'minuteItem' }> {
  const { background, clauses } = splitProposal(proposal);
  return {
    type: 'create',
    table: 'minuteItem',
    id,
    values: newMinuteItem({
      agendaItem: item.id,
      heading: item.values.heading,
      itemType: item.values.itemType,
      registryNumber: item.values.registryNumber,
      presenter: item.values.presenter,
      proposal: clauses.length === 0 ? null : clauses.join('\n'),
      order,
    }),
    ...(background.length === 0 ? {} : { paragraphs: background }),
  };
}

/** An agenda item that becomes a §. */
export type HandledItem = ReturnType<typeof handledItem>[number];

/** An item that becomes a §: withdrawn ones do not, nor do section headings. */
export function handledItem(item: Recorded<'agendaItem'>) {
  const { itemType, withdrawn } = item.values;
  if (withdrawn || itemType === 'section') return [];
  return [{ ...item, values: { ...item.values, itemType } }];
}
