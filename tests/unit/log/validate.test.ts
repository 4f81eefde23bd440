import { describe, expect, it } from 'vitest';
import type { Operation } from '#shared/log/operation.ts';
import { operationLimits, validateOperation } from '#shared/log/validate.ts';

const base: Operation = {
  id: '00000000000000aa.9ix' as never,
  stream: '00000000000000aa' as never,
  sequence: 1,
  time: 12345 as never,
  kind: 'set',
  table: 'minuteItem',
  record: 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb' as never,
  fields: { heading: 'Budget' },
};
const reference = '00000000000000bb.1' as never;

function reasonOf(change: object): string {
  const result = validateOperation({ ...base, ...change } as Operation);
  return result.ok ? 'ok' : `${result.error.field}: ${result.error.reason}`;
}

it('accepts a plain write', () => {
  expect(reasonOf({})).toBe('ok');
});

describe('what belongs to a newer program', () => {
  it('accepts unknown kinds, tables and fields', () => {
    expect(reasonOf({ kind: 'merge', fields: undefined })).toBe('ok');
    expect(reasonOf({ table: 'invoice', fields: { total: 7 } })).toBe('ok');
    expect(reasonOf({ fields: { colour: 'röd' } })).toBe('ok');
  });

  it('accepts a word outside the list of a field', () => {
    expect(reasonOf({ fields: { itemType: 'hearing' } })).toBe('ok');
  });
});

describe('the envelope', () => {
  const faults: readonly (readonly [object, string])[] = [
    [{ stream: 'X' }, 'stream: shape'],
    [{ sequence: 0 }, 'sequence: shape'],
    [{ sequence: 1.5 }, 'sequence: shape'],
    [{ time: -1 }, 'time: shape'],
    [{ time: 2 ** 60 }, 'time: shape'],
    [{ id: '00000000000000aa.1' }, 'id: bad-reference'],
    [{ kind: 'Set!' }, 'kind: name'],
    [{ table: '__proto__' }, 'table: name'],
    [{ table: 'constructor' }, 'table: name'],
    [{ record: '../../etc' }, 'record: shape'],
    [{ record: 'aaaaaaaaaaaaaaaa' }, 'record: wrong-table'],
    [{ table: 'meeting', fields: {} }, 'record: wrong-table'],
    [{ needs: 0 }, 'needs: shape'],
    [{ reason: 7 }, 'reason: shape'],
    [{ reason: 'x'.repeat(operationLimits.reasonLength + 1) }, 'reason: too-large'],
  ];
  it.each(faults)('refuses %j', (change, expected) => {
    expect(reasonOf(change)).toBe(expected);
  });
});

describe('fields', () => {
  const text = (length: number) => 'x'.repeat(length);
  const faults: readonly (readonly [object, string])[] = [
    [{ heading: 1 }, 'heading: wrong-type'],
    [{ heading: null }, 'heading: wrong-type'],
    [{ immediate: 'ja' }, 'immediate: wrong-type'],
    [{ heading: 1.5 }, 'heading: not-a-scalar'],
    [{ heading: undefined }, 'heading: not-a-scalar'],
    [{ heading: { deep: 1 } }, 'heading: not-a-scalar'],
    [{ colour: [1] }, 'colour: not-a-scalar'],
    [{ heading: '\ud800' }, 'heading: not-a-scalar'],
    [{ Heading: 'x' }, 'Heading: name'],
    [{ toString: 'x' }, 'toString: name'],
    [{ _t: 'x' }, '_t: name'],
  ];
  it.each(faults)('refuses %j', (fields, expected) => {
    expect(reasonOf({ fields })).toBe(expected);
  });

  it('accepts an empty value only where the table allows it', () => {
    expect(reasonOf({ fields: { presenter: null } })).toBe('ok');
  });

  it('holds the limit of a text, one below, at and above', () => {
    const limit = operationLimits.stringLength;
    expect(reasonOf({ fields: { heading: text(limit - 1) } })).toBe('ok');
    expect(reasonOf({ fields: { heading: text(limit) } })).toBe('ok');
    expect(reasonOf({ fields: { heading: text(limit + 1) } })).toBe('heading: too-large');
  });

  it('asks for fields in a write and refuses them elsewhere', () => {
    expect(reasonOf({ fields: undefined })).toBe('fields: missing');
    expect(reasonOf({ kind: 'del' })).toBe('fields: shape');
  });
});

describe('predecessors', () => {
  it('accepts those of the fields that are written, and of deletions undone', () => {
    expect(reasonOf({ replaces: { heading: [reference], _del: [reference] } })).toBe('ok');
  });

  it('refuses one for a field that is not written', () => {
    expect(reasonOf({ replaces: { presenter: [reference] } })).toBe('presenter: bad-reference');
    expect(reasonOf({ replaces: { _t: [reference] } })).toBe('_t: bad-reference');
  });

  it('refuses the operation itself and what is no operation', () => {
    expect(reasonOf({ replaces: { heading: [base.id] } })).toBe('heading: bad-reference');
    expect(reasonOf({ replaces: { heading: ['x'] } })).toBe('heading: bad-reference');
    expect(reasonOf({ replaces: { heading: 'x' } })).toBe('heading: shape');
  });
});

describe('text and what other kinds carry', () => {
  const write = { kind: 'txt', fields: undefined, update: new Uint8Array([0, 0]) };

  it('accepts an update on a table with text only', () => {
    expect(reasonOf(write)).toBe('ok');
    expect(reasonOf({ ...write, table: 'vote' })).toBe('update: wrong-table');
    expect(reasonOf({ ...write, update: undefined })).toBe('update: missing');
    expect(reasonOf({ update: write.update })).toBe('update: shape');
  });

  it('holds the limit of an update', () => {
    const limit = operationLimits.updateBytes;
    expect(reasonOf({ ...write, update: new Uint8Array(limit) })).toBe('ok');
    expect(reasonOf({ ...write, update: new Uint8Array(limit + 1) })).toBe('update: too-large');
  });

  it('accepts plain data only in extra', () => {
    expect(reasonOf({ extra: { list: [1, 'a', new Uint8Array(2), { deep: null }] } })).toBe('ok');
    expect(reasonOf({ extra: { half: 0.5 } })).toBe('extra: not-a-scalar');
    expect(reasonOf({ extra: { when: new Date(0) } })).toBe('extra: not-a-scalar');
    expect(reasonOf({ extra: [] })).toBe('extra: shape');
    let deep: unknown = 1;
    for (let level = 0; level < 500; level += 1) deep = [deep];
    expect(reasonOf({ extra: { deep } })).toBe('extra: not-a-scalar');
  });
});

it('refuses minus nought, which no seal could hash', () => {
  expect(reasonOf({ table: 'invoice', fields: { total: -0 } })).toBe('total: not-a-scalar');
  expect(reasonOf({ extra: { total: -0 } })).toBe('extra: not-a-scalar');
});
