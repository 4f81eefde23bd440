import { expect, it } from 'vitest';
import { dataVersions } from '#renderer/storage/data-versions.ts';
import { numberConflicts } from '#renderer/storage/number-conflicts.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpShared } from '#tests/support/dump-workspace.ts';
import { commit, letIn, receive, send } from '#tests/support/two-members.ts';

async function startedApart() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const secretary = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 5));
  computer.use();
  const first = meetingWithItems(workspace, board, ['Plan', 'Budget']);
  await commit(secretary, first.changes);
  chair.computer.use();
  const second = meetingWithItems(chair.workspace, board, ['Val']);
  await commit(chair, second.changes);
  const there = await send(chair);
  await receive(secretary, there);
  await receive(chair, await send(secretary));
  return { secretary, chair, first, second };
}

it('shows two meetings that were started with the same § number, to everybody alike', async () => {
  const { secretary, chair, first, second } = await startedApart();
  const later = first.meeting < second.meeting ? second.meeting : first.meeting;
  secretary.computer.use();
  const here = await secretary.workspace.reader.conflicts();
  expect(here).toMatchObject([{ field: '_invariant', table: 'meeting', dossier: later, record: later }]);
  expect(here[0]!.values.map(({ value }) => value).sort()).toEqual([
    '2026-03-12 § 12',
    '2026-03-12 §§ 12–13',
  ]);
  expect(here[0]!.values.map(({ author }) => author.name).sort()).toEqual(['Ordföranden', 'Sekreteraren']);
  const dump = await dumpShared(secretary.workspace.id);
  chair.computer.use();
  expect(await dumpShared(chair.workspace.id)).toEqual(dump);
});

it('is settled when one of them gets other numbers, and stays while they still meet', async () => {
  const { secretary, second } = await startedApart();
  const number = (firstNumber: number) =>
    commit(secretary, [{ type: 'set', table: 'meeting', id: second.meeting, values: { firstNumber } }]);
  await number(13);
  expect(await secretary.workspace.reader.conflicts()).toMatchObject([{ field: '_invariant' }]);
  await number(14);
  expect(await secretary.workspace.reader.conflicts()).toEqual([]);
});

it('is not lost when something else is written in the meeting, nor when all is derived anew', async () => {
  const { secretary, first, second } = await startedApart();
  for (const { clauses } of [first, second]) {
    await commit(secretary, [
      { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att ändra' } },
    ]);
  }
  expect(await secretary.workspace.reader.conflicts()).toHaveLength(1);
  await secretary.workspace.close();
  const again = succeed(
    await secretary.computer
      .shelf({ ...dataVersions, projection: dataVersions.projection + 1 })
      .open(secretary.workspace.id),
  );
  expect(await again.reader.conflicts()).toHaveLength(1);
});

it('leaves meetings alone that number from the beginning, or in another year or body', () => {
  const span = { body: 'b', date: '2026-03-12', first: 1, last: 9, operation: 'o', stream: 's', at: 't' };
  const other = (more: object) => [span, { ...span, ...more }].map((one, meeting) => ({ ...one, meeting }));
  const found = (numbering: 'perMeeting' | 'calendarYear' | 'continuous', more: object = {}) =>
    numberConflicts(other(more) as never, () => numbering).length;
  expect(found('calendarYear')).toBe(1);
  expect(found('perMeeting')).toBe(0);
  expect(found('calendarYear', { date: '2027-03-12' })).toBe(0);
  expect(found('continuous', { date: '2027-03-12' })).toBe(1);
  expect(found('calendarYear', { body: 'c' })).toBe(0);
  expect(found('calendarYear', { first: 10, last: 12 })).toBe(0);
});
