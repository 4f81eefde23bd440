import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonTextModules } from '#shared/domain/minutes/common-text-modules.ts';
import { fillVariables, variablesIn } from '#shared/domain/minutes/text-module.ts';

test('names each variable once, in the order of the wording', () => {
  expect(variablesIn('{ledamot} yrkar {belopp} kr. {ledamot} får medhåll.')).toEqual(['ledamot', 'belopp']);
  expect(variablesIn('Utan { och } och {}.')).toEqual([' och ']);
});

test('puts values in and leaves what has none to be seen', () => {
  const values = new Map([
    ['organ', 'Styrelsen'],
    ['belopp', ' '],
  ]);
  expect(fillVariables('{organ} beviljar {belopp} kronor till {mottagare}.', values)).toBe(
    'Styrelsen beviljar {belopp} kronor till {mottagare}.',
  );
});

test('never reads a value as a wording with variables of its own', () => {
  const values = new Map([
    ['a', '{b}'],
    ['b', 'fel'],
  ]);
  expect(fillVariables('{a}', values)).toBe('{b}');
});

test('leaves nothing in brackets when every variable has a value', () => {
  const word = fc.stringMatching(/^[a-zåäö ]{0,8}[a-zåäö]$/);
  fc.assert(
    fc.property(fc.constantFrom(...commonTextModules), fc.infiniteStream(word), ({ wording }, words) => {
      const values = new Map(variablesIn(wording).map((name) => [name, words.next().value ?? 'x']));
      expect(variablesIn(fillVariables(wording, values))).toEqual([]);
    }),
  );
});

test('offers phrases whose clauses stand on their own', () => {
  expect(new Set(commonTextModules.map(({ title }) => title)).size).toBe(commonTextModules.length);
  for (const { wording } of commonTextModules) {
    expect(wording.startsWith('att ') ? !wording.endsWith('.') : wording.endsWith('.')).toBe(true);
  }
});
