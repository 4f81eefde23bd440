import fc from 'fast-check';
import { expect, it } from 'vitest';
import { projectDossier } from '#shared/log/dossier.ts';
import { foldRecord, recordHistory } from '#shared/log/fold.ts';
import { deletionField, type Operation, type OperationId } from '#shared/log/operation.ts';
import { decodeOperations, encodeOperations } from '#shared/log/storage-codec.ts';
import { validateOperation } from '#shared/log/validate.ts';
import { fieldNames, type Story, shuffled, soundStories, stories } from './replicas.ts';
import { runs } from './runs.ts';

const tangled = stories.chain((story) => shuffled(story.operations).map((mixed) => ({ story, mixed })));

it('folds the same record from any order with repetitions', () => {
  fc.assert(
    fc.property(tangled, ({ story, mixed }) => {
      expect(foldRecord(mixed)).toEqual(foldRecord(story.operations));
      expect(recordHistory(mixed)).toEqual(recordHistory(story.operations));
      expect(projectDossier(mixed).records).toEqual(projectDossier(story.operations).records);
    }),
    runs,
  );
});

it('shows exactly the values that nobody who had them has replaced', () => {
  fc.assert(
    fc.property(tangled, ({ story, mixed }) => {
      const folded = foldRecord(mixed);
      for (const field of fieldNames) {
        const heads = folded.fields[field]?.heads.map((head) => head.operation) ?? [];
        expect(new Set(heads)).toEqual(causalMaxima(story, (operation) => writes(operation, field)));
      }
      expect(new Set(folded.textHeads)).toEqual(causalMaxima(story, ({ kind }) => kind === 'txt'));
    }),
    runs,
  );
});

it('calls it a conflict only when standing values differ in a field that may conflict', () => {
  fc.assert(
    fc.property(stories, ({ operations }) => {
      const { fields } = foldRecord(operations);
      for (const field of ['heading', 'presenter']) {
        const values = new Set(fields[field]?.heads.map((head) => head.value));
        expect(fields[field]?.conflict).toBe(values.size > 1);
      }
      expect(fields['order']?.conflict).toBe(false);
    }),
    runs,
  );
});

it('only reports too much when operations are missing, and heals when they come', () => {
  const incomplete = stories.chain((story) =>
    fc.subarray([...story.operations], { minLength: 1 }).map((some) => ({ story, some })),
  );
  fc.assert(
    fc.property(incomplete, ({ story, some }) => {
      const whole = foldRecord(story.operations);
      const partial = foldRecord(some);
      const present = new Set(some.map(({ id }) => id));
      for (const [field, state] of Object.entries(whole.fields)) {
        const standing = state.heads.map((head) => head.operation).filter((id) => present.has(id));
        const shown = partial.fields[field]?.heads.map((head) => head.operation) ?? [];
        expect(shown).toEqual(expect.arrayContaining(standing));
      }
      expect(foldRecord([...some, ...story.operations])).toEqual(whole);
    }),
    runs,
  );
});

it('never hides a value that the deleting member had not seen', () => {
  fc.assert(
    fc.property(tangled, ({ story, mixed }) => {
      const folded = foldRecord(mixed);
      expect(folded.deleted).toBe(isDeletedByOracle(story));
      expect(folded.deletionConflict).toBe(!folded.deleted && folded.deletionHeads.length > 0);
    }),
    runs,
  );
});

it('sorts an answer after what it answers, while no clock is days wrong', () => {
  fc.assert(
    fc.property(soundStories, ({ operations, had }) => {
      const times = new Map(operations.map(({ id, time }) => [id, time]));
      for (const { id, time } of operations) {
        for (const seen of had.get(id) ?? []) expect(time).toBeGreaterThan(times.get(seen) ?? 0);
      }
    }),
    runs,
  );
});

it('keeps every operation through the storage format, appended in pieces', () => {
  fc.assert(
    fc.property(stories, fc.nat(), ({ operations }, cut) => {
      const middle = cut % (operations.length + 1);
      const left = encodeOperations(operations.slice(0, middle));
      const right = encodeOperations(operations.slice(middle));
      const decoded = decodeOperations(new Uint8Array([...left, ...right]));
      expect(decoded).toEqual(operations);
      for (const operation of decoded) {
        expect(validateOperation(operation)).toEqual({ ok: true, value: undefined });
        if (operation.update) expect(operation.update.buffer.byteLength).toBe(operation.update.length);
      }
    }),
    runs,
  );
});

function writes(operation: Operation, field: string): boolean {
  return Object.hasOwn(operation.fields ?? {}, field);
}

function causalMaxima(story: Story, isWrite: (operation: Operation) => boolean): Set<OperationId> {
  const all = story.operations.filter(isWrite);
  const replaced = (id: OperationId) => all.some((other) => story.had.get(other.id)?.has(id));
  return new Set(all.map(({ id }) => id).filter((id) => !replaced(id)));
}

function isDeletedByOracle(story: Story): boolean {
  const standing = new Set([
    ...fieldNames.flatMap((field) => [...causalMaxima(story, (operation) => writes(operation, field))]),
    ...causalMaxima(story, ({ kind }) => kind === 'txt'),
  ]);
  const undone = (id: OperationId) =>
    story.operations.some(
      ({ kind, replaces }) => (kind === 'set' || kind === 'del') && replaces?.[deletionField]?.includes(id),
    );
  return story.operations.some(
    ({ id, kind }) =>
      kind === 'del' && !undone(id) && [...standing].every((head) => story.had.get(id)?.has(head)),
  );
}
