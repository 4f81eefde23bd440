import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaDifference, isSameAgenda } from '#shared/domain/agenda/agenda-difference.ts';
import { sampleContent, sampleItem } from './sample-content.ts';

const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((id) => sampleItem(id)) as [
  ReturnType<typeof sampleItem>,
  ReturnType<typeof sampleItem>,
  ReturnType<typeof sampleItem>,
  ReturnType<typeof sampleItem>,
];

describe('the difference between two versions of an agenda', () => {
  test('is nothing between a version and itself', () => {
    const content = sampleContent([one, two]);
    expect(isSameAgenda(agendaDifference(content, content))).toBe(true);
  });

  test('names what was added and what is gone', () => {
    const { items } = agendaDifference(sampleContent([one, two]), sampleContent([one, three]));
    expect(items.map(({ id, presence }) => [id, presence])).toEqual([
      ['three', 'added'],
      ['two', 'removed'],
    ]);
  });

  test('names only the one that was moved, not those that made room', () => {
    const before = sampleContent([one, two, three, four]);
    const { items } = agendaDifference(before, sampleContent([four, one, two, three]));
    expect(items.map(({ id, moved }) => [id, moved])).toEqual([['four', { from: 4, to: 1 }]]);
  });

  test('gives both wordings of what was changed', () => {
    const after = { ...two, heading: 'Budget 2027', proposal: ['att anta', 'att sända'] };
    const { items } = agendaDifference(sampleContent([one, two]), sampleContent([one, after]));
    expect(items[0]?.changes).toEqual([
      { field: 'heading', before: 'Ärende two', after: 'Budget 2027' },
      { field: 'proposal', before: '', after: 'att anta\natt sända' },
    ]);
  });

  test('tells of an item that is withdrawn, and of one that is taken up again', () => {
    const gone = { ...one, withdrawn: true };
    const there = sampleContent([one]);
    expect(agendaDifference(there, sampleContent([gone])).items[0]?.withdrawal).toBe('withdrawn');
    expect(agendaDifference(sampleContent([gone]), there).items[0]?.withdrawal).toBe('restored');
  });

  test('tells of files that came, went and were replaced', () => {
    const file = (fileName: string, hash: string) => ({ fileName, hash, mediaType: '', size: 1 });
    const before = { ...one, documents: [file('a.pdf', '1'), file('b.pdf', '2')] };
    const after = { ...one, documents: [file('b.pdf', '3'), file('c.pdf', '4')] };
    expect(agendaDifference(sampleContent([before]), sampleContent([after])).items[0]?.documents).toEqual({
      added: ['c.pdf'],
      removed: ['a.pdf'],
      replaced: ['b.pdf'],
    });
  });

  test('tells of another day and place', () => {
    const { meeting } = agendaDifference(
      sampleContent([one]),
      sampleContent([one], { startsAt: '13:00', place: 'Teams' }),
    );
    expect(meeting).toEqual([
      { field: 'startsAt', before: '09:00', after: '13:00' },
      { field: 'place', before: 'Kansliet, Vänersborg', after: 'Teams' },
    ]);
  });

  test('calls an item moved only when the order of the others does not tell it', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 7 }), (ids) => {
        const before = sampleContent(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => sampleItem(id)));
        const { items } = agendaDifference(before, sampleContent(ids.map((id) => sampleItem(id))));
        const moved = new Set<string>(items.map(({ id }) => id));
        const kept = ids.filter((id) => !moved.has(id));
        expect(kept).toEqual(kept.toSorted());
        expect(kept.length).toBeGreaterThan(0);
      }),
    );
  });
});
