import { isBareClause } from '#renderer/editor/clause-schema.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import { resultClauses } from '#shared/domain/minutes/result-clauses.ts';
import { type OrderBetween, ordersAfter, type Recorded } from '#shared/domain/recorded.ts';

interface ResultChangesInput {
  readonly item: Recorded<'minuteItem'>;
  readonly clauses: readonly Recorded<'decisionClause'>[];
  /** Plain text of the agenda item's proposed decision. */
  readonly proposal: string;
  /** The pressed result; pressing the chosen one again takes it back. */
  readonly result: MinuteResult;
  /** To whom it goes back or to which meeting it is put off, in words. */
  readonly target?: string;
  /** Every target that can be chosen: clauses that name one are standard too. */
  readonly targets?: readonly string[];
  readonly newId: () => RecordId;
  readonly orderBetween: OrderBetween;
}

/**
 * What pressing a result button writes. The standard clauses take the place of the earlier result's own; clauses that
 * someone has worded by hand are left as they are.
 */
export function resultChanges(input: ResultChangesInput): readonly Change[] {
  const { item, clauses } = input;
  const isTakenBack = item.values.result === input.result && input.target === undefined;
  const result = isTakenBack ? null : input.result;
  const change: Change = { type: 'set', table: 'minuteItem', id: item.id, values: { result } };
  if (!isStandard(input)) return [change];
  const wordings = result === null ? [] : standardClauses(input, result, input.target);
  const orders = ordersAfter(null, wordings.length, input.orderBetween);
  return [
    change,
    ...clauses.map(({ id }): Change => ({ type: 'delete', table: 'decisionClause', id })),
    ...wordings.map(
      (wording, index): Change => ({
        type: 'create',
        table: 'decisionClause',
        id: input.newId(),
        values: { minuteItem: item.id, wording, order: orders[index] ?? '' },
      }),
    ),
  ];
}

function standardClauses(
  input: ResultChangesInput,
  result: MinuteResult,
  target: string | undefined,
): readonly string[] {
  const { itemType } = input.item.values;
  return resultClauses(result, { itemType, proposal: input.proposal, target: target ?? null });
}

function isStandard(input: ResultChangesInput): boolean {
  const written = input.clauses.map(({ values }) => values.wording).filter((text) => !isBareClause(text));
  if (written.length === 0) return true;
  const { result } = input.item.values;
  if (result === null) return false;
  return [undefined, ...(input.targets ?? [])].some((target) => {
    const standard = standardClauses(input, result, target);
    return written.length === standard.length && written.every((text, index) => text === standard[index]);
  });
}
