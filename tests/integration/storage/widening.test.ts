import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { databaseBytes } from '#tests/support/all-bytes.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

test('a decision shown to more gives them its text and nothing else of the meeting', async () => {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const secretary: Member = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]?.id as RecordId;
  const reader = await letIn(secretary, createComputer(undefined, 2), 'Gruppen', ['forbund']);
  const made = meetingWithItems(workspace, board, ['Öppnat beslut', 'Kanariens beslut']);
  await commit(secretary, made.changes);
  const copy = workspace.writer.newRootId();
  const shownOn = '2026-03-13' as IsoDate;
  await commit(secretary, [
    {
      type: 'create',
      table: 'minutesExtract',
      id: copy,
      audience: 'forbund',
      values: {
        source: made.items[0] as RecordId,
        body: board,
        heldOn: '2026-03-12' as IsoDate,
        number: 12,
        heading: 'Öppnat beslut',
        content: 'Styrelsen beslutar\natt godkänna Öppnat beslut',
        attested: false,
        shownOn,
      },
    },
    {
      type: 'create',
      table: 'dispatch',
      id: workspace.writer.newChildId(made.meeting),
      values: {
        source: made.items[0] as RecordId,
        copy,
        recipient: 'forbund',
        sentOn: shownOn,
        textHash: '0'.repeat(64),
      },
    },
  ]);
  await receive(reader, await send(secretary));

  reader.computer.use();
  expect(await reader.workspace.reader.extracts()).toEqual([
    expect.objectContaining({ id: copy, heading: 'Öppnat beslut', number: 12, shownOn }),
  ]);
  expect(await reader.workspace.reader.decisions()).toEqual([]);
  expect(await reader.workspace.reader.meetings()).toEqual([]);
  const bytes = await databaseBytes(reader.workspace.id);
  expect(bytes.includes('Öppnat beslut')).toBe(true);
  expect(bytes.includes('Kanariens')).toBe(false);
  expect(bytes.includes('Bakgrund till')).toBe(false);

  computer.use();
  const logged = (await workspace.reader.dossier(made.meeting))?.all('dispatch') ?? [];
  expect(logged.map(({ values, changedBy }) => [values.recipient, changedBy.name])).toEqual([
    ['forbund', 'Sekreteraren'],
  ]);
});
