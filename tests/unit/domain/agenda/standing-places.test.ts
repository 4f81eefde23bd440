import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { missingStanding, standingPlaces } from '#shared/domain/agenda/standing-places.ts';

const row = (heading: string) => ({ id: heading as RecordId, values: { heading } });
const standing = ['Upprop', 'Jäv', 'Ekonomi', 'Meddelanden', 'Övriga frågor'].map((heading) => ({
  heading,
  itemType: 'formality' as const,
  proposal: [],
}));

function places(...headings: readonly string[]) {
  return standingPlaces(headings.map(row), standing).map(({ item, after }) => [item.heading, after]);
}

describe('a standing item that an agenda lacks', () => {
  it('goes after the one before it, matters notwithstanding', () => {
    expect(places('Upprop', 'Ekonomi', 'Budget 2027', 'Meddelanden', 'Övriga frågor')).toEqual([
      ['Jäv', 'Upprop'],
    ]);
  });

  it('goes before the one after it where that is nearer', () => {
    expect(places('Upprop', 'Budget 2027', 'Övriga frågor')).toEqual([
      ['Jäv', 'Upprop'],
      ['Ekonomi', 'Upprop'],
      ['Meddelanden', 'Budget 2027'],
    ]);
  });

  it('goes first where only later ones are there', () => {
    expect(places('Ekonomi', 'Meddelanden', 'Övriga frågor')).toEqual([
      ['Upprop', null],
      ['Jäv', null],
    ]);
  });

  it('goes last where the agenda has none', () => {
    expect(places('Budget 2027').map(([, after]) => after)).toEqual(Array(5).fill('Budget 2027'));
  });
});

it('knows a standing item by a longer heading', () => {
  expect(missingStanding([row('Ekonomi, oktober'), row('')], standing).map(({ heading }) => heading)).toEqual(
    ['Upprop', 'Jäv', 'Meddelanden', 'Övriga frågor'],
  );
});
