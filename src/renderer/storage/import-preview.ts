import type { DossierId } from '#shared/base/id.ts';
import { foldDirectory } from '#shared/log/directory.ts';
import { type StreamId, textField } from '#shared/log/operation.ts';
import type { Absorption } from './absorb.ts';
import { conflictRows } from './conflict-rows.ts';
import { authorOf, type Copy } from './copy.ts';
import { meetingContents } from './count-content.ts';
import type { LoadedDossier } from './dossier-cache.ts';
import { valuesOf } from './dossier-view.ts';
import { findStreamGaps } from './freshness.ts';
import type { JudgedSegment } from './gather-parts.ts';
import { countBlobs, incomingBlobs } from './incoming-blobs.ts';
import { invariantPrefix } from './number-conflicts.ts';
import type { StagedBundle } from './stage-bundle.ts';
import type {
  Author,
  BundlePreview,
  ConflictName,
  ImportReport,
  JudgedPart,
  MeetingContent,
} from './workspace.ts';

type ChangesPreview = Extract<BundlePreview, { type: 'changes' }>;

/** Tells what a bundle would change, before anything is written. */
export async function previewChanges(
  copy: Copy,
  staged: StagedBundle,
  absorption: Absorption,
): Promise<ChangesPreview> {
  const name = await authorNamer(copy, absorption);
  const { manifest, gathered } = staged;
  const changes = await conflictChanges(copy, absorption);
  const counts = new Map<StreamId, number>();
  for (const { stream, place } of gathered.places) {
    counts.set(stream, (counts.get(stream) ?? 0) + place.count);
  }
  const base = absorption.dossiers.find(({ id }) => id === copy.id) ?? (await copy.cache.load(copy.id));
  const streams = new Map([...copy.live.streams, ...absorption.streams.map((row) => [row.s, row] as const)]);
  return {
    type: 'changes',
    token: staged.id,
    from: name(manifest.stream, manifest.device),
    packedAt: manifest.at,
    associationName: associationName(base),
    newOperationCount: newOperations(absorption),
    knownOperationCount: staged.knownOperationCount,
    byAuthor: byAuthor(counts, (stream) => name(stream, streams.get(stream)?.device ?? '')),
    meetings: await meetingLabels(absorption, base),
    conflictsToCome: changes.opened.length,
    conflicts: changes.opened,
    attachments: countBlobs(await incomingBlobs(copy, staged, absorption)),
    lock: manifest.lock,
    kinds: gathered.kinds,
    meetingContents: await contents(copy, absorption),
    heldParts: gathered.heldParts.map((part) => judgedPart(part, name)),
    refusedParts: gathered.refusedParts.map((part) => judgedPart(part, name)),
    gaps: findStreamGaps(copy, [...streams.values()], [{ holds: manifest.holds }]).map((gap) => ({
      ...gap,
      author: name(gap.author.stream, streams.get(gap.author.stream)?.device ?? ''),
    })),
    refused: gathered.refused.map(({ device }) => ({
      author: name('' as StreamId, device).name,
      reason: 'damaged',
    })),
    held: gathered.held.length,
  };
}

/** What taking in came to. Compares with the database as it is before. */
export async function importReport(
  copy: Copy,
  absorption: Absorption,
): Promise<Omit<ImportReport, 'attachments'>> {
  const { opened, closed } = await conflictChanges(copy, absorption);
  let late = 0;
  for (const { id, state } of absorption.dossiers) {
    if (state.late.length === 0) continue;
    late += state.late.length - ((await copy.cache.load(id))?.state.late.length ?? 0);
  }
  return {
    newOperationCount: newOperations(absorption),
    conflictsOpened: opened.length,
    conflictsClosed: closed.length,
    meetings: await contents(copy, absorption),
    opened,
    late,
    orphans: opened.filter(({ field }) => field === textField).length,
    held: absorption.gathered.held.length,
  };
}

function newOperations({ gathered }: Absorption): number {
  return gathered.places.reduce((sum, { place }) => sum + place.count, 0);
}

async function conflictChanges(
  copy: Copy,
  { dossiers }: Absorption,
): Promise<{ readonly opened: readonly ConflictName[]; readonly closed: readonly string[] }> {
  const rows = dossiers.flatMap(({ id, state }) => conflictRows(id, state));
  const after = new Set(rows.map(({ id }) => id));
  const ids = dossiers.map(({ id }) => id);
  const stored = await copy.database.conflicts.where('dossier').anyOf(ids).primaryKeys();
  // What two meetings together bring about is not worked out before it is written.
  const before = new Set(stored.filter((id) => !id.startsWith(invariantPrefix)));
  return {
    opened: rows
      .filter(({ id }) => !before.has(id))
      .map(({ record, dossier, table, field, label }) => ({ record, dossier, table, field, label })),
    closed: [...before].filter((id) => !after.has(id)),
  };
}

async function contents(copy: Copy, { dossiers, gathered }: Absorption): Promise<readonly MeetingContent[]> {
  const known = new Map(dossiers.map(({ id, state }) => [id, state]));
  const base = known.get(copy.id) ?? (await copy.cache.load(copy.id))?.state;
  const counts = new Map(gathered.parts.map(({ id, count }) => [id, count]));
  return meetingContents(counts, { state: async (id) => known.get(id), base });
}

function judgedPart<Reason>(
  { stream, device, audience, from, to, reason }: JudgedSegment<Reason>,
  name: (stream: StreamId, device: string) => Author,
): JudgedPart<Reason> {
  return { author: name(stream, device), audience, from, to, reason };
}

async function authorNamer(
  copy: Copy,
  absorption: Absorption,
): Promise<(stream: StreamId, device: string) => Author> {
  const base = absorption.dossiers.find(({ id }) => id === copy.id);
  const devices = new Map(absorption.streams.map(({ s, device }) => [s, device]));
  const directory =
    base === undefined
      ? copy.live.directory
      : await foldDirectory(base.operations, {
          deviceOf: (stream) =>
            devices.get(stream) ?? copy.live.streams.get(stream)?.device ?? ownDevice(copy, stream),
        });
  return (stream, device) => {
    const known = directory?.devices.get(device);
    return known === undefined ? authorOf(copy, stream) : { stream, name: known.name, role: known.role };
  };
}

function ownDevice(copy: Copy, stream: StreamId): string | undefined {
  return copy.live.writer.own.some((own) => own.stream === stream) ? copy.keys.device : undefined;
}

function byAuthor(
  counts: ReadonlyMap<StreamId, number>,
  name: (stream: StreamId) => Author,
): ChangesPreview['byAuthor'] {
  const authors = new Map<string, { author: Author; count: number }>();
  for (const [stream, count] of counts) {
    const author = name(stream);
    const key = `${author.name}/${author.role}`;
    authors.set(key, { author, count: (authors.get(key)?.count ?? 0) + count });
  }
  return [...authors.values()];
}

async function meetingLabels(
  { dossiers, gathered }: Absorption,
  base: LoadedDossier | undefined,
): Promise<ChangesPreview['meetings']> {
  const counts = new Map<DossierId, number>(gathered.parts.map(({ id, count }) => [id, count]));
  return dossiers
    .filter(({ kind }) => kind === 'meeting')
    .map(({ id, state }) => {
      const root = state.records.get(id);
      const values = root === undefined ? {} : valuesOf(root);
      const body = base?.state.records.get(values['body'] as DossierId);
      const bodyName = body === undefined ? '' : String(valuesOf(body)['name'] ?? '');
      return { label: `${bodyName} ${String(values['date'] ?? '')}`.trim(), count: counts.get(id) ?? 0 };
    });
}

function associationName(base: LoadedDossier | undefined): string {
  const root = base?.state.records.get(base.id);
  return root === undefined ? '' : String(valuesOf(root)['name'] ?? '');
}
