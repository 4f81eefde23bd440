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
 * its first § number. What led up to the proposal becomes the §'s background; the proposed clauses stay in the agenda
 * until a result is chosen, so that nothing stands as decided before it is.
 */
export function startMeeting(input: StartMeetingInput): readonly (NewRecord | RecordUpdate)[] {
  const handled = input.agenda.flatMap(handledItem).toSorted(byOrder);
  const orders = ordersAfter(null, handled.length, input.orderBetween);
  const items = handled.map((item, index): NewRecord => {
    const paragraphs = splitProposal(input.proposal(item.id)).background;
    return {
      type: 'create',
      table: 'minuteItem',
      id: input.newChildId(),
      values: newMinuteItem({
        agendaItem: item.id,
        heading: item.values.heading,
        itemType: item.values.itemType,
        registryNumber: item.values.registryNumber,
        presenter: item.values.presenter,
        order: orders[index] ?? '',
      }),
      ...(paragraphs.length === 0 ? {} : { paragraphs }),
    };
  });
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

/** An item that becomes a §: withdrawn ones do not, nor do section headings. */
function handledItem(item: Recorded<'agendaItem'>) {
  const { itemType, withdrawn } = item.values;
  if (withdrawn || itemType === 'section') return [];
  return [{ ...item, values: { ...item.values, itemType } }];
}
