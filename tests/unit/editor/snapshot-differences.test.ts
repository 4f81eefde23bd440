import { expect, it } from 'vitest';
import { snapshotDifferences } from '#renderer/editor/snapshot-differences.ts';
import type { MinutesSnapshot, SnapshotItem } from '#shared/log/minutes-snapshot.ts';

const item = {
  id: 'm.1',
  number: 12,
  heading: 'Plan',
  itemType: 'decision',
  registryNumber: null,
  presenter: null,
  result: 'approved',
  immediate: false,
  putOrder: null,
  voteYes: null,
  voteNo: null,
  background: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bakgrund.' }] }],
  },
  clauses: ['att anta planen'],
  motions: [],
  votes: [],
  recusals: [],
  dissents: [],
  documents: [],
  assignments: [],
} as unknown as SnapshotItem;

const snapshot = {
  format: 1,
  meeting: {
    id: 'm',
    body: { id: 'b', name: 'Styrelsen' },
    date: '2026-03-12',
    startsAt: '09:00',
    endsAt: '11:00',
    place: 'Provdalen',
    chair: null,
    secretary: null,
    attestors: [],
  },
  attendance: [],
  items: [item],
} as unknown as MinutesSnapshot;

it('finds nothing between a text and itself', () => {
  expect(snapshotDifferences(snapshot, structuredClone(snapshot))).toEqual([]);
});

it('names the § and the part that differ, with both wordings', () => {
  const other = {
    ...snapshot,
    meeting: { ...snapshot.meeting, endsAt: '11:30' },
    items: [{ ...item, clauses: ['att avslå planen'] }],
  } as MinutesSnapshot;
  expect(snapshotDifferences(snapshot, other)).toEqual([
    expect.objectContaining({ section: null, part: 'meeting' }),
    { section: '§ 12 Plan', part: 'clauses', left: 'att anta planen', right: 'att avslå planen' },
  ]);
});

it('shows a § that only one of them holds as missing in the other', () => {
  const without = { ...snapshot, items: [] };
  const parts = snapshotDifferences(snapshot, without);
  expect(parts.map(({ part }) => part)).toEqual(['heading', 'background', 'result', 'clauses']);
  expect(parts.every(({ right }) => right === '')).toBe(true);
  expect(parts.find(({ part }) => part === 'background')?.left).toBe('Bakgrund.');
});
