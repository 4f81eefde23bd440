import { expect, it } from 'vitest';
import { groupConflicts, keepAllChoices } from '#renderer/features/conflicts/group-conflicts.ts';
import { nextMeeting } from '#renderer/features/conflicts/next-meeting.ts';
import { valueBefore } from '#renderer/features/conflicts/value-before.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';

function entry(label: string, field: string, authors: readonly string[], dossier = 'm1'): ConflictEntry {
  return {
    record: `${dossier}.${label}`,
    dossier,
    table: 'minuteItem',
    field,
    label,
    values: authors.map((name, index) => ({
      operation: `${field}${index}`,
      value: name,
      author: { stream: name, name, role: '' },
      at: '2026-03-02T08:00:00.000Z',
      reason: null,
    })),
  } as unknown as ConflictEntry;
}

it('puts the fields of one § under one heading, and the same heading of two meetings apart', () => {
  const groups = groupConflicts([
    entry('§ 12 Plan', 'heading', ['A', 'B']),
    entry('§ 13 Budget', 'wording', ['A', 'B']),
    entry('§ 12 Plan', 'wording', ['A', 'B']),
    entry('§ 12 Plan', 'wording', ['A', 'B'], 'm2'),
  ]);
  expect(groups.map(({ label, dossier, entries }) => [label, dossier, entries.length])).toEqual([
    ['§ 12 Plan', 'm1', 2],
    ['§ 13 Budget', 'm1', 1],
    ['§ 12 Plan', 'm2', 1],
  ]);
});

it('offers all values of an author only where he has one in every field', () => {
  const choices = keepAllChoices([
    entry('§ 12', 'heading', ['A', 'B']),
    entry('§ 12', 'wording', ['B', 'C', 'A']),
    entry('§ 12', '_t', ['A', 'B']),
  ]);
  expect(choices.map(({ name, entries }) => [name, entries.map(({ value }) => value)])).toEqual([
    ['A', [0, 2]],
    ['B', [1, 0]],
  ]);
  expect(keepAllChoices([entry('§ 12', 'heading', ['A', 'B'])])).toEqual([]);
});

it('finds what stood there before the ways parted', () => {
  const conflict = entry('§ 12', 'wording', ['A', 'B']);
  const step = (operation: string, kind: string, before: string) =>
    ({ operation, kind, changes: [{ field: 'wording', before, after: 'x' }] }) as never;
  expect(valueBefore(conflict, [step('y', 'new', ''), step('wording1', 'set', 'att anta')])).toBe('att anta');
  expect(valueBefore(conflict, [step('wording0', 'new', '')])).toBeUndefined();
  expect(valueBefore(conflict, [])).toBeUndefined();
});

it('names the first meeting to come of the same body', () => {
  const meeting = (id: string, body: string, date: string, state = 'planned') =>
    ({ id, body, date, state }) as never;
  const meetings = [
    meeting('held', 'board', '2026-03-12', 'closed'),
    meeting('late', 'board', '2026-09-10'),
    meeting('next', 'board', '2026-05-07'),
    meeting('past', 'board', '2026-03-20'),
    meeting('other', 'group', '2026-04-01'),
  ];
  expect(nextMeeting(meetings, 'held' as never, '2026-04-01')?.id).toBe('next');
  expect(nextMeeting(meetings, 'held' as never, '2027-01-01')).toBeUndefined();
});
