import { expect, it } from 'vitest';
import { audienceOf, newMeeting } from '#renderer/storage/new-meeting.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { newSettings } from '#shared/domain/body/new-settings.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { daysByPattern } from '#shared/domain/calendar/meeting-plan.ts';
import { commonTasks } from '#shared/domain/year-wheel/common-tasks.ts';
import { handledItems } from '#shared/domain/year-wheel/handled-items.ts';
import { yearWheelState } from '#shared/domain/year-wheel/year-wheel-state.ts';
import { orderBetween } from '#shared/log/order.ts';
import { createComputer, smallAssociation, succeed } from '#tests/support/computer.ts';

const day = (text: string) => text as IsoDate;

async function association() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const base = await workspace.reader.base();
  return { workspace, board: base.all('body')[0]! };
}

it('makes a year of meetings by the settings of their days, and takes them all back', async () => {
  const { workspace, board } = await association();
  const { writer, reader } = workspace;
  const ids = { dossier: workspace.id, newChildId: () => writer.newChildId(workspace.id) };
  const version = newSettings(
    { body: board, settings: [], standing: [], validFrom: day('2027-07-01') },
    ids,
    orderBetween,
  );
  succeed(await writer.commit(version.records));
  const opening = (await reader.base()).all('standingAgendaItem')[0]!;
  succeed(
    await writer.commit([
      { type: 'set', table: 'standingAgendaItem', id: opening.id, values: { heading: 'Upprop' } },
      { type: 'set', table: 'bodySettings', id: version.id, values: { summonsDays: 14 } },
    ]),
  );
  const base = await reader.base();
  expect(rulesOf(base, board.id, day('2027-06-30'))?.summonsDays).toBe(7);
  expect(rulesOf(base, board.id, day('2027-07-01'))?.summonsDays).toBe(14);

  const days = daysByPattern({ place: 'last', weekday: 5, months: [2, 9, 11] }, 2027);
  const made = await writer.commit(
    days.flatMap(({ date }) => {
      const meeting = writer.newRootId();
      return newMeeting({
        meeting,
        body: board,
        audience: audienceOf({ id: board.id, kind: 'board' }),
        date,
        startsAt: '09:00',
        place: 'Kansliet',
        base,
        withStanding: true,
        newChildId: () => writer.newChildId(meeting),
      });
    }),
  );
  const meetings = await reader.meetings();
  expect(meetings.map(({ date }) => date).toSorted()).toEqual(['2027-02-26', '2027-09-24', '2027-11-26']);
  const heading = async (date: string) => {
    const dossier = await reader.dossier(meetings.find((meeting) => meeting.date === date)!.id);
    return dossier?.all('agendaItem')[0]?.values.heading;
  };
  expect(await heading('2027-02-26')).toBe('Sammanträdets öppnande och upprop');
  expect(await heading('2027-11-26')).toBe('Upprop');

  succeed(await writer.commit(succeed(made).undo));
  expect(await reader.meetings()).toEqual([]);
});

it('knows a recurring matter on an agenda, and what is said of it by hand', async () => {
  const { workspace, board } = await association();
  const { writer, reader } = workspace;
  const { heading, itemType, dueOn, leadWeeks, source } = commonTasks('board').find(
    (task) => task.dueOn === '11-30',
  )!;
  const task = writer.newChildId(workspace.id);
  const values = { body: board.id, heading, itemType, dueOn, leadWeeks, source, proposal: null };
  succeed(
    await writer.commit([
      {
        type: 'create',
        table: 'yearWheelTask',
        id: task,
        values: { ...values, from: day('2026-03-02'), active: true, order: 'a0' },
      },
    ]),
  );
  const meeting = writer.newRootId();
  const state = async () => {
    const base = await reader.base();
    const dossier = await reader.dossier(meeting);
    const [entry] = yearWheelState({
      tasks: base.all('yearWheelTask'),
      marks: base.all('yearWheelMark'),
      items: dossier === undefined ? [] : handledItems(dossier),
      meetings: await reader.meetings(),
      year: 2026,
      today: day('2026-11-02'),
    });
    return [entry?.status, entry?.isAtRisk];
  };
  expect(await state()).toEqual(['due', true]);
  const item = writer.newChildId(meeting);
  succeed(
    await writer.commit([
      ...newMeeting({
        meeting,
        body: board,
        audience: 'styrelse',
        date: day('2026-11-27'),
        startsAt: '09:00',
        place: '',
        base: await reader.base(),
        withStanding: false,
        newChildId: () => writer.newChildId(meeting),
      }),
      {
        type: 'create',
        table: 'agendaItem',
        id: item,
        values: newAgendaItem({ heading: 'Verksamhetsplan med mål och budget 2027', order: 'a0' }),
      },
    ]),
  );
  expect(await state()).toEqual(['planned', false]);
  succeed(await writer.commit([{ type: 'set', table: 'agendaItem', id: item, values: { withdrawn: true } }]));
  expect(await state()).toEqual(['due', false]);
  const mark = await writer.naturalId(workspace.id, 'yearWheelMark', [task, '2026']);
  const said = { task, year: 2026, verdict: 'skipped', item: null, note: null } as const;
  succeed(await writer.commit([{ type: 'create', table: 'yearWheelMark', id: mark, values: said }]));
  expect(await state()).toEqual(['skipped', false]);
});
