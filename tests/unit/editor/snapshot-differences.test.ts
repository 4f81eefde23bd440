import { expect, it } from 'vitest';
import { snapshotDifferences } from '#renderer/editor/snapshot-differences.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import type { MinutesSnapshot, SnapshotItem } from '#shared/log/minutes-snapshot.ts';

const translate = createTranslate(sv);

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
  expect(snapshotDifferences(snapshot, structuredClone(snapshot), translate)).toEqual([]);
});

it('names the § and the part that differ, with both wordings', () => {
  const other = {
    ...snapshot,
    meeting: { ...snapshot.meeting, endsAt: '11:30' },
    items: [{ ...item, clauses: ['att avslå planen'] }],
  } as MinutesSnapshot;
  expect(snapshotDifferences(snapshot, other, translate)).toEqual([
    expect.objectContaining({ section: null, part: 'meeting' }),
    { section: '§ 12 Plan', part: 'clauses', left: 'att anta planen', right: 'att avslå planen' },
  ]);
});

it('shows a § that only one of them holds as missing in the other', () => {
  const without = { ...snapshot, items: [] };
  const parts = snapshotDifferences(snapshot, without, translate);
  expect(parts.map(({ part }) => part)).toEqual(['heading', 'background', 'result', 'clauses', 'other']);
  expect(parts.every(({ right }) => right === '')).toBe(true);
  expect(parts.find(({ part }) => part === 'background')?.left).toBe('Bakgrund.');
});

/** A snapshot in which everything that can be frozen is there. */
const full = {
  ...snapshot,
  meeting: { ...snapshot.meeting, attestPlace: 'Kansliet', attestOn: '2026-03-20' },
  attendance: [
    {
      seat: { id: 's1', name: 'Ledamot A' },
      present: true,
      mode: 'audioVideo',
      serving: true,
      replaces: { id: 's2', name: 'Ledamot B' },
    },
  ],
  attendanceChanges: [
    {
      seat: { id: 's1', name: 'Ledamot A' },
      present: true,
      mode: 'onSite',
      serving: true,
      replaces: null,
      minuteItem: 'm.1',
      at: '10:31',
    },
  ],
  guests: [{ name: 'Revisorn', role: 'revisor', fromItem: 'm.1', toItem: 'm.1' }],
  items: [
    {
      ...item,
      proposal: 'att anta planen',
      proposalBy: 'Beredningen',
      voteText: 'Omröstningen gav 4 ja.',
      actingChair: { id: 'p1', name: 'Vice' },
      startedAt: '10:02',
      dispatchTo: ['Revisorerna'],
      motions: [
        {
          id: 'y1',
          seat: { id: 's1', name: 'Ledamot A' },
          wording: 'avslag',
          withdrawn: false,
          kind: 'procedural',
          procedure: 'remittal',
          forBase: false,
          supporters: [{ id: 's3', name: 'Ledamot C' }],
        },
      ],
      propositions: [
        {
          id: 'q1',
          parent: null,
          kind: 'main',
          yes: 'base',
          no: 'y1',
          method: 'vote',
          outcome: 'yes',
          yesCount: 4,
          noCount: 3,
          abstainCount: 0,
          settledBy: 'majority',
          ballots: [{ motion: 'y1', votes: 3 }],
        },
      ],
      votes: [{ seat: { id: 's1', name: 'Ledamot A' }, choice: 'yes', proposition: 'q1' }],
      recusals: [
        {
          seat: { id: 's4', name: 'Ledamot D' },
          reason: 'Anställd där.',
          ground: 'affected',
          replacement: 'substitute',
          substitute: { id: 's5', name: 'Ersättare E' },
        },
      ],
      dissents: [
        {
          seat: { id: 's1', name: 'Ledamot A' },
          wording: 'reserverar sig.',
          announcedAt: '10:40',
          writtenOn: '2026-03-14',
          document: 'd1',
        },
      ],
      statements: [{ seat: { id: 's6', name: 'Ersättare F' }, kind: 'note', wording: 'vill att …' }],
      gavel: { at: '10:45', clauses: ['att anta planen'] },
      adjournments: [{ from: '10:10', to: '10:20', reason: 'paus' }],
      documents: [{ title: 'Planen', fileName: 'plan.pdf', hash: 'abcdef0123456789' }],
      assignments: [{ wording: 'sända ut', owner: 'Förbundschefen', dueOn: '2026-04-01' }],
    },
  ],
  opinions: [{ person: { id: 'p2', name: 'Justeraren' }, wording: 'Fel.', answer: 'Rätt.' }],
} as unknown as MinutesSnapshot;

/** Every value in a snapshot, by the way to it. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => leavesOf(part, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
  return [path];
}

function changedAt(path: readonly (string | number)[]): MinutesSnapshot {
  const copy = structuredClone(full) as unknown as Record<string | number, unknown>;
  let place: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const value = place[last];
  if (typeof value === 'number') place[last] = value + 1;
  else if (typeof value === 'boolean') place[last] = !value;
  else place[last] = `${String(value)}x`;
  return copy as unknown as MinutesSnapshot;
}

it('misses no value that is frozen, wherever it is changed', () => {
  const paths = leavesOf(full).filter(([first]) => first !== 'format');
  expect(paths.length).toBeGreaterThan(90);
  const missed = paths.filter((path) => snapshotDifferences(full, changedAt(path), translate).length === 0);
  expect(missed.map((path) => path.join('.'))).toEqual([]);
});

it('tells in words what has changed, but for ids, checksums and kinds of block', () => {
  const unread = ['format', 'id', 'type', 'hash', 'document', 'no', 'motion'];
  const hidden = translate('attest.snap.hidden');
  const untold = leavesOf(full)
    .filter((path) => !unread.includes(String(path.at(-1))))
    .filter((path) =>
      snapshotDifferences(full, changedAt(path), translate).every(({ right }) => right === hidden),
    );
  expect(untold.map((path) => path.join('.'))).toEqual([]);
});
