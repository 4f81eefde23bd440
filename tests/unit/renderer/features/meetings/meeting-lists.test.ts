import { describe, expect, it } from 'vitest';
import { latestDecisions, nextMeeting, unsealedMeetings } from '#renderer/features/home/home-summary.ts';
import { groupMeetings } from '#renderer/features/meetings/group-meetings.ts';
import { audienceOf, newMeeting } from '#renderer/storage/new-meeting.ts';
import type { DecisionSummary, MeetingSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { bodyKinds } from '#shared/domain/body/body.ts';

const today = '2026-11-25' as IsoDate;

function meeting(date: string, changes: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    id: `meeting ${date}` as DossierId,
    body: 'board' as RecordId,
    date: date as IsoDate,
    startsAt: '09:00',
    place: '',
    state: 'planned',
    isSummoned: false,
    agendaItemCount: 0,
    minuteItemCount: 0,
    firstNumber: null,
    sealedCount: 0,
    conflictCount: 0,
    changedAt: '2026-01-01T00:00:00.000Z' as IsoInstant,
    ...changes,
  };
}

function decision(date: string, number: number, clauses: readonly string[] = ['att']): DecisionSummary {
  return {
    minuteItem: `${date} ${number}` as RecordId,
    meeting: 'm' as DossierId,
    body: 'b' as RecordId,
    bodyKind: 'board',
    date: date as IsoDate,
    number,
    heading: '',
    clauses,
    result: null,
    registryNumber: null,
    attested: false,
    conflict: false,
    itemType: 'decision',
    presenter: null,
    matter: null,
    seats: [],
    replaces: [],
  };
}

describe('lists of meetings', () => {
  it('puts the coming first, the nearest on top, and the earlier by year', () => {
    const groups = groupMeetings(
      ['2026-12-09', '2026-11-25', '2026-09-01', '2025-09-01', '2026-10-01'].map((date) => meeting(date)),
      today,
    );
    expect(groups.map((group) => [group.year, group.meetings.map((one) => one.date)])).toEqual([
      [null, ['2026-11-25', '2026-12-09']],
      ['2026', ['2026-10-01', '2026-09-01']],
      ['2025', ['2025-09-01']],
    ]);
  });

  it('has no group for what there is none of', () => {
    expect(groupMeetings([], today)).toEqual([]);
  });

  it('names the nearest meeting, today included', () => {
    expect(nextMeeting([meeting('2026-12-01'), meeting('2026-11-25')], today)?.date).toBe('2026-11-25');
    expect(nextMeeting([meeting('2026-11-24')], today)).toBeUndefined();
  });

  it('lists what is not attested yet', () => {
    const started = { state: 'started', minuteItemCount: 3 } as const;
    const meetings = [
      meeting('2026-01-01', { ...started, sealedCount: 3 }),
      meeting('2026-02-01', { ...started, sealedCount: 1 }),
      meeting('2026-03-01', started),
      meeting('2026-04-01'),
    ];
    expect(unsealedMeetings(meetings, ({ body }) => body === 'board').map((one) => one.date)).toEqual([
      '2026-03-01',
      '2026-02-01',
    ]);
    expect(unsealedMeetings(meetings, () => false)).toEqual([]);
  });

  it('shows the decisions made last, without §§ that decided nothing', () => {
    const decisions = [
      decision('2026-01-01', 9),
      decision('2026-02-01', 1),
      decision('2026-02-01', 2, []),
      decision('2026-02-01', 3),
    ];
    expect(latestDecisions(decisions, 2).map((one) => one.number)).toEqual([3, 1]);
  });
});

describe('a new meeting', () => {
  const body = {
    id: 'BBBBBBBBBBBBBBBB.board00000000000',
    table: 'body',
    values: { kind: 'board' },
  } as unknown as StoredRecord<'body'>;
  let count = 0;
  const input = {
    meeting: 'MMMMMMMMMMMMMMMM' as DossierId,
    body,
    audience: 'styrelse' as const,
    date: today,
    startsAt: '09:00',
    place: 'Kansliet',
    base: { all: () => [] },
    newChildId: () => {
      count += 1;
      return `MMMMMMMMMMMMMMMM.${count}` as RecordId;
    },
  };

  it('starts with the standing points, in order', () => {
    const [first, ...points] = newMeeting({ ...input, withStanding: true });
    expect(first).toMatchObject({
      type: 'create',
      table: 'meeting',
      id: input.meeting,
      audience: 'styrelse',
    });
    const orders = points.flatMap((point) =>
      point.type === 'create' && point.table === 'agendaItem' ? [point.values.order] : [],
    );
    expect(orders.length).toBeGreaterThan(5);
    expect(orders.toSorted()).toEqual(orders);
  });

  it('starts with the points that its body has decided to have from its day on', () => {
    const version = (id: string, validFrom: string) => ({ id, values: { body: body.id, validFrom } });
    const point = (settings: string, heading: string, order: string) => ({
      id: heading,
      values: { settings, heading, itemType: 'formality', proposal: 'att a\natt b', duration: 5, order },
    });
    const tables: Partial<Record<string, readonly object[]>> = {
      bodySettings: [version('old', '2024-01-01'), version('coming', '2028-01-01')],
      standingAgendaItem: [
        point('old', 'Avslutning', 'a1'),
        point('old', 'Öppnande', 'a0'),
        point('coming', 'Annat', 'a0'),
      ],
    };
    const base = { all: (table: string) => tables[table] ?? [] } as never;
    const [, ...points] = newMeeting({ ...input, base, withStanding: true });
    expect(points).toMatchObject([
      { values: { heading: 'Öppnande', duration: 5 }, paragraphs: ['att a', 'att b'] },
      { values: { heading: 'Avslutning', duration: 5 }, paragraphs: ['att a', 'att b'] },
    ]);
  });

  it('is empty when asked to be', () => {
    expect(newMeeting({ ...input, withStanding: false })).toHaveLength(1);
  });

  it('has an audience for every kind of body', () => {
    const id = 'grupp' as RecordId;
    expect(bodyKinds.map((kind) => audienceOf({ id, kind }))).toEqual([
      'styrelse',
      'beredning',
      'lsg:grupp',
      'forbund',
      'styrelse',
    ]);
  });
});
