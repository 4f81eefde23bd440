import { expect, it } from 'vitest';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';

const secretary = { name: 'Sekreteraren', role: 'sekreterare' };

async function founded() {
  const computer = createComputer();
  const workspace = succeed(await computer.shelf().found(secretary, smallAssociation));
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const meeting = meetingWithItems(workspace, board, ['Verksamhetsplan', 'Budget']);
  succeed(await workspace.writer.commit(meeting.changes));
  const item = (await workspace.reader.dossier(meeting.meeting))!.all('minuteItem')[0]!.id;
  const type = (heading: string) =>
    [{ type: 'set', table: 'minuteItem', id: item, values: { heading } }] as const;
  return { computer, workspace, meeting: meeting.meeting, item, type };
}

it('keeps what is being typed without making operations of it', async () => {
  const { workspace, item, type } = await founded();
  const before = await workspace.reader.history(item);
  succeed(await workspace.writer.keepDraft(type('Verksamhetsplan 2')));
  succeed(await workspace.writer.keepDraft(type('Verksamhetsplan 2027')));
  expect(await workspace.reader.history(item)).toEqual(before);
});

it('makes a change of what was being typed when the program ended', async () => {
  const { computer, workspace, meeting, item, type } = await founded();
  succeed(await workspace.writer.keepDraft(type('Verksamhetsplan 2027')));
  await workspace.close();
  const again = succeed(await computer.shelf().open(workspace.id));
  const dossier = await again.reader.dossier(meeting);
  expect(dossier?.get('minuteItem', item)?.values.heading).toBe('Verksamhetsplan 2027');
  await again.close();
});

it('finds it in the journal when the browser has lost its database', async () => {
  const { computer, workspace, meeting, item, type } = await founded();
  succeed(await workspace.writer.keepDraft(type('Verksamhetsplan 2027')));
  await workspace.close();
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  const dossier = await again.reader.dossier(meeting);
  expect(dossier?.get('minuteItem', item)?.values.heading).toBe('Verksamhetsplan 2027');
  await again.close();
});

it('lets go of it when the field is committed, also with what was there before', async () => {
  const { computer, workspace, meeting, item, type } = await founded();
  succeed(await workspace.writer.keepDraft(type('Verksamhetsplan 2027')));
  succeed(await workspace.writer.commit(type('Verksamhetsplan')));
  await workspace.close();
  const again = succeed(await computer.shelf().open(workspace.id));
  const dossier = await again.reader.dossier(meeting);
  expect(dossier?.get('minuteItem', item)?.values.heading).toBe('Verksamhetsplan');
  await again.close();
});

it('keeps and lets go in the order they were asked for', async () => {
  const { computer, workspace, meeting, item, type } = await founded();
  const kept = workspace.writer.keepDraft(type('Verksamhetsplan 2'));
  const committed = workspace.writer.commit(type('Verksamhetsplan 2028'));
  succeed(await kept);
  succeed(await committed);
  await workspace.close();
  const again = succeed(await computer.shelf().open(workspace.id));
  const dossier = await again.reader.dossier(meeting);
  expect(dossier?.get('minuteItem', item)?.values.heading).toBe('Verksamhetsplan 2028');
  await again.close();
});
