import type { OpenedBundle } from '#shared/bundle/open-bundle.ts';
import { findGaps, type StreamIndex } from '#shared/bundle/what-a-peer-lacks.ts';
import { type Counting, countingIn } from '#shared/log/counting.ts';
import { type DeviceId, deviceIdOf, sha256 } from '#shared/log/device-keys.ts';
import { type Directory, foldDirectory, isGenesisOf } from '#shared/log/directory.ts';
import { foldRecord } from '#shared/log/fold.ts';
import type { Operation, StreamId } from '#shared/log/operation.ts';
import { decodeSegment, type Segment, type SegmentError } from '#shared/log/segment.ts';
import { sixWords } from '#shared/log/six-words.ts';

/** A segment with its operations, or why they cannot be read. */
export interface ReadSegment {
  readonly segment: Segment;
  readonly operations: readonly Operation[];
  readonly error: SegmentError | null;
}

/** An opened bundle with everything in it read. */
export interface Contents {
  readonly bundle: OpenedBundle;
  readonly segments: readonly ReadSegment[];
  readonly operations: readonly Operation[];
  readonly streams: readonly StreamIndex[];
  readonly gaps: ReturnType<typeof findGaps>;
  /** Who is in the association, when the founding is in the file. */
  readonly directory: Directory | null;
  /** What counts by that directory, as in the program itself; `undefined` without one. */
  readonly counting: Counting | undefined;
  /** Public signing keys by device: from the directory, else from the packer's own list. */
  readonly keys: ReadonlyMap<DeviceId, { readonly key: Uint8Array; readonly granted: boolean }>;
  /** What the association is called, when the file says it. */
  readonly association: string | null;
  /** A request's six words, to be compared by telephone. */
  readonly words: readonly string[];
}

/** Reads all segments of a bundle, and finds out whose keys are whose. */
export async function readContents(bundle: OpenedBundle): Promise<Contents> {
  const segments = bundle.segments.map((segment): ReadSegment => {
    const decoded = decodeSegment(segment.bytes, { scratch: true });
    return decoded.ok
      ? { segment, operations: decoded.value, error: null }
      : { segment, operations: [], error: decoded.error };
  });
  const operations = segments.flatMap((read) => read.operations);
  const streams = indexStreams(bundle.segments);
  const directory = await readDirectory(bundle, operations, streams);
  const devices = new Map(streams.map(({ stream, device }) => [stream, device]));
  const counting = countingIn(directory ?? undefined, (stream) => devices.get(stream), new Map());
  await counting?.prepare(operations);
  return {
    bundle,
    segments,
    operations,
    streams,
    gaps: findGaps(streams),
    directory,
    counting,
    keys: await collectKeys(bundle, directory),
    association: associationName(bundle, operations),
    words: await requestWords(bundle),
  };
}

/** The name that people know a device by, or its id. */
export function nameOf(contents: Contents, device: string | null): string {
  if (device === null) return 'en okänd enhet';
  const known = contents.directory?.devices.get(device);
  if (known === undefined || known.name === '') return `enhet ${device}`;
  return known.role === '' ? known.name : `${known.name} (${known.role})`;
}

function indexStreams(segments: readonly Segment[]): readonly StreamIndex[] {
  const streams = new Map<StreamId, StreamIndex & { readonly segments: StreamIndex['segments'][number][] }>();
  for (const { id, header } of segments) {
    const { stream, device, audience, from, count } = header;
    const known = streams.get(stream) ?? { stream, device, audience, segments: [] };
    known.segments.push({ id, from, count });
    streams.set(stream, known);
  }
  return [...streams.values()];
}

async function readDirectory(
  bundle: OpenedBundle,
  operations: readonly Operation[],
  streams: readonly StreamIndex[],
): Promise<Directory | null> {
  const { workspace } = bundle.manifest;
  if (workspace === null) return null;
  const isOfThis = await Promise.all(operations.map((operation) => isGenesisOf(operation, workspace)));
  if (!isOfThis.includes(true)) return null;
  const devices = new Map(streams.map(({ stream, device }) => [stream, device]));
  return foldDirectory(operations, { deviceOf: (stream) => devices.get(stream) });
}

async function collectKeys(bundle: OpenedBundle, directory: Directory | null): Promise<Contents['keys']> {
  const keys = new Map<DeviceId, { readonly key: Uint8Array; readonly granted: boolean }>();
  const requested = bundle.manifest.extra?.['signingKey'];
  const told = bundle.manifest.members.map((member) => member.signingKey);
  if (requested instanceof Uint8Array) told.push(requested);
  for (const key of told) keys.set(await deviceIdOf(key), { key, granted: false });
  for (const { signingKey } of directory?.devices.values() ?? []) {
    keys.set(await deviceIdOf(signingKey), { key: signingKey, granted: true });
  }
  return keys;
}

async function requestWords(bundle: OpenedBundle): Promise<readonly string[]> {
  const key = bundle.manifest.kind === 'request' ? bundle.manifest.extra?.['signingKey'] : undefined;
  return key instanceof Uint8Array ? sixWords(await sha256(key)) : [];
}

function associationName({ manifest }: OpenedBundle, operations: readonly Operation[]): string | null {
  const own = operations.filter(
    ({ record, fields }) => record === manifest.workspace && fields !== undefined,
  );
  const name = own.length === 0 ? undefined : foldRecord(own).fields['name']?.value;
  return typeof name === 'string' ? name : null;
}
