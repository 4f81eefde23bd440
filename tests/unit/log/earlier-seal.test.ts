import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectDossier } from '#shared/log/dossier.ts';
import { verifySeal } from '#shared/log/seal-scope.ts';
import { completeSnapshot } from '#shared/log/snapshot-formats.ts';
import { decodeOperations } from '#shared/log/storage-codec.ts';

/** A meeting of two §§ with attendance, a motion, a vote, jäv and a reservation, sealed by the program of 24 November 2026. */
const sealed: { readonly hash: string; readonly operations: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/sealed-in-format-1.json'), 'utf8'),
);
const operations = decodeOperations(new Uint8Array(Buffer.from(sealed.operations, 'base64')));
const state = projectDossier(operations);

test('what was sealed in an earlier format is still what was sealed', async () => {
  expect(state.seals).toHaveLength(1);
  const [seal] = state.seals;
  expect(seal).toMatchObject({ hash: sealed.hash, effective: true, snapshot: { format: 1 } });
  expect(await verifySeal(operations, seal!)).toBe(true);
});

test('a word changed in what was sealed in an earlier format is noticed', async () => {
  const changed = operations.map((operation) =>
    operation.table === 'dissent'
      ? { ...operation, fields: { ...operation.fields, wording: 'reserverar sig inte' } }
      : operation,
  );
  expect(await verifySeal(changed, state.seals[0]!)).toBe(false);
});

test('an earlier snapshot can be shown: what it did not seal is empty', () => {
  const shown = completeSnapshot(state.seals[0]!.snapshot);
  expect(shown.guests).toEqual([]);
  expect(shown.items[0]?.propositions).toEqual([]);
  expect(shown.items[0]?.motions[0]).toMatchObject({
    wording: 'avslag',
    kind: 'substantive',
    supporters: [],
  });
});
