import { type ClauseBlock, isBareClause } from '#renderer/editor/clause-schema.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { compareText, type OrderBetween } from '#shared/domain/recorded.ts';

/** A clause as it is stored. */
export interface StoredClause {
  readonly id: RecordId;
  readonly wording: string;
  readonly order: string;
}

interface ClauseChangesInput {
  readonly minuteItem: RecordId;
  readonly stored: readonly StoredClause[];
  readonly blocks: readonly ClauseBlock[];
  /** Ids that have been stored earlier and were taken away: they are brought back, not made anew. */
  readonly removed: ReadonlySet<RecordId>;
  /** The writer has left the field: clauses that say nothing are taken away. */
  readonly finished: boolean;
  readonly orderBetween: OrderBetween;
}

/** The clauses as they will be stored, and the changes that bring them there. */
export interface ClausePlan {
  readonly changes: readonly Change[];
  readonly stored: readonly StoredClause[];
}

/** Compares what the editor shows with what is stored, clause by clause: only what differs is written. */
export function clauseChanges(input: ClauseChangesInput): ClausePlan {
  const { stored, blocks, finished } = input;
  const storedById = new Map(stored.map((clause) => [clause.id, clause]));
  const kept = blocks.filter(
    ({ id, wording }) => !isBareClause(wording) || (!finished && storedById.has(id)),
  );
  const orders = keepOrders(
    kept.map(({ id }) => storedById.get(id)?.order ?? null),
    input.orderBetween,
  );
  const next = kept.map(({ id, wording }, index): StoredClause => {
    const before = storedById.get(id);
    // A clause that is being rewritten from nothing keeps its wording until there is a new one.
    const isResting = before !== undefined && isBareClause(wording);
    return { id, wording: isResting ? before.wording : wording, order: orders[index] ?? '' };
  });
  const nextIds = new Set(next.map(({ id }) => id));
  return {
    stored: next,
    changes: [
      ...stored.filter(({ id }) => !nextIds.has(id)).map(({ id }) => removal(id)),
      ...next.flatMap((clause) => changesTo(clause, storedById.get(clause.id), input)),
    ],
  };
}

/**
 * Sort keys for a list whose members may have one already: the longest run that is in order keeps its keys, the others
 * get new ones between, so that a moved clause is the only one written.
 */
export function keepOrders(
  orders: readonly (string | null)[],
  orderBetween: OrderBetween,
): readonly string[] {
  const keptIndexes = new Set(longestRising(orders));
  const result: string[] = [];
  let previous: string | null = null;
  orders.forEach((order, index) => {
    if (order !== null && keptIndexes.has(index)) previous = order;
    else previous = orderBetween(previous, nextKept(orders, keptIndexes, index));
    result.push(previous);
  });
  return result;
}

function nextKept(
  orders: readonly (string | null)[],
  keptIndexes: ReadonlySet<number>,
  from: number,
): string | null {
  for (let index = from + 1; index < orders.length; index += 1) {
    if (keptIndexes.has(index)) return orders[index] ?? null;
  }
  return null;
}

function longestRising(orders: readonly (string | null)[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [index, order] of orders.entries()) {
    if (order === null) {
      best.push([]);
      continue;
    }
    let longest: readonly number[] = [];
    for (const candidate of best) {
      const last = orders[candidate.at(-1) ?? -1];
      const fits = typeof last === 'string' && compareText(last, order) < 0;
      if (fits && candidate.length > longest.length) longest = candidate;
    }
    best.push([...longest, index]);
  }
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

function removal(id: RecordId): Change {
  return { type: 'delete', table: 'decisionClause', id };
}

function changesTo(
  clause: StoredClause,
  before: StoredClause | undefined,
  input: ClauseChangesInput,
): readonly Change[] {
  const { id, wording, order } = clause;
  const values = { minuteItem: input.minuteItem, wording, order };
  if (before === undefined) {
    return input.removed.has(id)
      ? [{ type: 'set', table: 'decisionClause', id, values, restore: true }]
      : [{ type: 'create', table: 'decisionClause', id, values }];
  }
  const changed = {
    ...(before.wording === wording ? {} : { wording }),
    ...(before.order === order ? {} : { order }),
  };
  return Object.keys(changed).length === 0
    ? []
    : [{ type: 'set', table: 'decisionClause', id, values: changed }];
}
