import { expect, it } from 'vitest';
import {
  dataVersion,
  deletionPredecessors,
  foldRecord,
  predecessorsFor,
  recordHistory,
} from '#shared/log/fold.ts';
import type { Operation } from '#shared/log/operation.ts';
import { child, operation } from '#tests/property/log/seal-story.ts';

const record = child('line');

function line(member: number, time: number, amount: number, replaces: readonly Operation[] = []): Operation {
  return operation(member, time, replaces.length === 0 ? 'new' : 'set', 'budgetLine', record, {
    fields: { amount, order: `a${time}` },
    ...(replaces.length > 0 && {
      replaces: { amount: replaces.map(({ id }) => id), order: replaces.map(({ id }) => id) },
    }),
  });
}

const created = line(1, 10, 100_00);
const mine = { ...line(1, 20, 120_00, [created]), reason: 'ny prognos' };
const theirs = line(2, 15, 90_00, [created]);

it('shows both amounts of two members who changed it apart, with authors and reasons', () => {
  const { fields } = foldRecord([mine, created, theirs]);
  expect(fields['amount']).toEqual({
    value: 120_00,
    conflict: true,
    heads: [
      { operation: theirs.id, value: 90_00, stream: theirs.stream, time: 15, reason: null },
      { operation: mine.id, value: 120_00, stream: mine.stream, time: 20, reason: 'ny prognos' },
    ],
  });
  expect(fields['order']).toMatchObject({ value: 'a20', conflict: false });
});

it('is no conflict when both chose the same', () => {
  const same = line(2, 15, 120_00, [created]);
  expect(foldRecord([created, mine, same]).fields['amount']?.conflict).toBe(false);
});

it('ends the conflict with a choice made by someone who saw both', () => {
  const open = foldRecord([created, mine, theirs]);
  const replaces = predecessorsFor(open, ['amount']);
  expect(replaces).toEqual({ amount: [theirs.id, mine.id] });
  const choice = operation(3, 30, 'set', 'budgetLine', record, { fields: { amount: 90_00 }, replaces });
  expect(foldRecord([choice, theirs, created, mine]).fields['amount']).toMatchObject({
    value: 90_00,
    conflict: false,
  });
});

it('opens a new conflict when two members choose differently', () => {
  const replaces = { amount: [mine.id, theirs.id] };
  const one = operation(3, 30, 'set', 'budgetLine', record, { fields: { amount: 1 }, replaces });
  const two = operation(4, 31, 'set', 'budgetLine', record, { fields: { amount: 2 }, replaces });
  const heads = foldRecord([created, mine, theirs, one, two]).fields['amount']?.heads;
  expect(heads?.map(({ value }) => value)).toEqual([1, 2]);
});

it('keeps a deleted record visible when someone changed it apart', () => {
  const deletion = operation(1, 40, 'del', 'budgetLine', record, {
    replaces: deletionPredecessors(foldRecord([created])),
  });
  expect(foldRecord([created, deletion])).toMatchObject({ deleted: true, deletionConflict: false });
  expect(foldRecord([created, deletion, theirs])).toMatchObject({ deleted: false, deletionConflict: true });
});

it('brings a deleted record back with what it held', () => {
  const deletion = operation(1, 40, 'del', 'budgetLine', record, {
    replaces: deletionPredecessors(foldRecord([created])),
  });
  const replaces = predecessorsFor(foldRecord([created, deletion]), ['_del']);
  const restored = foldRecord([
    created,
    deletion,
    operation(1, 50, 'set', 'budgetLine', record, { fields: {}, replaces }),
  ]);
  expect(restored).toMatchObject({ deleted: false, deletionConflict: false, deletionHeads: [] });
  expect(restored.fields['amount']?.value).toBe(100_00);
});

it('keeps fields and tables of a newer program, for reading only', () => {
  const future = operation(1, 10, 'new', 'futureTable', record, { fields: { colour: 'röd' } });
  expect(foldRecord([future])).toMatchObject({
    known: false,
    readOnly: true,
    fields: { colour: { value: 'röd' } },
  });
  expect(foldRecord([created, { ...mine, needs: dataVersion + 1 }]).readOnly).toBe(true);
  expect(foldRecord([created, { ...mine, needs: dataVersion }]).readOnly).toBe(false);
});

it('does not apply a kind that it does not know', () => {
  const strange = operation(2, 30, 'merge', 'budgetLine', record, {
    fields: { amount: 1 },
    replaces: { amount: [created.id] },
  });
  expect(foldRecord([created, strange])).toEqual(foldRecord([created]));
});

it('lets a choice stand that a slow clock has dated before what it replaces', () => {
  const choice = { ...line(3, 5, 70_00, [created, mine]), kind: 'set' };
  expect(foldRecord([choice, created, mine]).fields['amount']).toMatchObject({
    value: 70_00,
    conflict: false,
    heads: [{ operation: choice.id }],
  });
});

it('hides nothing when forged operations replace each other', () => {
  const forged = [
    line(1, 20, 1, [{ ...created, id: theirs.id }]),
    { ...theirs, replaces: { amount: [mine.id] } },
  ];
  expect(foldRecord([created, ...forged]).fields['amount']?.heads.length).toBeGreaterThan(0);
});

it('knows a field by a name that every object has', () => {
  const odd = operation(1, 10, 'new', 'futureTable', record, { fields: { valueOf: 'x' } });
  expect(foldRecord([odd]).fields['valueOf']).toMatchObject({ value: 'x' });
  expect(predecessorsFor(foldRecord([created]), ['valueOf', 'constructor'])).toEqual({});
});

it('tells who changed what, with before and after', () => {
  expect(recordHistory([mine, created])).toEqual([
    {
      operation: created.id,
      kind: 'new',
      time: 10,
      stream: created.stream,
      reason: null,
      changes: [
        { field: 'amount', before: null, after: 100_00, apart: false },
        { field: 'order', before: null, after: 'a10', apart: false },
      ],
    },
    {
      operation: mine.id,
      kind: 'set',
      time: 20,
      stream: mine.stream,
      reason: 'ny prognos',
      changes: [
        { field: 'amount', before: 100_00, after: 120_00, apart: false },
        { field: 'order', before: 'a10', after: 'a20', apart: false },
      ],
    },
  ]);
});

it('tells of each change what its writer saw, and which were made apart from each other', () => {
  const settled = { ...line(1, 30, 90_00, [mine, theirs]), reason: 'enligt avtalet' };
  const amounts = recordHistory([mine, settled, created, theirs]).flatMap(({ changes }) =>
    changes.filter(({ field }) => field === 'amount'),
  );
  expect(amounts).toEqual([
    { field: 'amount', before: null, after: 100_00, apart: false },
    { field: 'amount', before: 100_00, after: 90_00, apart: false },
    { field: 'amount', before: 100_00, after: 120_00, apart: true },
    { field: 'amount', before: 120_00, after: 90_00, apart: false },
  ]);
});
