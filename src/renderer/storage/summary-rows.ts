import type { DossierId } from '#shared/base/id.ts';
import type { SamsynDatabase, Summary, SummaryRow } from './samsyn-database.ts';

/** The summaries of one bucket by id. */
type SummaryBucket = Readonly<Record<DossierId, Summary>>;

/** Begins the key of a row that holds one summary only: the latest, whatever its bucket says. */
const freshMark = '~';
/** So many summaries at once are put in rows of their own; more come from a large import and go to their buckets. */
const freshAtOnce = 100;
/** With more fresh rows than this they are laid in their buckets at the next start. */
const freshKept = 150;

function bucketOf(id: DossierId): string {
  return id.slice(0, 1);
}

function freshKey(id: DossierId): string {
  return `${freshMark}${id}`;
}

function readBucket(row: SummaryRow | undefined): SummaryBucket {
  return row === undefined ? {} : (JSON.parse(row.json) as SummaryBucket);
}

/**
 * Stores summaries. Call it inside the write transaction. An edit writes a small row for its own dossier, so that it costs
 * the same however many dossiers there are; many at a time are laid in their buckets.
 */
export async function putSummaries(database: SamsynDatabase, summaries: readonly Summary[]): Promise<void> {
  if (summaries.length <= freshAtOnce) {
    const rows = summaries.map((summary): SummaryRow => {
      return { bucket: freshKey(summary.id), json: JSON.stringify({ [summary.id]: summary }) };
    });
    await database.summaries.bulkPut(rows);
    return;
  }
  await layInBuckets(database, summaries);
}

/** Lays fresh summaries in their buckets when there are many of them: lists then read fewer rows. */
export async function settleSummaries(database: SamsynDatabase): Promise<void> {
  if ((await freshRows(database).count()) <= freshKept) return;
  await database.transaction('rw', database.summaries, () => layInBuckets(database, []));
}

function freshRows(database: SamsynDatabase) {
  return database.summaries.where('bucket').startsWith(freshMark);
}

async function layInBuckets(database: SamsynDatabase, summaries: readonly Summary[]): Promise<void> {
  const fresh = await freshRows(database).toArray();
  const latest = new Map(fresh.flatMap((row) => Object.values(readBucket(row))).map((one) => [one.id, one]));
  for (const summary of summaries) latest.set(summary.id, summary);
  const groups = new Map<string, Summary[]>();
  for (const summary of latest.values()) {
    const bucket = bucketOf(summary.id);
    const group = groups.get(bucket);
    if (group === undefined) groups.set(bucket, [summary]);
    else group.push(summary);
  }
  const buckets = [...groups.keys()];
  const before = await database.summaries.bulkGet(buckets);
  const rows = buckets.map((bucket, index): SummaryRow => {
    const added = (groups.get(bucket) ?? []).map((summary) => [summary.id, summary]);
    return { bucket, json: JSON.stringify({ ...readBucket(before[index]), ...Object.fromEntries(added) }) };
  });
  if (fresh.length > 0) await database.summaries.bulkDelete(fresh.map(({ bucket }) => bucket));
  await database.summaries.bulkPut(rows);
}

/** Reads all summaries. */
export async function readSummaries(database: SamsynDatabase): Promise<readonly Summary[]> {
  return createSummaryReader(database)();
}

/** Reads all summaries, and remembers what it parsed: after an edit one small row is new. */
export function createSummaryReader(database: SamsynDatabase): () => Promise<readonly Summary[]> {
  const parsed = new Map<string, { readonly json: string; readonly summaries: readonly Summary[] }>();
  const parse = (row: SummaryRow): readonly Summary[] => {
    const known = parsed.get(row.bucket);
    if (known?.json === row.json) return known.summaries;
    const summaries = Object.values(readBucket(row));
    parsed.set(row.bucket, { json: row.json, summaries });
    return summaries;
  };
  return async () => {
    const rows = await database.summaries.toArray();
    const all = new Map<DossierId, Summary>();
    // Fresh rows sort last, and take the place of what the buckets say.
    for (const row of rows) for (const summary of parse(row)) all.set(summary.id, summary);
    return [...all.values()];
  };
}

/** The summary of one dossier. */
export async function readSummary(database: SamsynDatabase, id: DossierId): Promise<Summary | undefined> {
  const [fresh, bucket] = await database.summaries.bulkGet([freshKey(id), bucketOf(id)]);
  return readBucket(fresh)[id] ?? readBucket(bucket)[id];
}

/** What the base dossier's summary tells: the association's name, and the kinds of its bodies. */
export async function readBaseSummary(database: SamsynDatabase, base: DossierId): Promise<Summary['base']> {
  return (await readSummary(database, base))?.base;
}
