import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { standingItems } from '#shared/domain/agenda/standing-items.ts';
import type { BodySettings } from '#shared/domain/body/body-settings.ts';
import { newSettings } from '#shared/domain/body/new-settings.ts';
import { isUnchanged, settingsDifference } from '#shared/domain/body/settings-difference.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { delegationsAt, newMandate, nextTermStart, termEnding } from '#shared/domain/seat/new-mandate.ts';
import type { Seat } from '#shared/domain/seat/seat.ts';
import { seatImbalances } from '#shared/domain/seat/seat-balance.ts';
import { orderBetween } from '#shared/log/order.ts';
import { foundedBoard } from './founded-board.ts';

const id = (text: string) => text as RecordId;
const day = (text: string) => text as IsoDate;

const body = foundedBoard;

const settings: BodySettings = {
  body: id('board'),
  validFrom: day('2024-01-01'),
  adoptedBy: id('paragraph'),
  numbering: 'continuous',
  summonsDays: 10,
  attestorCount: 1,
  allowsRemote: false,
  allowsAudioOnly: false,
  allowsReturn: false,
  allowsStatements: false,
  termStart: '04-01',
  reportAbsenceTo: null,
  noticeBoards: [],
  meetingMinutes: null,
};

function point(name: string, order: string, version = 'v1'): Recorded<'standingAgendaItem'> {
  const values = {
    settings: id(version),
    heading: name,
    itemType: 'formality',
    proposal: null,
    duration: 5,
    order,
  } as const;
  return { id: id(name), values };
}

function ids() {
  let count = 0;
  const newChildId = () => {
    count += 1;
    return id(`new ${count}`);
  };
  return { dossier: id('base') as never, newChildId };
}

describe('a new version of the settings', () => {
  it('holds what holds on its first day, and is not adopted', () => {
    const version = { id: id('v1'), values: settings };
    const made = newSettings(
      {
        body,
        settings: [version],
        standing: [point('Avslutning', 'a1'), point('Öppnande', 'a0'), point('Annat', 'a0', 'v0')],
        validFrom: day('2026-01-01'),
      },
      ids(),
      orderBetween,
    );
    expect(made.id).toBe('new 1');
    expect(made.records[0]?.values).toEqual({ ...settings, validFrom: '2026-01-01', adoptedBy: null });
    expect(made.records.slice(1)).toMatchObject([
      { id: 'new 2', values: { settings: 'new 1', heading: 'Öppnande', duration: 5 } },
      { id: 'new 3', values: { settings: 'new 1', heading: 'Avslutning' } },
    ]);
  });

  it('begins with the usual points where none are decided', () => {
    const made = newSettings(
      { body, settings: [], standing: [], validFrom: day('2026-01-01') },
      ids(),
      orderBetween,
    );
    expect(made.records).toHaveLength(standingItems('board').length + 1);
    expect(made.records[0]?.values).toMatchObject({ numbering: 'calendarYear', validFrom: '2026-01-01' });
  });
});

describe('two versions of the settings', () => {
  it('differ in what has been changed', () => {
    const after = {
      ...settings,
      summonsDays: 14,
      noticeBoards: ['Trollhättan'],
      validFrom: day('2026-01-01'),
    };
    const difference = settingsDifference(
      settings,
      after,
      [point('A', 'a0'), point('B', 'a1'), point('C', 'a2')],
      [point('C', 'a0'), point('A', 'a1'), point('D', 'a2')],
    );
    expect(difference).toEqual({
      settings: [
        { setting: 'summonsDays', before: 10, after: 14 },
        { setting: 'noticeBoards', before: [], after: ['Trollhättan'] },
      ],
      added: ['D'],
      removed: ['B'],
      isReordered: true,
    });
    expect(isUnchanged(difference)).toBe(false);
  });

  it('are the same when only their days differ', () => {
    const points = [point('A', 'a0'), point('B', 'a1')];
    const after = { ...settings, validFrom: day('2026-01-01'), adoptedBy: null };
    expect(isUnchanged(settingsDifference(settings, after, points, points.toReversed()))).toBe(true);
  });
});

function seat(name: string, values: Partial<Seat> = {}): Recorded<'seat'> {
  return {
    id: id(name),
    values: {
      body: id('board'),
      memberOrganisation: id('lerum'),
      kind: 'member',
      office: null,
      person: id(`person of ${name}`),
      from: day('2023-04-01'),
      to: day('2027-03-31'),
      order: 'a0',
      ...values,
    },
  };
}

const members = ['lerum', 'partille'].map(
  (name, index): Recorded<'memberOrganisation'> => ({
    id: id(name),
    values: { name, kind: 'municipality', order: `a${index}` },
  }),
);

describe('a new term', () => {
  it('begins the year after the next election', () => {
    const start = (today: string, termStart = '04-01') => nextTermStart(day(today), termStart);
    expect(start('2026-11-25')).toBe('2027-04-01');
    expect(start('2027-03-31')).toBe('2027-04-01');
    expect(start('2027-04-01')).toBe('2031-04-01');
    expect(start('2028-05-01')).toBe('2031-04-01');
    expect(start('2026-11-25', '01-01')).toBe('2027-01-01');
  });

  it('ends the old seats the day before and keeps officials', () => {
    const seats = [
      seat('old', { office: 'chair', to: null }),
      seat('over', { to: day('2026-01-01') }),
      seat('secretary', { kind: 'official', to: null }),
      seat('group', { body: id('group') }),
      seat('early', { from: day('2027-04-01') }),
    ];
    const changes = newMandate(
      {
        body: id('board'),
        seats,
        delegations: [
          { memberOrganisation: id('lerum'), members: [id('x')], substitutes: [id('y'), null] },
          { memberOrganisation: id('partille'), members: [null], substitutes: [] },
        ],
        from: day('2027-04-01'),
        years: 4,
      },
      ids().newChildId,
      orderBetween,
    );
    expect(changes.slice(0, 2)).toEqual([
      { type: 'set', table: 'seat', id: 'old', values: { to: '2027-03-31' } },
      { type: 'delete', table: 'seat', id: 'early' },
    ]);
    const made = changes.flatMap((change) => (change.type === 'create' ? [change.values as Seat] : []));
    expect(made.map(({ kind, memberOrganisation, person }) => [kind, memberOrganisation, person])).toEqual([
      ['member', 'lerum', 'x'],
      ['member', 'partille', null],
      ['substitute', 'lerum', 'y'],
      ['substitute', 'lerum', null],
    ]);
    expect(made[0]).toMatchObject({ from: '2027-04-01', to: '2031-03-31', office: null });
    const orders = made.map(({ order }) => order);
    expect(['a0', ...orders].toSorted()).toEqual(['a0', ...orders]);
  });

  it('starts from those who sit now', () => {
    const seats = [seat('a'), seat('b', { kind: 'substitute', order: 'a1' })];
    expect(delegationsAt(members, seats, id('board'), day('2026-11-25'))).toEqual([
      { memberOrganisation: 'lerum', members: ['person of a'], substitutes: ['person of b'] },
      { memberOrganisation: 'partille', members: [null], substitutes: [null] },
    ]);
  });

  it('is asked for when the seats run out and nobody follows', () => {
    const ending = (seats: readonly Recorded<'seat'>[], today = '2026-11-25') =>
      termEnding(seats, id('board'), day(today), 180);
    expect(ending([seat('a'), seat('b')])).toBe('2027-03-31');
    expect(ending([seat('a')], '2026-05-01')).toBeNull();
    expect(ending([seat('a', { to: null })])).toBeNull();
    expect(ending([seat('a'), seat('b', { from: day('2027-04-01'), to: day('2031-03-31') })])).toBeNull();
    expect(ending([])).toBeNull();
  });
});

describe('the places of the members', () => {
  it('are as many for ersättare as for ledamöter', () => {
    const seats = [seat('a'), seat('b'), seat('c', { kind: 'substitute' })];
    expect(seatImbalances(members, seats, id('board'), day('2026-11-25'))).toEqual([
      { memberOrganisation: 'lerum', members: 2, substitutes: 1 },
    ]);
  });
});
