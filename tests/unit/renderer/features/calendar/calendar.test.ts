import { describe, expect, it } from 'vitest';
import { courseOf, eventPath, eventsByDay } from '#renderer/features/calendar/calendar-events.ts';
import { createCalendarFormat } from '#renderer/features/calendar/calendar-format.ts';
import { dayOfKey } from '#renderer/features/calendar/day-of-key.ts';
import { notesOf, type PlanRow, proposeRows } from '#renderer/features/calendar/plan-rows.ts';
import { addTasks, markTask, missingTasks } from '#renderer/features/calendar/wheel-changes.ts';
import { dotsOf, pointAt } from '#renderer/features/calendar/wheel-geometry.ts';
import type { MeetingSummary, SealView, StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { commonTasks } from '#shared/domain/year-wheel/common-tasks.ts';
import type { YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';

const id = (text: string) => text as RecordId;
const day = (text: string) => text as IsoDate;

function meeting(date: string, values: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    id: `meeting ${date}`,
    body: 'board',
    date,
    startsAt: '09:00',
    place: 'Kansliet',
    state: 'planned',
    agendaItemCount: 0,
    minuteItemCount: 0,
    firstNumber: null,
    sealedCount: 0,
    conflictCount: 0,
    changedAt: '2026-01-01T00:00:00.000Z',
    ...values,
  } as MeetingSummary;
}

function body(name: string, attestorCount = 1): StoredRecord<'body'> {
  const values = { name, kind: 'board', openedOn: '2022-01-01', numbering: 'calendarYear', summonsDays: 7 };
  return { id: name, values: { ...values, attestorCount } } as unknown as StoredRecord<'body'>;
}

const base = {
  all: (table: string) => (table === 'body' ? [body('board'), body('group', 0)] : []),
} as unknown as Parameters<typeof eventsByDay>[0]['base'];

describe('the calendar', () => {
  const show = (more: Partial<Parameters<typeof eventsByDay>[0]>) =>
    [...eventsByDay({ base, meetings: [], wheel: [], courses: new Map(), body: null, ...more })].flatMap(
      ([date, events]) =>
        events.map((event) => `${date} ${event.type === 'deadline' ? event.kind : event.type}`),
    );

  it('shows meetings with their last days', () => {
    expect(show({ meetings: [meeting('2026-11-25')] })).toEqual([
      '2026-11-25 meeting',
      '2026-11-18 summons',
      '2026-12-09 attest',
    ]);
    expect(show({ meetings: [meeting('2026-11-25', { body: id('group') })] })).toEqual([
      '2026-11-25 meeting',
      '2026-11-18 summons',
    ]);
  });

  it('shows the days that follow from the justering, once it is known', () => {
    const held = meeting('2026-11-25', { state: 'started', minuteItemCount: 3, sealedCount: 3 });
    expect(show({ meetings: [held] })).toEqual(['2026-11-25 meeting']);
    const course = { attestedOn: day('2026-12-01'), isSummoned: true, appealDays: [null] };
    expect(show({ meetings: [held], courses: new Map([[held.id, course]]) })).toEqual([
      '2026-11-25 meeting',
      '2026-12-03 notice',
      '2026-12-22 appealEarliest',
    ]);
  });

  it('shows one body only when asked, and of the årshjul what is not done', () => {
    const entry = (status: string) =>
      ({
        status,
        dueDate: '2026-11-30',
        task: { id: 't', values: { body: 'board' } },
        item: null,
      }) as unknown as YearWheelEntry;
    expect(show({ wheel: [entry('due'), entry('done')] })).toEqual(['2026-11-30 task']);
    expect(show({ wheel: [entry('due')], meetings: [meeting('2026-11-25')], body: id('group') })).toEqual([]);
  });

  it('puts a day’s meetings in the order of the clock', () => {
    const meetings = [meeting('2026-11-25', { startsAt: '13:00' }), meeting('2026-11-25')];
    const events = eventsByDay({ base, meetings, wheel: [], courses: new Map(), body: null });
    expect(
      events.get(day('2026-11-25'))?.map((event) => (event.type === 'meeting' ? event.meeting.startsAt : '')),
    ).toEqual(['09:00', '13:00']);
  });

  it('leads to where each thing is done', () => {
    const planned = meeting('2026-11-25');
    const started = { ...planned, state: 'started' as const };
    const date = day('2026-11-25');
    expect(eventPath({ type: 'meeting', date, meeting: planned })).toMatch(/agenda$/);
    expect(eventPath({ type: 'meeting', date, meeting: started })).toMatch(/minutes$/);
    expect(eventPath({ type: 'deadline', kind: 'summons', date, meeting: planned })).toMatch(/agenda$/);
    expect(eventPath({ type: 'deadline', kind: 'appeal', date, meeting: started })).toMatch(/attest$/);
  });

  it('takes the last signature on paper for the day of the justering', () => {
    const seal = (effective: boolean, signedOn: string | null) =>
      ({ effective, frozenAt: '2026-12-01T10:00:00.000Z', signers: [{ signedOn }] }) as unknown as SealView;
    const attested = (...seals: readonly SealView[]) =>
      courseOf({ seals, all: () => [] }, day('2026-12-05')).attestedOn;
    expect(attested(seal(true, '2026-12-03'), seal(true, null))).toBe('2026-12-03');
    expect(attested(seal(true, null))).toBe('2026-12-01');
    expect(attested(seal(false, '2026-12-03'))).toBeNull();
  });

  it('knows how far a meeting has come', () => {
    const sealed = { part: 'p', effective: true, frozenAt: '2026-12-01T10:00:00.000Z', signers: [] };
    const records: Readonly<Record<string, readonly unknown[]>> = {
      publicNotice: [{ id: 'n', values: { part: 'p', postedOn: '2026-12-02', removedOn: null } }],
      agendaVersion: [{ id: 'v', values: { kind: 'summons' } }],
    };
    const dossier = { seals: [sealed], all: (table: string) => records[table] ?? [] };
    expect(courseOf(dossier as unknown as Parameters<typeof courseOf>[0], day('2026-12-05'))).toEqual({
      attestedOn: '2026-12-01',
      isSummoned: true,
      appealDays: ['2026-12-23'],
    });
  });

  it('goes by keys as date grids do', () => {
    const from = day('2026-11-25');
    const keys = [
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'x',
    ];
    expect(keys.map((key) => dayOfKey(key, from))).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-11-18',
      '2026-12-02',
      '2026-11-23',
      '2026-11-29',
      '2026-10-25',
      '2026-12-25',
      undefined,
    ]);
  });

  it('writes days in Swedish', () => {
    const format = createCalendarFormat('sv-SE');
    expect(format.month(day('2026-11-25'))).toBe('november 2026');
    expect(format.longDay(day('2026-11-25'))).toBe('onsdag 25 november 2026');
    expect([1, 7].map(format.weekday)).toEqual(['måndag', 'söndag']);
    expect(format.monthName(5)).toBe('maj');
  });
});

describe('the plan of a year', () => {
  const meetings = [
    meeting('2026-02-27'),
    meeting('2026-11-27'),
    meeting('2026-11-20', { body: id('group') }),
  ];

  it('proposes the days of last year', () => {
    expect(proposeRows({ type: 'lastYear' }, id('board'), 2027, meetings, '09:00')).toEqual([
      { key: 0, date: '2027-02-26', startsAt: '09:00', movedFrom: null },
      { key: 1, date: '2027-11-26', startsAt: '09:00', movedFrom: null },
    ]);
  });

  it('leaves out the days that have a meeting', () => {
    const pattern = { place: 'last', weekday: 5, months: [2, 11, 12] } as const;
    const rows = proposeRows({ type: 'rule', pattern }, id('board'), 2026, meetings, '13:00');
    expect(rows).toEqual([{ key: 0, date: '2026-12-18', startsAt: '13:00', movedFrom: '2026-12-25' }]);
  });

  it('says what there is to know of a day', () => {
    const note = (date: string, more: Partial<PlanRow> = {}, rows: readonly PlanRow[] = []) => {
      const row = { key: 0, date, startsAt: '09:00', movedFrom: null, ...more };
      const bodies = [body('board'), body('group')];
      return notesOf(row, [row, ...rows], id('board'), meetings, bodies, 7).map(({ type }) => type);
    };
    expect(note('2027-')).toEqual(['not-a-day']);
    expect(note('2027-11-26')).toEqual(['summons']);
    expect(note('2026-12-25')).toEqual(['holiday', 'summons']);
    expect(note('2026-12-19')).toEqual(['weekend', 'summons']);
    expect(note('2026-12-18', { movedFrom: day('2026-12-25') })).toEqual(['moved', 'summons']);
    expect(note('2026-11-27')).toEqual(['taken', 'summons']);
    expect(note('2026-11-20')).toEqual(['same-day', 'summons']);
    const twin = { key: 1, date: '2027-11-26', startsAt: '09:00', movedFrom: null };
    expect(note('2027-11-26', {}, [twin])).toEqual(['twice', 'summons']);
  });
});

describe('the årshjul on screen', () => {
  const tasks = [{ id: id('a'), values: { heading: 'årsredovisning', order: 'a0' } }] as never;

  it('offers the usual matters that are not there', () => {
    const common = commonTasks('board');
    expect(missingTasks(common, tasks).map(({ heading }) => heading)).not.toContain('Årsredovisning');
    expect(missingTasks(common, tasks)).toHaveLength(common.length - 1);
  });

  it('puts them in after the others, asked after from today', () => {
    let count = 0;
    const changes = addTasks(commonTasks('board').slice(0, 2), id('board'), tasks, day('2026-11-25'), () => {
      count += 1;
      return id(`new ${count}`);
    });
    expect(changes).toMatchObject([
      { id: 'new 1', values: { from: '2026-11-25', active: true, body: 'board' } },
      { id: 'new 2', values: { proposal: 'att anta internkontrollplanen' } },
    ]);
    const orders = changes.map(
      (change) => (change.type === 'create' ? change.values : {}) as { order: string },
    );
    expect(['a0', ...orders.map(({ order }) => order)].toSorted()).toEqual([
      'a0',
      ...orders.map(({ order }) => order),
    ]);
  });

  it('takes a mark up again that was taken away', () => {
    const none = { all: () => [], removed: () => [] };
    expect(markTask(none, id('m'), id('t'), 2026, 'done')).toMatchObject({ type: 'create' });
    const removed = { all: () => [], removed: () => [{ id: 'm' }] } as never;
    expect(markTask(removed, id('m'), id('t'), 2026, 'skipped')).toEqual({
      type: 'set',
      table: 'yearWheelMark',
      id: 'm',
      values: { verdict: 'skipped' },
      restore: true,
    });
  });

  it('begins at the top and goes by the clock', () => {
    expect([0, 0.25, 0.5, 0.75].map((turn) => pointAt(turn, 100))).toEqual([
      { x: 0, y: -100 },
      { x: 100, y: -0 },
      { x: 0, y: 100 },
      { x: -100, y: 0 },
    ]);
  });

  it('keeps its dots apart', () => {
    const dots = dotsOf([0.16, 0.16, 0.24, 0.33, 0.33, 0.5, 0.91, 0.99, 0.99, 0.99, 0.99]);
    for (const [index, dot] of dots.entries()) {
      for (const other of dots.slice(index + 1)) {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(22);
      }
    }
  });
});
