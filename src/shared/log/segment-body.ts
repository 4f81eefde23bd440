import type { RecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { Scalar } from '#shared/domain/field.ts';
import {
  type HybridTime,
  type Operation,
  type OperationId,
  operationId,
  type StreamId,
} from './operation.ts';
import { decodePlain } from './plain-cbor.ts';
import type { SegmentError } from './segment.ts';
import { isCount, isMap, type SegmentHeader } from './segment-header.ts';
import { checkUpdate } from './text-gate.ts';
import { validateOperation } from './validate.ts';

/**
 * The wire form of a run of operations: `[time step, kind, table, record, fields, replaces, rest]` each, where references
 * to operations are `[index in streams, time]` and `rest` is `{ u: update, req: needs, why: reason, x: extra }`.
 * Throws when the operations are not a run of the stream.
 */
export function packOperations(
  operations: readonly Operation[],
  stream: StreamId,
): { readonly streams: readonly StreamId[]; readonly body: readonly unknown[] } {
  const indexes = new Map<string, number>();
  const body: unknown[] = [];
  let previous: Operation | undefined;
  for (const operation of operations) {
    checkRun(operation, previous, stream);
    const step = operation.time - (previous?.time ?? 0);
    const replaces = operation.replaces === undefined ? null : packReplaces(operation.replaces, indexes);
    const { kind, table, record } = operation;
    body.push([step, kind, table, record, operation.fields ?? null, replaces, packRest(operation)]);
    previous = operation;
  }
  return { streams: [...indexes.keys()] as StreamId[], body };
}

/** Reads and checks the operations of a segment whose header is already read and of a known version. */
export function unpackOperations(
  bytes: Uint8Array,
  header: SegmentHeader,
  textGate: { readonly scratch: boolean },
): Result<readonly Operation[], SegmentError> {
  const decoded = decodePlain(bytes);
  if (!decoded.ok) return malformed('cbor');
  const body = Array.isArray(decoded.value) ? (decoded.value[1] as unknown) : undefined;
  if (!Array.isArray(body) || body.length !== header.count || body.length > 5000) return malformed('n');
  const operations: Operation[] = [];
  let time = 0;
  for (const [index, wire] of body.entries()) {
    const operation = unpackOperation(wire, header, header.from + index, time);
    if (operation === undefined) return invalid(index, 'shape');
    const valid = validateOperation(operation);
    if (!valid.ok) return invalid(index, JSON.stringify(valid.error));
    if (operation.update !== undefined) {
      const gate = checkUpdate(operation.update, textGate);
      if (!gate.ok) return invalid(index, JSON.stringify(gate.error));
    }
    operations.push(operation);
    time = operation.time;
  }
  return ok(operations);
}

function checkRun(operation: Operation, previous: Operation | undefined, stream: StreamId): void {
  const follows =
    previous === undefined ||
    (operation.sequence === previous.sequence + 1 && operation.time > previous.time);
  if (!follows || operation.stream !== stream || operation.id !== operationId(stream, operation.time)) {
    throw new Error(`Operation ${operation.id} does not follow in stream ${stream}`);
  }
}

function packReplaces(
  replaces: Readonly<Record<string, readonly OperationId[]>>,
  indexes: Map<string, number>,
): Record<string, readonly (readonly [number, number])[]> {
  const packed: Record<string, readonly (readonly [number, number])[]> = {};
  for (const [field, heads] of Object.entries(replaces)) {
    packed[field] = heads.map((head) => {
      const stream = head.slice(0, 16);
      const index = indexes.get(stream) ?? indexes.size;
      indexes.set(stream, index);
      return [index, Number.parseInt(head.slice(17), 36)] as const;
    });
  }
  return packed;
}

function packRest(operation: Operation): Record<string, unknown> | null {
  const rest: Record<string, unknown> = {};
  if (operation.update !== undefined) rest['u'] = operation.update;
  if (operation.needs !== undefined) rest['req'] = operation.needs;
  if (operation.reason !== undefined) rest['why'] = operation.reason;
  if (operation.extra !== undefined) rest['x'] = operation.extra;
  return Object.keys(rest).length === 0 ? null : rest;
}

function unpackOperation(
  wire: unknown,
  header: SegmentHeader,
  sequence: number,
  after: number,
): Operation | undefined {
  if (!Array.isArray(wire)) return undefined;
  const [step, kind, table, record, fields, replaces, rest] = wire as readonly unknown[];
  if (!isCount(step) || step < 1 || !Number.isSafeInteger(after + step)) return undefined;
  if (typeof kind !== 'string' || typeof table !== 'string' || typeof record !== 'string') return undefined;
  if (fields !== null && !isMap(fields)) return undefined;
  const time = (after + step) as HybridTime;
  const heads = replaces === null ? null : unpackReplaces(replaces, header.streams);
  const more = rest === null ? null : unpackRest(rest);
  if (heads === undefined || more === undefined) return undefined;
  return {
    id: operationId(header.stream, time),
    stream: header.stream,
    sequence,
    time,
    kind,
    table,
    record: record as RecordId,
    ...(fields === null ? null : { fields: fields as Readonly<Record<string, Scalar>> }),
    ...(heads === null ? null : { replaces: heads }),
    ...more,
  };
}

function unpackReplaces(
  value: unknown,
  streams: readonly StreamId[],
): Readonly<Record<string, readonly OperationId[]>> | undefined {
  if (!isMap(value)) return undefined;
  const replaces: Record<string, readonly OperationId[]> = {};
  for (const field of Object.keys(value)) {
    const heads = value[field];
    if (!Array.isArray(heads)) return undefined;
    const ids: OperationId[] = [];
    for (const head of heads as readonly unknown[]) {
      if (!Array.isArray(head)) return undefined;
      const [index, time] = head as readonly unknown[];
      const stream = isCount(index) ? streams[index] : undefined;
      if (stream === undefined || !isCount(time)) return undefined;
      ids.push(operationId(stream, time as HybridTime));
    }
    replaces[field] = ids;
  }
  return replaces;
}

type Rest = Pick<Operation, 'update' | 'needs' | 'reason' | 'extra'>;

function unpackRest(value: unknown): Rest | undefined {
  if (!isMap(value)) return undefined;
  const { u, req, why, x } = value;
  if (u !== undefined && !(u instanceof Uint8Array)) return undefined;
  if (req !== undefined && !isCount(req)) return undefined;
  if (why !== undefined && typeof why !== 'string') return undefined;
  if (x !== undefined && !isMap(x)) return undefined;
  return {
    ...(u === undefined ? null : { update: u }),
    ...(req === undefined ? null : { needs: req }),
    ...(why === undefined ? null : { reason: why }),
    ...(x === undefined ? null : { extra: x }),
  };
}

function invalid(index: number, detail: string): { readonly ok: false; readonly error: SegmentError } {
  return err({ type: 'invalid-operation', index, detail });
}

function malformed(detail: string): { readonly ok: false; readonly error: SegmentError } {
  return err({ type: 'malformed', detail });
}
