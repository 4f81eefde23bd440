import type { DossierId } from '#shared/base/id.ts';
import { seriesAt } from '#shared/domain/body/settings-at.ts';
import type { Copy } from './copy.ts';
import { invariantPrefix, type NumberSpan, numberConflicts } from './number-conflicts.ts';
import type { ConflictRow, Summary } from './samsyn-database.ts';
import { numberingByBody } from './summaries.ts';
import { readSummaries } from './summary-rows.ts';

/** The numbers that all meetings have taken, by meeting. Kept in memory: an edit compares one of them. */
export type NumberIndex = ReadonlyMap<DossierId, NumberSpan>;

/** What a write does to the collisions between meetings; `rows` only when they may have changed. */
export interface NumberChange {
  readonly index: NumberIndex | undefined;
  readonly rows: readonly ConflictRow[] | undefined;
}

/** Works out what becomes of collisions when dossiers get these summaries. Reads; writes nothing. */
export async function changeNumbers(
  copy: Copy,
  summaries: readonly Summary[],
  isAnew: boolean,
): Promise<NumberChange> {
  if (summaries.length === 0 && !isAnew) return { index: copy.live.numbers, rows: undefined };
  const before = isAnew ? new Map<DossierId, NumberSpan>() : await numberIndex(copy);
  const changed = summaries.filter(({ id, span }) => !isSameSpan(before.get(id), span));
  const isBaseTouched = summaries.some(({ id }) => id === copy.id);
  if (changed.length === 0 && !isBaseTouched && !isAnew) return { index: before, rows: undefined };
  const index = new Map(before);
  for (const { id, span } of changed) {
    if (span === undefined) index.delete(id);
    else index.set(id, span);
  }
  const numbering =
    summaries.find(({ id }) => id === copy.id)?.base?.numbering ?? (await storedNumbering(copy));
  return {
    index,
    rows: numberConflicts(index.values(), (body, date) => seriesAt(numbering[body] ?? [], date)),
  };
}

/** Puts these rows in the place of the earlier ones. Call it inside the write transaction. */
export async function putNumberConflicts(copy: Copy, rows: readonly ConflictRow[]): Promise<void> {
  const { conflicts } = copy.database;
  const kept = new Set(rows.map(({ id }) => id));
  const before = await conflicts.where('id').startsWith(invariantPrefix).primaryKeys();
  const gone = before.filter((id) => !kept.has(id));
  if (gone.length > 0) await conflicts.bulkDelete(gone);
  if (rows.length > 0) await conflicts.bulkPut(rows);
}

async function numberIndex(copy: Copy): Promise<NumberIndex> {
  if (copy.live.numbers !== undefined) return copy.live.numbers;
  const summaries = await readSummaries(copy.database);
  return new Map(summaries.flatMap(({ id, span }) => (span === undefined ? [] : [[id, span] as const])));
}

async function storedNumbering(copy: Copy): Promise<ReturnType<typeof numberingByBody>> {
  const base = await copy.cache.load(copy.id);
  return numberingByBody(base?.state.records.values() ?? []);
}

function isSameSpan(left: NumberSpan | undefined, right: NumberSpan | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return (
    left.first === right.first &&
    left.last === right.last &&
    left.date === right.date &&
    left.body === right.body &&
    left.operation === right.operation
  );
}
