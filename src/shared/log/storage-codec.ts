import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { decodeCborSequence, encodeCbor } from './cbor.ts';
import {
  type HybridTime,
  type Operation,
  type OperationId,
  operationId,
  type StreamId,
} from './operation.ts';

/**
 * Encodes operations for local storage as one item of a CBOR sequence: appending is concatenation, and `decodeOperations`
 * reads any number of items after each other. Not the wire format: bundles carry segments. Holds everything, unknown kinds too.
 */
export function encodeOperations(operations: readonly Operation[]): Uint8Array {
  if (operations.length === 0) return new Uint8Array(0);
  const streams = newTable<StreamId>();
  const names = newTable<string>();
  const rows = operations.map((operation) => toRow(operation, streams, names));
  return encodeCbor([streams.values, names.values, rows]);
}

/** Reads what `encodeOperations` wrote, in the order written. Every byte array in the result owns its buffer. */
export function decodeOperations(bytes: Uint8Array): Operation[] {
  const operations: Operation[] = [];
  decodeCborSequence(bytes, (item) => {
    const [streams, names, rows] = item as StoredItem;
    for (const row of rows) operations.push(fromRow(row, streams, names));
  });
  return operations;
}

type Reference = readonly [stream: number, time: number];
type StoredItem = readonly [readonly StreamId[], readonly string[], readonly Row[]];

/** Stream, sequence, time, kind, table and record; then only as far as there is something: fields, replaces, update, rest. */
type Row = [
  stream: number,
  sequence: number,
  time: number,
  kind: number,
  table: number,
  record: number,
  fields?: Readonly<Record<string, Scalar>> | null,
  replaces?: readonly (string | readonly Reference[])[] | null,
  update?: Uint8Array | null,
  rest?: {
    readonly needs?: number;
    readonly reason?: string;
    readonly extra?: Readonly<Record<string, unknown>>;
  },
];

interface Table<Text extends string> {
  readonly values: Text[];
  readonly places: Map<Text, number>;
}

function newTable<Text extends string>(): Table<Text> {
  return { values: [], places: new Map() };
}

function placeOf<Text extends string>(table: Table<Text>, value: Text): number {
  let place = table.places.get(value);
  if (place === undefined) {
    place = table.values.length;
    table.values.push(value);
    table.places.set(value, place);
  }
  return place;
}

function toRow(operation: Operation, streams: Table<StreamId>, names: Table<string>): Row {
  const row: Row = [
    placeOf(streams, operation.stream),
    operation.sequence,
    operation.time,
    placeOf(names, operation.kind),
    placeOf(names, operation.table),
    placeOf(names, operation.record),
  ];
  const { fields, replaces, update, needs, reason, extra } = operation;
  const hasRest = needs !== undefined || reason !== undefined || extra !== undefined;
  if (fields || replaces || update || hasRest) row.push(fields ?? null);
  if (replaces || update || hasRest) row.push(replaces ? flatten(replaces, streams) : null);
  if (update || hasRest) row.push(update ?? null);
  if (hasRest) {
    row.push({
      ...(needs !== undefined && { needs }),
      ...(reason !== undefined && { reason }),
      ...(extra !== undefined && { extra }),
    });
  }
  return row;
}

function flatten(
  replaces: Readonly<Record<string, readonly OperationId[]>>,
  streams: Table<StreamId>,
): (string | Reference[])[] {
  const flat: (string | Reference[])[] = [];
  for (const [field, ids] of Object.entries(replaces)) {
    flat.push(
      field,
      ids.map((id) => toReference(id, streams)),
    );
  }
  return flat;
}

function toReference(id: OperationId, streams: Table<StreamId>): Reference {
  const dot = id.indexOf('.');
  return [placeOf(streams, id.slice(0, dot) as StreamId), Number.parseInt(id.slice(dot + 1), 36)];
}

function fromRow(row: Row, streams: readonly StreamId[], names: readonly string[]): Operation {
  const [place, sequence, time, kind, table, record, fields, replaces, update, rest] = row;
  const stream = streams[place] ?? ('' as StreamId);
  const operation: { -readonly [Key in keyof Operation]: Operation[Key] } = {
    id: operationId(stream, time as HybridTime),
    stream,
    sequence,
    time: time as HybridTime,
    kind: names[kind] ?? '',
    table: names[table] ?? '',
    record: (names[record] ?? '') as RecordId,
  };
  if (fields) operation.fields = fields;
  if (replaces) operation.replaces = unflatten(replaces, streams);
  if (update) operation.update = update;
  if (rest) Object.assign(operation, rest);
  return operation;
}

function unflatten(
  flat: readonly (string | readonly Reference[])[],
  streams: readonly StreamId[],
): Record<string, OperationId[]> {
  const replaces: Record<string, OperationId[]> = {};
  for (let index = 0; index < flat.length; index += 2) {
    const references = flat[index + 1] as readonly Reference[];
    replaces[flat[index] as string] = references.map(([stream, time]) =>
      operationId(streams[stream] ?? ('' as StreamId), time as HybridTime),
    );
  }
  return replaces;
}
