import { expect, it } from 'vitest';
import type { Change } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { newAssignment } from '#shared/domain/assignment/assignment.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';

async function founded() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const made = meetingWithItems(workspace, board, ['Verksamhetsplan', 'Budget']);
  succeed(await workspace.writer.commit(made.changes));
  const sections = (await workspace.reader.dossier(made.meeting))!.all('minuteItem');
  return { computer, workspace, board, meeting: made.meeting, sections };
}

it('tells which assignments were given and which are reported back', async () => {
  const { workspace, meeting, sections } = await founded();
  const ids = [workspace.writer.newChildId(meeting), workspace.writer.newChildId(meeting)] as const;
  const given = (id: (typeof ids)[number]): Change => ({
    type: 'create',
    table: 'assignment',
    id,
    values: newAssignment({ minuteItem: sections[0]!.id, wording: 'att återkomma', owner: 'förbundschefen' }),
  });
  const report: Change = {
    type: 'create',
    table: 'reportBack',
    id: workspace.writer.newChildId(meeting),
    values: { minuteItem: sections[1]!.id, assignment: ids[0] },
  };
  succeed(await workspace.writer.commit([given(ids[0]), given(ids[1]), report]));
  const sources = await workspace.reader.agendaSources();
  expect(sources.assignments.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted());
  expect(sources.assignments[0]).toMatchObject({
    number: 12,
    heading: 'Verksamhetsplan',
    date: '2026-03-12',
  });
  expect([...sources.reportedBack]).toEqual([ids[0]]);
});

it('tells which §§ were put off, and what agendas take up', async () => {
  const { workspace, meeting, sections } = await founded();
  const item = workspace.writer.newChildId(meeting);
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'minuteItem', id: sections[1]!.id, values: { result: 'postponed' } },
      {
        type: 'create',
        table: 'agendaItem',
        id: item,
        values: newAgendaItem({ heading: 'Budget', order: 'a0', continues: sections[1]!.id }),
      },
    ]),
  );
  const { deferred, taken } = await workspace.reader.agendaSources();
  expect(deferred).toMatchObject([{ minuteItem: sections[1]!.id, result: 'postponed', number: 13 }]);
  expect(taken).toMatchObject([{ agendaItem: item, continues: sections[1]!.id, matter: null }]);
});

it('tells of delegated decisions and where they were reported, also after a rebuild', async () => {
  const { computer, workspace, board, meeting } = await founded();
  const decision = workspace.writer.newRootId();
  const item = workspace.writer.newChildId(meeting);
  succeed(
    await workspace.writer.commit([
      {
        type: 'create',
        table: 'delegatedDecision',
        id: decision,
        audience: 'styrelse',
        values: {
          kind: 'urgentChair',
          body: board,
          heading: 'Hyra av lokal',
          wording: 'att hyra lokalen',
          decidedOn: '2026-02-20' as IsoDate,
          decidedBy: 'ordföranden',
          ground: 'kontraktet löpte ut',
          registryNumber: null,
        },
      },
    ]),
  );
  expect((await workspace.reader.agendaSources()).delegated).toMatchObject([
    { id: decision, reportedAt: [] },
  ]);
  const report = workspace.writer.newChildId(meeting);
  succeed(
    await workspace.writer.commit([
      {
        type: 'create',
        table: 'agendaItem',
        id: item,
        values: newAgendaItem({ heading: 'Anmälan', order: 'a0' }),
      },
      {
        type: 'create',
        table: 'delegatedDecisionReport',
        id: report,
        values: { decision, agendaItem: item },
      },
    ]),
  );
  await workspace.close();
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  const told = async () => (await again.reader.agendaSources()).delegated.map(({ reportedAt }) => reportedAt);
  expect(await told()).toEqual([[{ meeting, date: '2026-03-12' }]]);
  // An item that is taken away reports nothing.
  succeed(await again.writer.commit([{ type: 'delete', table: 'agendaItem', id: item }]));
  expect(await told()).toEqual([[]]);
});
