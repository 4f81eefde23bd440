import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DossierState, projectDossier } from '#shared/log/dossier.ts';
import { deletionField, type Operation, operationId, textField } from '#shared/log/operation.ts';
import { snapshotOf } from '#shared/log/seal.ts';
import { verifySeal } from '#shared/log/seal-scope.ts';
import { createText } from '#shared/log/text.ts';
import { shuffled } from './replicas.ts';
import { runs } from './runs.ts';
import { child, frozen, meeting, meetingOperations, operation, signed } from './seal-story.ts';

const seal = await frozen(meetingOperations);
const signatures = [signed(seal, 1, 70, child('chair')), signed(seal, 2, 70, child('attestor'))];
const sealed = [...meetingOperations, seal, ...signatures];
const scope = new Set(projectDossier(sealed).seals[0]!.scope);
const names = (id: string) => `namn på ${id}`;
const previousIds = meetingOperations.map(({ id }) => id);

const targets = [
  { table: 'meeting', record: meeting, fields: { place: 'Härryda', firstNumber: 1, chair: null } },
  {
    table: 'minuteItem',
    record: child('one'),
    fields: { heading: 'Annat', result: 'rejected', order: 'Zz' },
  },
  { table: 'minuteItem', record: child('two'), fields: { heading: 'Annat', order: 'a00' } },
  {
    table: 'decisionClause',
    record: child('clause-one'),
    fields: { wording: 'att avslå', minuteItem: child('two') },
  },
  {
    table: 'decisionClause',
    record: child('new-clause'),
    fields: { minuteItem: child('one'), wording: 'att', order: 'a1' },
  },
  { table: 'vote', record: child('vote'), fields: { choice: 'no' } },
  {
    table: 'vote',
    record: child('new-vote'),
    fields: { minuteItem: child('two'), seat: child('s'), choice: 'no' },
  },
  { table: 'attendance', record: child('attendance'), fields: { present: false } },
  {
    table: 'attendance',
    record: child('new-attendance'),
    fields: { seat: child('s'), present: true, mode: 'onSite', serving: true },
  },
  { table: 'minutesPart', record: child('part'), fields: { items: [child('one')] } },
] as const;

/** Any operation that the seal has not seen: on the streams it knows only later, on others at any time. */
const lateOperation: fc.Arbitrary<Operation> = fc
  .record({
    member: fc.integer({ min: 1, max: 4 }),
    time: fc.integer({ min: 1, max: 400 }),
    kind: fc.constantFrom('new', 'set', 'del', 'txt', 'dismiss', 'void', 'sign', 'strangeKind'),
    target: fc.constantFrom(...targets),
    replacing: fc.subarray(previousIds),
    needs: fc.constantFrom(undefined, 99),
  })
  .map(({ member, time, kind, target, replacing, needs }) => {
    const fields = kind === 'new' || kind === 'set' || kind === 'strangeKind' ? target.fields : undefined;
    const replaced = Object.fromEntries(
      [...Object.keys(target.fields), textField, deletionField, 'minuteItem', 'seat'].map((name) => [
        name,
        replacing,
      ]),
    );
    return operation(member, member <= 2 ? 1000 + time : time, kind, target.table, target.record, {
      replaces: replaced,
      ...(fields !== undefined && { fields }),
      ...(needs !== undefined && { needs }),
      ...(kind === 'txt' && { update: createText(['Sent.'], 900 + time) }),
      ...((kind === 'void' || kind === 'sign') && {
        extra: { seal: seal.id, hash: '0'.repeat(64), person: child('stranger'), way: 'paper' },
      }),
    });
  });

const withLate = fc
  .uniqueArray(lateOperation, { minLength: 1, maxLength: 8, selector: ({ id }) => id })
  .chain((late) => shuffled([...sealed, ...late]).map((mixed) => ({ late, mixed })));

it('keeps the sealed projection whatever comes late', async () => {
  const before = sealedView(projectDossier(sealed));
  await fc.assert(
    fc.asyncProperty(withLate, async ({ late, mixed }) => {
      const state = projectDossier(mixed);
      expect(sealedView(state)).toEqual(before);
      expect(await verifySeal(mixed, state.seals[0]!)).toBe(true);
      const changes = late.filter(({ kind }) => ['new', 'set', 'del', 'txt', 'strangeKind'].includes(kind));
      const onScope = changes.filter(({ record }) => scope.has(record)).map(({ id }) => id);
      expect(state.late.map(({ id }) => id)).toEqual(expect.arrayContaining(onScope));
    }),
    runs,
  );
});

it('does not take effect with one signature of two, nor with one for another hash', () => {
  const other = { ...seal, extra: { ...seal.extra, hash: 'f'.repeat(64) } };
  const choices = fc.subarray([
    ...signatures,
    signed(other, 2, 71, child('attestor')),
    signed(seal, 2, 72, child('chair')),
    signed(seal, 2, 73, child('stranger')),
  ]);
  fc.assert(
    fc.property(
      choices.chain((some) =>
        shuffled([...meetingOperations, seal, ...some]).map((mixed) => ({ some, mixed })),
      ),
      ({ some, mixed }) => {
        const signers = new Set(
          some
            .filter(({ extra }) => extra?.['hash'] === seal.extra?.['hash'])
            .map(({ extra }) => extra?.['person']),
        );
        const complete = signers.has(child('chair')) && signers.has(child('attestor'));
        const [state] = projectDossier(mixed).seals;
        expect(state?.effective).toBe(complete);
      },
    ),
    runs,
  );
});

it('lets the members go on editing until every signature is there', () => {
  fc.assert(
    fc.property(withLate, ({ late }) => {
      const state = projectDossier([...meetingOperations, seal, signatures[0]!, ...late]);
      expect(state.late).toEqual([]);
      const edits = late.some(
        ({ kind, record }) => ['new', 'set', 'del', 'txt'].includes(kind) && scope.has(record),
      );
      expect(state.seals[0]?.edited).toBe(edits);
    }),
    runs,
  );
});

it('shows both of two finished seals of one paragraph as rivals', () => {
  const other: Operation = {
    ...seal,
    id: operationId(seal.stream, 61 as never),
    time: 61 as never,
    extra: { ...seal.extra, hash: 'e'.repeat(64) },
  };
  const otherSignatures = [signed(other, 1, 80, child('chair')), signed(other, 2, 80, child('attestor'))];
  fc.assert(
    fc.property(shuffled([...sealed, other, ...otherSignatures]), (mixed) => {
      const { seals } = projectDossier(mixed);
      expect(seals.map(({ effective, rival }) => [effective, rival])).toEqual([
        [true, true],
        [true, true],
      ]);
    }),
    runs,
  );
});

it('ends a finished seal only when everyone who signed it says so', () => {
  const voids = [child('chair'), child('attestor')].map((person, index) =>
    operation(index + 1, 90, 'void', 'minutesPart', child('part'), { extra: { seal: seal.id, person } }),
  );
  expect(projectDossier([...sealed, voids[0]!]).seals[0]?.effective).toBe(true);
  expect(projectDossier([...sealed, ...voids]).seals[0]).toMatchObject({ effective: false, voided: true });
});

function sealedView(state: DossierState): unknown {
  const records = [...scope].map((id) => [id, state.records.get(id)]);
  const items = [child('one'), child('two')];
  return { records, snapshot: snapshotOf(state, items, names) };
}
