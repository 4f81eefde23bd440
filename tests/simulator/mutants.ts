import type { RecordId } from '#shared/base/id.ts';
import { encodeCbor } from '#shared/log/cbor.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import { type FoldedRecord, foldRecord } from '#shared/log/fold.ts';
import type { Operation } from '#shared/log/operation.ts';
import { decodeSegment, type Segment } from '#shared/log/segment.ts';
import { packOperations } from '#shared/log/segment-body.ts';
import { packHeader } from '#shared/log/segment-header.ts';
import { type Core, realCore } from './core.ts';

/** A planted bug: what it does, and the program with it. */
export interface Mutant {
  readonly name: string;
  readonly core: Core;
}

function plant(name: string, change: Partial<Core>): Mutant {
  return { name, core: { ...realCore, ...change } };
}

/** Bugs that programs of this kind have had, or could have. Each must be caught by the simulated histories. */
export const mutants: readonly Mutant[] = [
  plant('the last writer wins', {
    projectDossier: (...given) => changeRecords(realCore.projectDossier(...given), onlyLastWriter),
  }),
  plant('a write names no predecessors', { predecessorsFor: () => ({}) }),
  plant('a write names only the value that it shows', {
    predecessorsFor: (...given) => {
      const all = Object.entries(realCore.predecessorsFor(...given));
      return Object.fromEntries(all.map(([field, heads]) => [field, heads.slice(-1)]));
    },
  }),
  plant('a peer is believed about what we hold', { believesPeers: true }),
  plant('a forged segment is taken in', {
    sortSegments: async (...given) => {
      const sorted = await realCore.sortSegments(...given);
      return { ...sorted, usable: [...sorted.usable, ...decoded(sorted.refused)], refused: [] };
    },
  }),
  plant('a revocation cuts nothing off', {
    isWithinCut: () => true,
    sortSegments: async (...given) => {
      const sorted = await realCore.sortSegments(...given);
      const known = sorted.held.filter(({ header }) => sorted.directory?.devices.has(header.device));
      const held = sorted.held.filter((segment) => !known.includes(segment));
      return { ...sorted, usable: [...sorted.usable, ...decoded(known)], held };
    },
  }),
  plant('a revocation that comes late takes nothing back', { isWithinCut: () => true }),
  plant('a grant counts whoever made it', {
    foldDirectory: (operations) =>
      realCore.foldDirectory(operations, { deviceOf: () => founderOf(operations) }),
  }),
  plant('a deletion wins over what it has not seen', {
    projectDossier: (...given) => changeRecords(realCore.projectDossier(...given), deletedForGood),
  }),
  plant('a deletion in conflict is not told', {
    projectDossier: (...given) =>
      changeRecords(realCore.projectDossier(...given), (record) => ({ ...record, deletionConflict: false })),
  }),
  plant('what comes after a seal is applied', {
    projectDossier: (...given) => applyLate(realCore.projectDossier(...given)),
  }),
  plant('one signature puts a seal in force', {
    projectDossier: (...given) => {
      const state = realCore.projectDossier(...given);
      const seals = state.seals.map((seal) => ({ ...seal, effective: seal.signatures.length > 0 }));
      return { ...state, seals };
    },
  }),
  plant('data from a clock that is ahead is refused', {
    sortSegments: async (input, now) => {
      const sorted = await realCore.sortSegments(input, now);
      const isSound = (one: { readonly operations: readonly Operation[] }) =>
        one.operations.every(({ time }) => millisecondsOf(time) <= now + 300_000);
      return { ...sorted, usable: sorted.usable.filter(isSound) };
    },
  }),
  plant('a clock that is years ahead is followed', {
    observe: (last, seen) => ({ last: seen > last ? seen : last, fromFuture: false }),
  }),
  plant('a gap is not told', { findGaps: () => [] }),
  plant('the vector counts over a gap, and no sum gives it away', {
    ownSums: () => ({}),
    ownVector: (own) =>
      Object.fromEntries(
        own.map(({ stream, segments }) => [
          stream,
          Math.max(...segments.map(({ from, count }) => from + count - 1)),
        ]),
      ),
  }),
  plant('what others told once is never taken back', {
    mergePeer: (before, told) => {
      const holds: Record<string, number> = { ...before?.holds };
      for (const [stream, last] of Object.entries(told.holds))
        holds[stream] = Math.max(holds[stream] ?? 0, last);
      return { ...told, holds };
    },
  }),
  plant('a relayed segment is encoded anew', { relay: encodedAnew }),
  plant('a fork is not flagged', { findForks: () => [] }),
  plant('a fork stays where it is', { ownSums: () => ({}) }),
  plant('of two operations with one id the first to come is kept', { compareContent: () => 0 }),
  plant('a restored copy goes on in its old stream', { newStreamAfterRestore: false }),
  plant('a bundle holds what the receiver may not read', { mayUse: () => true }),
  plant('an import that a crash cut short is not made up for', { replaysJournal: false }),
];

function changeRecords(state: DossierState, change: (record: FoldedRecord) => FoldedRecord): DossierState {
  const records = new Map([...state.records].map(([id, record]) => [id, change(record)]));
  return { ...state, records };
}

function onlyLastWriter(record: FoldedRecord): FoldedRecord {
  const fields = Object.entries(record.fields).map(
    ([name, { value, heads }]) => [name, { value, heads: heads.slice(-1), conflict: false }] as const,
  );
  return { ...record, fields: Object.fromEntries(fields) };
}

function deletedForGood(record: FoldedRecord): FoldedRecord {
  if (record.deletionHeads.length === 0) return record;
  return { ...record, deleted: true, deletionConflict: false };
}

function applyLate(state: DossierState): DossierState {
  const records = new Map(state.records);
  const operations = new Map(state.operations);
  for (const record of new Set(state.late.map((operation) => operation.record))) {
    const all = [
      ...(state.operations.get(record as RecordId) ?? []),
      ...state.late.filter((operation) => operation.record === record),
    ];
    operations.set(record, all);
    records.set(record, foldRecord(all));
  }
  return { ...state, records, operations };
}

function decoded(segments: readonly Segment[]) {
  return segments.flatMap((segment) => {
    const operations = decodeSegment(segment.bytes);
    return operations.ok ? [{ segment, operations: operations.value }] : [];
  });
}

function founderOf(operations: readonly Operation[]): string | undefined {
  const device = operations.find(({ kind }) => kind === 'genesis')?.extra?.['device'];
  return typeof device === 'string' ? device : undefined;
}

async function encodedAnew(segment: Segment): Promise<Pick<Segment, 'bytes' | 'signature'>> {
  const operations = decodeSegment(segment.bytes);
  if (!operations.ok) return segment;
  const { body, streams } = packOperations(operations.value, segment.header.stream);
  return {
    bytes: encodeCbor([packHeader({ ...segment.header, streams }), body]),
    signature: segment.signature,
  };
}
