import type { DossierId } from '#shared/base/id.ts';
import type { SamsynDatabase, Summary, SummaryRow } from './samsyn-database.ts';

/** The summaries of one bucket by id. */
export type SummaryBucket = Readonly<Record<DossierId, Summary>>;

/** The bucket that a dossier's summary lies in. */
export function bucketOf(id: DossierId): string {
  return id.slice(0, 1);
}

/** Reads a bucket. */
export function readBucket(row: SummaryRow | undefined): SummaryBucket {
  return row === undefined ? {} : (JSON.parse(row.json) as SummaryBucket);
}

/** Puts summaries into their buckets. Call it inside the write transaction. */
export async function putSummaries(database: SamsynDatabase, summaries: readonly Summary[]): Promise<void> {
  const groups = new Map<string, Summary[]>();
  for (const summary of summaries) {
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
  await database.summaries.bulkPut(rows);
}

/** Reads all summaries. */
export async function readSummaries(database: SamsynDatabase): Promise<readonly Summary[]> {
  return (await database.summaries.toArray()).flatMap((row) => Object.values(readBucket(row)));
}

/** Reads all summaries, and remembers what it parsed: after an edit one bucket of 64 is new. */
export function createSummaryReader(database: SamsynDatabase): () => Promise<readonly Summary[]> {
  const parsed = new Map<string, { readonly json: string; readonly summaries: readonly Summary[] }>();
  return async () => {
    const rows = await database.summaries.toArray();
    return rows.flatMap((row) => {
      const known = parsed.get(row.bucket);
      if (known?.json === row.json) return known.summaries;
      const summaries = Object.values(readBucket(row));
      parsed.set(row.bucket, { json: row.json, summaries });
      return summaries;
    });
  };
}

/** What the base dossier's summary tells: the association's name, and the kinds of its bodies. */
export async function readBaseSummary(database: SamsynDatabase, base: DossierId): Promise<Summary['base']> {
  return readBucket(await database.summaries.get(bucketOf(base)))[base]?.base;
}
