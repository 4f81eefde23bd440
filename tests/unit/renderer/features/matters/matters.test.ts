import { expect, test } from 'vitest';
import { filterMatters } from '#renderer/features/matters/filter-matters.ts';
import { linkPoint } from '#renderer/features/matters/link-point.ts';
import type { Dossier, MatterSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';

const matter = (id: string, more: Partial<MatterSummary>): MatterSummary =>
  ({
    id,
    heading: id,
    registryNumber: null,
    state: 'open',
    responsible: null,
    proposal: null,
    referrals: [],
    ...more,
  }) as unknown as MatterSummary;

test('narrows matters by state and by every word, wherever it stands', () => {
  const all = [
    matter('Budget 2027', { state: 'ready', registryNumber: 'SV 2026/12' }),
    matter('Mötesplats', { referrals: [{ wording: 'Unga vuxna i Partille', answer: null }] as never }),
    matter('Gammalt', { state: 'closed' }),
  ];
  const names = (filter: Parameters<typeof filterMatters>[1], search: string) =>
    filterMatters(all, filter, search).map(({ heading }) => heading);
  expect(names('unfinished', '')).toEqual(['Budget 2027', 'Mötesplats']);
  expect(names('closed', '')).toEqual(['Gammalt']);
  expect(names('unfinished', 'partille UNGA')).toEqual(['Mötesplats']);
  expect(names('ready', '2026/12 budget')).toEqual(['Budget 2027']);
  expect(names('ready', 'partille')).toEqual([]);
});

const point = (agendaItem: string | null, locked = false) =>
  ({
    id: 'm.p',
    locked,
    values: { agendaItem, heading: 'Laget runt', itemType: 'information' },
  }) as unknown as StoredRecord<'minuteItem'>;

const meeting = (item?: object) =>
  ({ id: 'm', get: () => item, all: () => (item === undefined ? [] : [item]) }) as unknown as Dossier;

test('ties a point to its matter on the agenda item that it came from', () => {
  const item = { id: 'm.a', deleted: false, locked: false, values: { order: 'a0' } };
  const id = 'x' as DossierId;
  expect(linkPoint(meeting(item), point('m.a'), id, () => 'm.new' as RecordId)).toEqual([
    { type: 'set', table: 'agendaItem', id: 'm.a', values: { matter: 'x' } },
  ]);
  expect(linkPoint(meeting({ ...item, locked: true }), point('m.a'), id, () => 'm.new' as RecordId)).toEqual(
    [],
  );
});

test('makes an agenda item for a point that was taken up at the meeting, but not under a seal', () => {
  const changes = linkPoint(meeting(), point(null), 'x' as DossierId, () => 'm.new' as RecordId);
  expect(changes).toMatchObject([
    { type: 'create', table: 'agendaItem', id: 'm.new', values: { matter: 'x', origin: 'added' } },
    { type: 'set', table: 'minuteItem', id: 'm.p', values: { agendaItem: 'm.new' } },
  ]);
  expect(linkPoint(meeting(), point(null, true), 'x' as DossierId, () => 'm.new' as RecordId)).toEqual([]);
});
