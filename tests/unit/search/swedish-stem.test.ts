import { describe, expect, it } from 'vitest';
import { swedishStem } from '#shared/search/swedish-stem.ts';
import { familiesOf, knownFamilies, unseenFamilies } from './word-families.ts';

describe('swedishStem', () => {
  it.each(familiesOf(knownFamilies).map((family) => [family[0], family]))(
    'gives the forms of %s one stem',
    (_, family) => {
      expect(new Set(family.map(swedishStem)).size).toBe(1);
    },
  );

  it('keeps different words apart', () => {
    const families = [...familiesOf(knownFamilies), ...familiesOf(unseenFamilies)];
    const stems = new Map<string, Set<string>>();
    for (const family of families) {
      for (const form of family) {
        const stem = swedishStem(form);
        stems.set(stem, (stems.get(stem) ?? new Set()).add(family[0] ?? ''));
      }
    }
    expect([...stems.values()].filter((owners) => owners.size > 1).map((owners) => [...owners])).toEqual([]);
  });

  it('gives nearly all forms of words that it was not made from one stem', () => {
    const pairs = familiesOf(unseenFamilies).flatMap((family) =>
      family.flatMap((left, index) => family.slice(index + 1).map((right) => [left, right] as const)),
    );
    const alike = pairs.filter(([left, right]) => swedishStem(left) === swedishStem(right));
    expect(alike.length / pairs.length).toBeGreaterThan(0.9);
  });

  it('leaves figures alone', () => {
    expect(swedishStem('2026')).toBe('2026');
    expect(swedishStem('1250000')).toBe('1250000');
  });
});
