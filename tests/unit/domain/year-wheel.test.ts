import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { bodyKinds } from '#shared/domain/body/body.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { commonTasks } from '#shared/domain/year-wheel/common-tasks.ts';
import { type HandledItem, handledItems } from '#shared/domain/year-wheel/handled-items.ts';
import { matchesTask } from '#shared/domain/year-wheel/matches-task.ts';
import { dueDate, occurrenceYear, offeredFrom } from '#shared/domain/year-wheel/task-days.ts';
import {
  needsAttention,
  tasksForMeeting,
  type YearWheelInput,
  yearWheelState,
} from '#shared/domain/year-wheel/year-wheel-state.ts';
import type { YearWheelTask } from '#shared/domain/year-wheel/year-wheel-task.ts';

const id = (text: string) => text as RecordId;
const day = (text: string) => text as IsoDate;

function task(name: string, values: Partial<YearWheelTask> = {}): Recorded<'yearWheelTask'> {
  return {
    id: id(name),
    values: {
      body: id('board'),
      heading: 'Verksamhetsplan och budget',
      itemType: 'decision',
      proposal: null,
      dueOn: '11-30',
      leadWeeks: 8,
      from: day('2024-01-01'),
      source: null,
      active: true,
      order: 'a0',
      ...values,
    },
  };
}

function item(date: string, values: Partial<HandledItem> = {}): HandledItem {
  return {
    id: id(`item ${date}`),
    meeting: id(`meeting ${date}`),
    body: id('board'),
    date: day(date),
    heading: 'Budget 2027 och verksamhetsplan',
    itemType: 'decision',
    isSettled: true,
    ...values,
  };
}

function state(values: Partial<YearWheelInput>) {
  return yearWheelState({
    tasks: [task('budget')],
    marks: [],
    items: [],
    meetings: [{ body: id('board'), date: day('2026-11-25') }],
    year: 2026,
    today: day('2026-10-20'),
    ...values,
  });
}

describe('a recurring matter', () => {
  it('is known by the words of its heading, without year and lead-in', () => {
    const budget = { heading: 'Verksamhetsplan och budget', itemType: 'decision' } as const;
    const found = (heading: string) => matchesTask(budget, { heading, itemType: 'decision' });
    expect(found('Budget 2027 och verksamhetsplan')).toBe(true);
    expect(found('Fastställande av verksamhetsplan med mål och budget 2027–2029')).toBe(true);
    expect(found('Budget 2027')).toBe(false);
    expect(found('Revidering av verksamhetsplan och budget')).toBe(false);
    expect(found('')).toBe(false);
    const alone = { heading: 'Budget', itemType: 'decision' } as const;
    const plan = (heading: string) => matchesTask(alone, { heading, itemType: 'decision' });
    expect(['Budget 2027', 'Verksamhetsplan med mål och budget 2027', 'Mål, budget'].map(plan)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['Reviderad budget 2026', 'Preliminär budget 2027 inför medlemssamråd', 'Ändring av budget'].map(plan),
    ).toEqual([false, false, false]);
  });

  it('is not taken for another matter about it', () => {
    const report = { heading: 'Årsredovisning', itemType: 'decision' } as const;
    expect(matchesTask(report, { heading: 'Årsredovisning 2025', itemType: 'decision' })).toBe(true);
    expect(
      matchesTask(report, { heading: 'Revisionsberättelse över årsredovisning', itemType: 'decision' }),
    ).toBe(false);
    expect(matchesTask(report, { heading: 'Årsredovisning 2025', itemType: 'information' })).toBe(false);
  });

  it('is due each year, on 28 February where there is no 29th', () => {
    expect(dueDate({ dueOn: '02-29' }, 2028)).toBe('2028-02-29');
    expect(dueDate({ dueOn: '02-29' }, 2027)).toBe('2027-02-28');
    expect(offeredFrom({ dueOn: '01-31', leadWeeks: 8 }, 2027)).toBe('2026-12-06');
  });

  it('belongs to the year it is late or early for', () => {
    const plan = { dueOn: '12-31', leadWeeks: 8 };
    expect(occurrenceYear(plan, day('2026-12-11'))).toBe(2026);
    expect(occurrenceYear(plan, day('2027-01-15'))).toBe(2026);
    expect(occurrenceYear(plan, day('2027-10-01'))).toBe(2027);
    expect(occurrenceYear({ dueOn: '01-31', leadWeeks: 8 }, day('2026-12-11'))).toBe(2027);
  });
});

describe('the årshjul of a year', () => {
  it('calls a matter later, due and late as the year goes', () => {
    const status = (today: string) => state({ today: day(today) })[0]?.status;
    expect(status('2026-10-04')).toBe('later');
    expect(status('2026-10-05')).toBe('due');
    expect(status('2026-11-30')).toBe('due');
    expect(status('2026-12-01')).toBe('late');
  });

  it('calls it done when a § has settled it, and planned while it is on an agenda', () => {
    expect(state({ items: [item('2026-11-25')] })[0]).toMatchObject({
      status: 'done',
      item: { date: '2026-11-25' },
    });
    const planned = item('2026-11-25', { isSettled: false });
    expect(state({ items: [planned] })[0]).toMatchObject({ status: 'planned', isAtRisk: false });
    expect(state({ items: [planned], today: day('2026-11-26') })[0]?.status).toBe('due');
    expect(state({ items: [item('2025-11-25')] })[0]?.status).toBe('due');
    expect(state({ items: [item('2026-11-25', { body: id('group') })] })[0]?.status).toBe('due');
  });

  it('takes the § that settled it before one that sent it back', () => {
    const items = [item('2026-10-10', { isSettled: false }), item('2026-11-25')];
    expect(state({ items })[0]).toMatchObject({ status: 'done', item: { date: '2026-11-25' } });
  });

  it('tells when no meeting lies in time', () => {
    expect(state({})[0]?.isAtRisk).toBe(false);
    expect(state({ meetings: [] })[0]).toMatchObject({ status: 'due', isAtRisk: true });
    const late = item('2026-12-10', { isSettled: false });
    const [entry] = state({ items: [late] });
    expect(entry).toMatchObject({ status: 'planned', isAtRisk: true });
    expect(entry === undefined ? false : needsAttention(entry)).toBe(true);
  });

  it('leaves out what is not active and does not ask after what was due before', () => {
    expect(state({ tasks: [task('a', { active: false })] })).toEqual([]);
    expect(state({ tasks: [task('a', { dueOn: '03-31', from: day('2026-10-20') })] })[0]?.status).toBe(
      'outside',
    );
  });

  it('believes what is said by hand, with the § that is pointed out', () => {
    const mark = (verdict: 'done' | 'skipped', year: number): Recorded<'yearWheelMark'> => ({
      id: id('mark'),
      values: { task: id('budget'), year, verdict, item: id('other'), note: null },
    });
    const other = item('2026-09-01', { id: id('other'), heading: 'Plan för nästa år' });
    expect(state({ marks: [mark('done', 2026)], items: [other] })[0]).toMatchObject({
      status: 'done',
      item: { id: 'other' },
    });
    expect(state({ marks: [mark('skipped', 2026)] })[0]?.status).toBe('skipped');
    expect(state({ marks: [mark('done', 2025)] })[0]?.status).toBe('due');
  });

  it('is in the order of the days it is due', () => {
    const tasks = [task('b'), task('a', { dueOn: '03-31', heading: 'Årsredovisning', order: 'a1' })];
    expect(state({ tasks }).map((entry) => entry.task.id)).toEqual(['a', 'b']);
  });
});

describe('the tasks that an agenda is offered', () => {
  const offered = (date: string, more: Partial<YearWheelInput> = {}) =>
    tasksForMeeting(
      {
        tasks: [
          task('report', { heading: 'Årsredovisning', dueOn: '03-31' }),
          task('budget'),
          task('plan', { heading: 'Sammanträdesplan', dueOn: '12-31' }),
          task('foreign', { body: id('group') }),
        ],
        marks: [],
        items: [],
        meetings: [],
        today: day('2026-10-20'),
        ...more,
      },
      { body: id('board'), date: day(date) },
    ).map((entry) => `${entry.task.id} ${entry.year}`);

  it('are those of its body that are open on its day', () => {
    expect(offered('2026-11-25')).toEqual(['budget 2026', 'plan 2026']);
    expect(offered('2026-10-01')).toEqual([]);
    expect(offered('2026-11-25', { items: [item('2026-11-20', { isSettled: false })] })).toEqual([
      'plan 2026',
    ]);
  });

  it('reach into the next year, and follow for a quarter when they are late', () => {
    expect(offered('2027-02-10', { today: day('2027-01-10') })).toEqual([
      'budget 2026',
      'plan 2026',
      'report 2027',
    ]);
    expect(offered('2027-03-10', { today: day('2027-01-10') })).toEqual(['plan 2026', 'report 2027']);
  });
});

describe('the points of a meeting', () => {
  const source = (tables: Partial<Record<TableName, readonly object[]>>) =>
    ({ all: (table: TableName) => tables[table] ?? [] }) as unknown as Parameters<typeof handledItems>[0];
  const meeting = (state: 'planned' | 'started') => [
    { id: 'm', values: { body: 'board', date: '2026-11-25', state } },
  ];

  it('are its agenda before it has started, without sections and what is withdrawn', () => {
    const agendaItem = [
      { id: 'a', values: { heading: 'Ekonomi', itemType: 'section', withdrawn: false } },
      { id: 'b', values: { heading: 'Budget', itemType: 'decision', withdrawn: false } },
      { id: 'c', values: { heading: 'Policy', itemType: 'decision', withdrawn: true } },
    ];
    const items = handledItems(source({ meeting: meeting('planned'), agendaItem }));
    expect(items.map((one) => [one.id, one.isSettled])).toEqual([['b', false]]);
  });

  it('are its §§ once it has started, settled unless sent back', () => {
    const minuteItem = [
      { id: 'a', values: { heading: 'Budget', itemType: 'decision', result: 'approved' } },
      { id: 'b', values: { heading: 'Policy', itemType: 'decision', result: 'remitted' } },
    ];
    const items = handledItems(source({ meeting: meeting('started'), minuteItem }));
    expect(items.map((one) => [one.id, one.isSettled])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('are none without a meeting', () => {
    expect(handledItems(source({}))).toEqual([]);
  });
});

describe('the usual matters', () => {
  it('have days that exist and headings that can be told apart', () => {
    for (const kind of bodyKinds) {
      const tasks = commonTasks(kind);
      for (const one of tasks) expect(dueDate(one, 2027)).toBe(`2027-${one.dueOn}`);
      for (const one of tasks) {
        expect(tasks.filter((other) => matchesTask(other, one)).map(({ heading }) => heading)).toEqual([
          one.heading,
        ]);
      }
    }
  });

  it('of a board hold the days of the law', () => {
    const due = new Map(commonTasks('board').map(({ heading, dueOn }) => [heading, dueOn]));
    expect(due.get('Budget')).toBe('11-30');
    expect(due.get('Årsredovisning')).toBe('03-31');
  });
});
