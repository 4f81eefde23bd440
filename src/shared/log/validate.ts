import { isRecordId } from '#shared/base/id.ts';
import { err, ok, type Result } from '#shared/base/result.ts';
import type { FieldSpec, Scalar } from '#shared/domain/field.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import { deletionField, type Operation, textField } from './operation.ts';

/** Where an operation breaks the rules, and which rule. For the log and for tests, not for screens. */
export interface OperationError {
  readonly field: string;
  readonly reason:
    | 'shape'
    | 'name'
    | 'too-large'
    | 'too-many'
    | 'not-a-scalar'
    | 'wrong-type'
    | 'wrong-table'
    | 'bad-reference'
    | 'missing';
}

/** Limits of one operation (`docs/bundle-format.md` repeats them). */
export const operationLimits = {
  stringLength: 1_000_000,
  listLength: 1000,
  fieldCount: 100,
  referencesPerField: 1000,
  updateBytes: 8 * 1024 * 1024,
  reasonLength: 10_000,
  extraBytes: 8 * 1024 * 1024,
  extraDepth: 160,
} as const;

/**
 * Whether an operation may be stored: names, sizes, kinds of value, references, and the types of known fields of known
 * tables. Unknown kinds, tables and fields are legal and kept. An `update` passes `checkUpdate` besides.
 */
export function validateOperation(operation: Operation): Result<void, OperationError> {
  const error =
    checkEnvelope(operation) ?? checkFields(operation) ?? checkReplaces(operation) ?? checkRest(operation);
  return error === undefined ? ok(undefined) : err(error);
}

const streamPattern = /^[0-9a-f]{16}$/;
const kindPattern = /^[a-z][a-zA-Z0-9]{0,40}$/;
const fieldPattern = /^[a-z][A-Za-z0-9]{0,40}$/;
const referencePattern = /^[0-9a-f]{16}\.[0-9a-z]{1,11}$/;
const loneSurrogate = /\p{Surrogate}/u;
const inheritedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

function checkEnvelope(operation: Operation): OperationError | undefined {
  const { id, stream, sequence, time, kind, table, record } = operation;
  if (typeof stream !== 'string' || !streamPattern.test(stream)) return problem('stream', 'shape');
  if (!isPositiveInteger(sequence)) return problem('sequence', 'shape');
  if (!isPositiveInteger(time)) return problem('time', 'shape');
  if (id !== `${stream}.${time.toString(36)}`) return problem('id', 'bad-reference');
  if (typeof kind !== 'string' || !kindPattern.test(kind)) return problem('kind', 'name');
  if (!isFieldName(table)) return problem('table', 'name');
  if (!isRecordId(record)) return problem('record', 'shape');
  const spec = tableSpec(table);
  const isRoot = record.length === 16;
  const writes = kind === 'new' || kind === 'set' || kind === 'del' || kind === 'txt';
  if (writes && spec !== undefined && (spec.place === 'root') !== isRoot)
    return problem('record', 'wrong-table');
  return undefined;
}

function checkFields({ kind, table, fields }: Operation): OperationError | undefined {
  const writes = kind === 'new' || kind === 'set';
  if (fields === undefined) return writes ? problem('fields', 'missing') : undefined;
  if (!isPlainObject(fields) || (!writes && isKnownKind(kind))) return problem('fields', 'shape');
  const spec = tableSpec(table);
  let count = 0;
  for (const name of Object.keys(fields)) {
    count += 1;
    if (!isFieldName(name)) return problem(name, 'name');
    const value: unknown = fields[name];
    const reason = checkScalar(value);
    if (reason !== undefined) return problem(name, reason);
    const field = spec !== undefined && Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
    if (field !== undefined && !fits(field, value as Scalar)) return problem(name, 'wrong-type');
  }
  if (count > operationLimits.fieldCount) return problem('fields', 'too-many');
  return undefined;
}

function checkReplaces({ id, kind, fields, replaces }: Operation): OperationError | undefined {
  if (replaces === undefined) return undefined;
  if (!isPlainObject(replaces)) return problem('replaces', 'shape');
  const names = Object.keys(replaces);
  if (names.length > operationLimits.fieldCount) return problem('replaces', 'too-many');
  for (const name of names) {
    if (name !== textField && name !== deletionField && !isFieldName(name)) return problem(name, 'name');
    if (!mayReplace(kind, name, fields)) return problem(name, 'bad-reference');
    const ids: unknown = replaces[name];
    if (!Array.isArray(ids)) return problem(name, 'shape');
    if (ids.length > operationLimits.referencesPerField) return problem(name, 'too-many');
    for (const reference of ids) {
      if (typeof reference !== 'string' || !referencePattern.test(reference) || reference === id)
        return problem(name, 'bad-reference');
    }
  }
  return undefined;
}

/** A write replaces only values of fields that it writes: otherwise a value could vanish without a new one. */
function mayReplace(kind: string, name: string, fields: Operation['fields']): boolean {
  if (kind === 'new' || kind === 'set') return name === deletionField || Object.hasOwn(fields ?? {}, name);
  if (kind === 'txt') return name === textField;
  return true;
}

function checkRest({ kind, table, update, needs, reason, extra }: Operation): OperationError | undefined {
  if (kind === 'txt' && update === undefined) return problem('update', 'missing');
  if (kind === 'txt' && tableSpec(table)?.text === false) return problem('update', 'wrong-table');
  if (update !== undefined) {
    if (!(update instanceof Uint8Array) || (kind !== 'txt' && isKnownKind(kind)))
      return problem('update', 'shape');
    if (update.length > operationLimits.updateBytes) return problem('update', 'too-large');
  }
  if (needs !== undefined && !isPositiveInteger(needs)) return problem('needs', 'shape');
  if (reason !== undefined) {
    if (typeof reason !== 'string' || loneSurrogate.test(reason)) return problem('reason', 'shape');
    if (reason.length > operationLimits.reasonLength) return problem('reason', 'too-large');
  }
  if (extra === undefined) return undefined;
  if (!isPlainObject(extra)) return problem('extra', 'shape');
  const size = measure(extra, 0);
  if (size === undefined) return problem('extra', 'not-a-scalar');
  return size > operationLimits.extraBytes ? problem('extra', 'too-large') : undefined;
}

function checkScalar(value: unknown): OperationError['reason'] | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return isWhole(value) ? undefined : 'not-a-scalar';
  if (typeof value === 'string') return checkText(value);
  if (!Array.isArray(value)) return 'not-a-scalar';
  if (value.length > operationLimits.listLength) return 'too-many';
  for (const part of value) {
    if (typeof part !== 'string') return 'not-a-scalar';
    const reason = checkText(part);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function checkText(value: string): OperationError['reason'] | undefined {
  if (value.length > operationLimits.stringLength) return 'too-large';
  return loneSurrogate.test(value) ? 'not-a-scalar' : undefined;
}

/** Values outside `oneOf` come from a newer program and are let through. */
function fits(field: FieldSpec, value: Scalar): boolean {
  if (value === null) return field.optional;
  if (field.kind === 'string') return typeof value === 'string';
  if (field.kind === 'boolean') return typeof value === 'boolean';
  if (field.kind === 'integer') return typeof value === 'number';
  return Array.isArray(value);
}

/** Rough size of plain data, or `undefined` when it holds anything else than CBOR's plain kinds or is nested too deep. */
function measure(value: unknown, depth: number): number | undefined {
  if (depth > operationLimits.extraDepth) return undefined;
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'number') return isWhole(value) ? 9 : undefined;
  if (typeof value === 'string') return loneSurrogate.test(value) ? undefined : value.length + 5;
  if (value instanceof Uint8Array) return value.length + 5;
  if (Array.isArray(value)) return measureAll(value, depth);
  if (!isPlainObject(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.includes('__proto__')) return undefined;
  const size = measureAll(Object.values(value), depth);
  return size === undefined ? undefined : keys.reduce((sum, key) => sum + key.length + 5, size);
}

function measureAll(values: readonly unknown[], depth: number): number | undefined {
  let sum = 5;
  for (const value of values) {
    const size = measure(value, depth + 1);
    if (size === undefined) return undefined;
    sum += size;
  }
  return sum;
}

function isKnownKind(kind: string): boolean {
  return [
    'new',
    'set',
    'del',
    'txt',
    'seal',
    'sign',
    'void',
    'genesis',
    'grant',
    'revoke',
    'dismiss',
  ].includes(kind);
}

function isFieldName(name: unknown): boolean {
  return typeof name === 'string' && fieldPattern.test(name) && !inheritedNames.has(name);
}

function isPositiveInteger(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** A whole number with one way of writing it: minus nought could be stored, but never be hashed into a seal. */
function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function problem(field: string, reason: OperationError['reason']): OperationError {
  return { field, reason };
}
