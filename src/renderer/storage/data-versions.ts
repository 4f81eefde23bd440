import type { Copy } from './copy.ts';
import type { WriteError } from './workspace.ts';

/** The versions of this program's storage. */
export interface DataVersions {
  /** How dossiers, summaries and conflicts are derived. Raise it when the same operations come to mean other rows. */
  readonly projection: number;
  /** What this program writes. */
  readonly writer: number;
  /** The lowest writer that may write in a copy that this program has opened. */
  readonly minimumWriter: number;
}

/** The versions of this release. */
export const dataVersions: DataVersions = { projection: 8, writer: 1, minimumWriter: 1 };

/** Refusal of a program that is older than the data: nothing is harmed, nothing is written. */
export const newerData = { type: 'not-saved', detail: 'newer-data' } as const satisfies WriteError;

/** The versions that a copy is opened with. */
export function versionsOf(copy: Pick<Copy, 'ports'>): DataVersions {
  return copy.ports.versions ?? dataVersions;
}

/** The lowest writer that a copy asks for; `undefined` in one that nothing has been written in. */
export async function lowestWriter(copy: Pick<Copy, 'database'>): Promise<number | undefined> {
  const stored: unknown = (await copy.database.meta.get('minimumWriter'))?.v;
  return typeof stored === 'number' ? stored : undefined;
}
