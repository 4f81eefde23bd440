import { expect, it } from 'vitest';
import { attestState } from '#renderer/features/attest/attest-parts.ts';
import type { Dossier, SealView } from '#renderer/storage/workspace.ts';

function dossierWith(
  items: readonly { readonly id: string; readonly immediate: boolean }[],
  sealed: readonly string[] = [],
): Dossier {
  const records = items.map(({ id, immediate }, index) => ({
    id,
    values: { immediate, order: `a${index}` },
  }));
  const seals = sealed.length === 0 ? [] : [{ items: sealed } as unknown as SealView];
  return {
    id: 'meeting',
    all: () => records,
    get: () => ({ values: { firstNumber: 84 } }),
    seals,
  } as unknown as Dossier;
}

const items = [
  { id: 'a', immediate: false },
  { id: 'b', immediate: true },
  { id: 'c', immediate: false },
];

it('offers the §§ that are attested at once first, then the rest', () => {
  expect(attestState(dossierWith(items)).open).toEqual([
    { kind: 'immediate', items: ['b'], range: '§ 85' },
    { kind: 'ordinary', items: ['a', 'c'], range: '§§ 84, 86' },
  ]);
});

it('leaves out the §§ that are sealed', () => {
  const { open, sealed } = attestState(dossierWith(items, ['b']));
  expect(open.map(({ kind }) => kind)).toEqual(['ordinary']);
  expect(sealed.map(({ range }) => range)).toEqual(['§ 85']);
});
