import type { RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';

/** A text of a §, and the field it stands in. */
export interface ItemText {
  readonly item: RecordId;
  readonly record: RecordId;
  readonly field: string;
  readonly text: string;
}

/** The att-clauses of a §, in their order. */
export function clausesOf(facts: MinutesFacts, item: RecordId): readonly Recorded<'decisionClause'>[] {
  return ofItem(facts.clauses, item).toSorted(byOrder);
}

/** Everything that a § says in words, as the minutes print it. */
export function textsOf(facts: MinutesFacts, item: Recorded<'minuteItem'>): readonly ItemText[] {
  const { id, values } = item;
  const own = (record: RecordId, field: string, text: string | null): readonly ItemText[] =>
    text === null || text.trim() === '' ? [] : [{ item: id, record, field, text }];
  return [
    ...own(id, 'heading', values.heading),
    ...own(id, 'background', facts.background(id)),
    ...own(id, 'proposal', values.proposal),
    ...ofItem(facts.motions, id).flatMap((one) => own(one.id, 'wording', one.values.wording)),
    ...own(id, 'putOrder', values.putOrder),
    ...own(id, 'voteText', values.voteText),
    ...clausesOf(facts, id).flatMap((one) => own(one.id, 'wording', one.values.wording)),
    ...ofItem(facts.dissents, id).flatMap((one) => own(one.id, 'wording', one.values.wording)),
    ...ofItem(facts.all('minuteStatement'), id).flatMap((one) => own(one.id, 'wording', one.values.wording)),
    ...ofItem(facts.attendance.recusals, id).flatMap((one) => own(one.id, 'reason', one.values.reason)),
    ...ofItem(facts.all('assignment'), id).flatMap((one) => own(one.id, 'wording', one.values.wording)),
  ];
}

/** What a § says, apart from its heading: background and decision, a line each. */
export function linesOf(facts: MinutesFacts, item: RecordId): readonly string[] {
  return [
    ...facts.background(item).split('\n'),
    ...clausesOf(facts, item).map(({ values }) => values.wording),
  ];
}
