import * as Y from 'yjs';
import type { DossierId, RandomBytes, RecordId } from '#shared/base/id.ts';
import type { PlannedChange, PlannedSeal, PlannedText } from '#shared/demo/planned-change.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { tick } from '#shared/log/clock.ts';
import { type DeviceKeys, importSigner, newStreamId, type Signer } from '#shared/log/device-keys.ts';
import { foldRecord, predecessorsFor } from '#shared/log/fold.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import {
  type Audience,
  type HybridTime,
  type Operation,
  operationId,
  type StreamId,
  textField,
} from '#shared/log/operation.ts';
import { closeSegment, type Segment } from '#shared/log/segment.ts';
import { createText, mergeText, openText } from '#shared/log/text.ts';
import type { Intention } from './change-operations.ts';
import { sealHistory } from './seal-history.ts';

/** A member who writes in the history. The first is the founder. */
export interface HistoryAuthor {
  readonly keys: DeviceKeys;
  readonly name: string;
  readonly role: string;
}

/** A history that never was, to be told as if it had been: by several members, each with his own keys and streams. */
export interface HistoryPlan {
  readonly workspace: DossierId;
  readonly genesis: Readonly<Record<string, unknown>>;
  readonly authors: readonly HistoryAuthor[];
  readonly changes: Iterable<PlannedChange>;
  /** Every audience in the history: all authors are granted all of them. */
  readonly audiences: readonly Audience[];
  /** How long a stream goes on before it is closed into a segment, in milliseconds of the history. */
  readonly segmentEvery: number;
  readonly random: RandomBytes;
}

/** The signed outcome: segments in the order they were closed. */
export interface SignedHistory {
  readonly segments: readonly Segment[];
  readonly operationCount: number;
}

interface Stream {
  readonly stream: StreamId;
  readonly author: number;
  readonly audience: Audience;
  next: number;
  previous: string | null;
  openedAt: number;
  waiting: Operation[];
}

interface Telling {
  readonly plan: HistoryPlan;
  readonly signers: readonly Signer[];
  readonly streams: Map<string, Stream>;
  readonly segments: Segment[];
  readonly records: Map<RecordId, Operation[]>;
  time: HybridTime;
  count: number;
}

const closeAt = 4500;

/** Signs a planned history. `onProgress` is told how many operations there are so far, now and then. */
export async function signHistory(
  plan: HistoryPlan,
  onProgress: (operations: number) => void = () => undefined,
): Promise<SignedHistory> {
  const signers = await Promise.all(plan.authors.map(({ keys }) => importSigner(keys)));
  const telling: Telling = {
    plan,
    signers,
    streams: new Map(),
    segments: [],
    records: new Map(),
    time: 0 as HybridTime,
    count: 0,
  };
  let isBegun = false;
  for (const planned of plan.changes) {
    if (!isBegun) await beginHistory(telling, planned.at - 3_600_000);
    isBegun = true;
    const { author, audience, at } = planned;
    if (planned.change.type === 'seal') {
      await sealHistory(telling.records, plan.workspace, planned.change, (intention) =>
        write(telling, author, audience, at, intention),
      );
      continue;
    }
    for (const intention of intentionsOf(telling, author, planned.change))
      await write(telling, author, audience, at, intention);
    if (telling.count % 1000 === 0) onProgress(telling.count);
  }
  for (const stream of telling.streams.values()) await close(telling, stream);
  return { segments: telling.segments, operationCount: telling.count };
}

async function beginHistory(telling: Telling, at: number): Promise<void> {
  const { plan } = telling;
  const { workspace, genesis, authors, audiences } = plan;
  await write(telling, 0, 'forbund', at, {
    kind: 'genesis',
    table: 'association',
    record: workspace,
    extra: genesis,
  });
  for (const [index, { keys, name, role }] of authors.entries()) {
    const extra = {
      device: keys.device,
      name,
      role,
      person: null,
      signingKey: keys.signingPublic,
      recipient: keys.recipient,
      administrator: index === 0,
      audiences,
    };
    const record = await naturalId(workspace, 'device', [keys.device]);
    await write(telling, 0, 'forbund', at, { kind: 'grant', table: 'device', record, extra });
  }
}

function intentionsOf(
  telling: Telling,
  author: number,
  change: Exclude<PlannedChange['change'], PlannedSeal>,
): readonly Intention[] {
  const base = { table: change.table, record: change.id };
  const before = telling.records.get(change.id);
  const folded = before === undefined ? undefined : foldRecord(before);
  if (change.type === 'text') return [textIntention(before ?? [], author, change)];
  const fields = change.values as unknown as Readonly<Record<string, Scalar>>;
  if (change.type === 'set') {
    return [{ ...base, kind: 'set', fields, replaces: predecessorsFor(folded, Object.keys(fields)) }];
  }
  const made: Intention = { ...base, kind: 'new', fields };
  if (change.paragraphs === undefined) return [made];
  const update = createText(change.paragraphs, author + 1);
  return [made, { ...base, kind: 'txt', update, replaces: {} }];
}

function textIntention(before: readonly Operation[], author: number, planned: PlannedText): Intention {
  const folded = before.length === 0 ? undefined : foldRecord(before);
  const updates = before.flatMap(({ update }) => (update === undefined ? [] : [update]));
  return {
    kind: 'txt',
    table: planned.table,
    record: planned.id,
    update:
      updates.length === 0
        ? createText(planned.paragraphs, author + 1)
        : appendParagraphs(mergeText(updates), author + 1, planned.paragraphs),
    replaces: predecessorsFor(folded, [textField]),
  };
}

function appendParagraphs(update: Uint8Array, clientId: number, paragraphs: readonly string[]): Uint8Array {
  const doc = openText(update);
  doc.clientID = clientId;
  const known = Y.encodeStateVector(doc);
  const fragment = doc.getXmlFragment('t');
  const elements = paragraphs.map((text) => {
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText(text)]);
    return element;
  });
  fragment.insert(fragment.length, elements);
  return Y.encodeStateAsUpdate(doc, known).slice();
}

async function write(
  telling: Telling,
  author: number,
  audience: Audience,
  at: number,
  intention: Intention,
): Promise<Operation> {
  const stream = await streamFor(telling, author, audience, at);
  telling.time = tick(telling.time, at);
  const { time } = telling;
  const id = operationId(stream.stream, time);
  const operation: Operation = { id, stream: stream.stream, sequence: stream.next, time, ...intention };
  stream.next += 1;
  stream.waiting.push(operation);
  telling.count += 1;
  const before = telling.records.get(intention.record);
  if (before === undefined) telling.records.set(intention.record, [operation]);
  else before.push(operation);
  return operation;
}

async function streamFor(telling: Telling, author: number, audience: Audience, at: number): Promise<Stream> {
  const key = `${author} ${audience}`;
  const known = telling.streams.get(key);
  if (known !== undefined) {
    const isOld = known.waiting.length > 0 && at - known.openedAt > telling.plan.segmentEvery;
    if (isOld || known.waiting.length >= closeAt) await close(telling, known);
    if (known.waiting.length === 0) known.openedAt = at;
    return known;
  }
  const device = telling.plan.authors[author]?.keys.device;
  if (device === undefined) throw new Error(`No author ${author}`);
  const stream: Stream = {
    stream: newStreamId(telling.plan.random, device),
    author,
    audience,
    next: 1,
    previous: null,
    openedAt: at,
    waiting: [],
  };
  telling.streams.set(key, stream);
  return stream;
}

async function close(telling: Telling, stream: Stream): Promise<void> {
  const author = telling.plan.authors[stream.author];
  const sign = telling.signers[stream.author];
  if (stream.waiting.length === 0 || author === undefined || sign === undefined) return;
  const segment = await closeSegment(
    {
      workspace: telling.plan.workspace,
      device: author.keys.device,
      audience: stream.audience,
      stream: stream.stream,
      previous: stream.previous,
      seen: {},
      operations: stream.waiting,
    },
    sign,
  );
  telling.segments.push(segment);
  stream.previous = segment.id;
  stream.waiting = [];
}
