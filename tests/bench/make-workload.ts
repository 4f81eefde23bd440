import type { HistoryAuthor } from '#renderer/storage/sign-history.ts';
import { signHistory } from '#renderer/storage/sign-history.ts';
import { toInstant } from '#shared/base/dates.ts';
import { packBundle } from '#shared/bundle/pack-bundle.ts';
import { generateWorkload } from '#shared/demo/generate-workload.ts';
import { demoAuthors, type PlannedChange } from '#shared/demo/planned-change.ts';
import { millisecondsOf } from '#shared/log/clock.ts';
import { createDeviceKeys, type DeviceId, importSigner } from '#shared/log/device-keys.ts';
import { workspaceIdOf } from '#shared/log/directory.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { decodeSegment, type Segment } from '#shared/log/segment.ts';

/** The files of a bench run: everything up to the last per cent, that last per cent, and the reader's vault. */
export interface Workload {
  readonly workspace: string;
  readonly full: Uint8Array;
  readonly increment: Uint8Array;
  readonly vault: { readonly keys: unknown; readonly waiting: null; readonly workspaces: readonly never[] };
  readonly operationCount: number;
  readonly incrementOperationCount: number;
  readonly segmentCount: number;
  readonly rawBytes: number;
  readonly plannedCount: number;
}

const week = 7 * 86_400_000;

/** Makes the 20-year workload as two signed bundles for one reader. `share` < 1 makes a smaller one for trying out. */
export async function makeWorkload(seed: number, share = 1): Promise<Workload> {
  const authors: HistoryAuthor[] = [];
  for (const author of demoAuthors) authors.push({ ...author, keys: await createDeviceKeys() });
  const founder = authors[0]!;
  const reader = authors.at(-1)!;
  const genesis = {
    device: founder.keys.device,
    memberName: founder.name,
    role: founder.role,
    person: null,
    signingKey: founder.keys.signingPublic,
    recipient: founder.keys.recipient,
    administrator: true,
    audiences: ['forbund', 'styrelse', 'beredning'],
    nonce: new Uint8Array(16).fill(seed),
  };
  const workspace = await workspaceIdOf(genesis);
  const planned = part([...generateWorkload(seed, workspace)], share);
  // The reader only reads: his own device has written nothing yet.
  const changes = planned.map((change) => ({ ...change, author: change.author % (authors.length - 1) }));
  const history = await signHistory({
    workspace,
    genesis,
    authors,
    changes,
    audiences: ['forbund', 'styrelse', 'beredning'],
    segmentEvery: week,
    random: seededRandom(seed),
  });
  const times = new Map(history.segments.map((segment) => [segment.id, lastTime(segment)]));
  const segments = [...history.segments].sort((left, right) => times.get(left.id)! - times.get(right.id)!);
  const cut = cutAt(segments, 0.99);
  const pack = async (some: readonly Segment[], at: number) =>
    packBundle(
      {
        workspace,
        by: { stream: segments[0]!.header.stream, device: founder.keys.device },
        at: toInstant(at),
        kind: 'full',
        vv: vectorOf(some),
        members: authors.map(({ keys }) => ({ device: keys.device, signingKey: keys.signingPublic })),
        to: [reader.keys.device as DeviceId],
        segments: some,
        blobs: [],
      },
      await importSigner(founder.keys),
      { type: 'devices', recipients: [reader.keys.recipient] },
    );
  const count = (some: readonly Segment[]) => some.reduce((sum, { header }) => sum + header.count, 0);
  return {
    workspace,
    full: await pack(segments.slice(0, cut), Date.parse('2026-12-01T08:00:00Z')),
    increment: await pack(segments.slice(cut), Date.parse('2026-12-31T08:00:00Z')),
    vault: { keys: reader.keys, waiting: null, workspaces: [] },
    operationCount: history.operationCount,
    incrementOperationCount: count(segments.slice(cut)),
    segmentCount: segments.length,
    rawBytes: segments.reduce((sum, { bytes }) => sum + bytes.length + 64, 0),
    plannedCount: planned.length,
  };
}

function part(changes: readonly PlannedChange[], share: number): readonly PlannedChange[] {
  return changes.slice(0, Math.ceil(changes.length * share));
}

function lastTime({ bytes }: Segment): number {
  const operations = decodeSegment(bytes);
  return operations.ok ? millisecondsOf(operations.value.at(-1)!.time) : 0;
}

function cutAt(segments: readonly Segment[], share: number): number {
  const all = segments.reduce((sum, { header }) => sum + header.count, 0);
  let sum = 0;
  for (const [index, { header }] of segments.entries()) {
    sum += header.count;
    if (sum >= all * share) return index + 1;
  }
  return segments.length;
}

function vectorOf(segments: readonly Segment[]): Record<StreamId, number> {
  const vector: Record<StreamId, number> = {};
  for (const { header } of segments) {
    vector[header.stream] = Math.max(vector[header.stream] ?? 0, header.from + header.count - 1);
  }
  return vector;
}

function seededRandom(seed: number): (length: number) => Uint8Array {
  let state = seed >>> 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[index] = state >>> 24;
    }
    return bytes;
  };
}
