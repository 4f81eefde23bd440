import { concatBytes } from '#shared/base/bytes.ts';
import type { DossierId } from '#shared/base/id.ts';
import { type Counting, projectCounting } from '#shared/log/counting.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { Audience, Operation } from '#shared/log/operation.ts';
import { decodeOperations, encodeOperations } from '#shared/log/storage-codec.ts';
import { checksum, damagedDossier, isWholeRow } from './damaged-dossier.ts';
import type { DossierKind, DossierRow, SamsynDatabase } from './samsyn-database.ts';

/** A dossier in memory: its operations as they are stored, and what they amount to. */
export interface LoadedDossier {
  readonly id: DossierId;
  readonly kind: DossierKind;
  readonly audience: Audience;
  readonly operations: readonly Operation[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly state: DossierState;
}

/** The dossiers used lately. One page writes a database at a time, so what is kept here cannot grow stale. */
export interface DossierCache {
  readonly load: (id: DossierId) => Promise<LoadedDossier | undefined>;
  /** The same for a row that has been read already. */
  readonly ofRow: (row: DossierRow) => Promise<LoadedDossier>;
  readonly keep: (dossier: LoadedDossier) => void;
  /** What is kept of a dossier now, if anything. */
  readonly peek: (id: DossierId) => LoadedDossier | undefined;
  /** The ids of those kept, the latest used first. */
  readonly lately: () => readonly DossierId[];
  readonly clear: () => void;
  /** From now on only these operations count. What was kept is forgotten where that is another rule than before. */
  readonly setCounting: (counts: Counting | undefined) => void;
}

const capacity = 24;

/** Makes an empty cache over a database. */
export function createDossierCache(database: SamsynDatabase): DossierCache {
  const kept = new Map<DossierId, LoadedDossier>();
  let counting: Counting | undefined;

  function keep(dossier: LoadedDossier): void {
    kept.delete(dossier.id);
    kept.set(dossier.id, dossier);
    const oldest = kept.keys().next().value;
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
  }

  async function ofRow(row: DossierRow): Promise<LoadedDossier> {
    const known = kept.get(row.id);
    if (known !== undefined && known.operations.length === row.count) return known;
    if (!isWholeRow(row)) throw await damagedDossier(database, row.id);
    const operations = decodeOperations(row.operations);
    await counting?.prepare(operations);
    const { id, kind, audience } = row;
    const dossier = {
      id,
      kind,
      audience,
      operations,
      bytes: row.operations,
      state: projectCounting(operations, counting),
    };
    keep(dossier);
    return dossier;
  }

  return {
    load: async (id) => {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const row = await database.dossiers.get(id);
      return row === undefined ? undefined : ofRow(row);
    },
    ofRow,
    keep,
    peek: (id) => kept.get(id),
    lately: () => [...kept.keys()].reverse(),
    clear: () => kept.clear(),
    setCounting: (counts) => {
      if (counting !== undefined || counts !== undefined) kept.clear();
      counting = counts;
    },
  };
}

/** A dossier with more operations. The given one, if any, is not changed. */
export function extendDossier(
  before: LoadedDossier | undefined,
  id: DossierId,
  audience: Audience,
  added: readonly Operation[],
  addedBytes: Uint8Array = encodeOperations(added),
  counts?: Counting,
): LoadedDossier {
  const operations = before === undefined ? added : [...before.operations, ...added];
  const state = projectCounting(operations, counts);
  return {
    id,
    kind: kindOf(id, state),
    audience: before?.audience ?? audience,
    operations,
    bytes: ownedBytes(concatBytes(before === undefined ? [addedBytes] : [before.bytes, addedBytes])),
    state,
  };
}

/** The row that stores a dossier. */
export function dossierRow(dossier: LoadedDossier): DossierRow {
  const { id, kind, audience, bytes, operations } = dossier;
  return { id, kind, audience, operations: bytes, count: operations.length, sum: checksum(bytes) };
}

/** The same bytes as an array that owns its whole buffer: what may be stored. */
export function ownedBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const isOwner = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return isOwner && bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);
}

function kindOf(id: DossierId, state: DossierState): DossierKind {
  switch (state.records.get(id)?.table) {
    case 'association':
      return 'association';
    case 'meeting':
      return 'meeting';
    case 'governingDocument':
      return 'governing';
    case 'minutesExtract':
      return 'extract';
    case 'matter':
      return 'matter';
    case 'delegatedDecision':
      return 'delegated';
    default:
      return 'unknown';
  }
}
