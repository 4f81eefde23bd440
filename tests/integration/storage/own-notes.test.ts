import { expect, it } from 'vitest';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';

const secretary = { name: 'Sekreteraren', role: 'sekreterare' };

async function founded() {
  const computer = createComputer();
  const workspace = succeed(await computer.shelf().found(secretary, smallAssociation));
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { meeting, changes } = meetingWithItems(workspace, board, ['Verksamhetsplan', 'Budget']);
  succeed(await workspace.writer.commit(changes));
  const [first, second] = (await workspace.reader.dossier(meeting))!.all('minuteItem').map(({ id }) => id);
  return { computer, workspace, meeting, first: first!, second: second! };
}

it('keeps an own note for a record, and lets go of one that is emptied', async () => {
  const { workspace, meeting, first, second } = await founded();
  succeed(await workspace.writer.setOwnNote(first, 'Tacka revisorn'));
  succeed(await workspace.writer.setOwnNote(second, 'Fråga'));
  succeed(await workspace.writer.setOwnNote(second, ''));
  expect(await workspace.reader.ownNotes(meeting)).toEqual(new Map([[first, 'Tacka revisorn']]));
  expect(await workspace.reader.ownNotes(workspace.id)).toEqual(new Map());
  await workspace.close();
});

it('finds it in the journal when the browser has lost its database', async () => {
  const { computer, workspace, meeting, first } = await founded();
  succeed(await workspace.writer.setOwnNote(first, 'Tacka'));
  succeed(await workspace.writer.setOwnNote(first, 'Tacka revisorn'));
  await workspace.close();
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(await again.reader.ownNotes(meeting)).toEqual(new Map([[first, 'Tacka revisorn']]));
  await again.close();
});

it('is no change of the record: nothing goes out with it', async () => {
  const { workspace, first } = await founded();
  const before = await workspace.reader.history(first);
  const { operationCount } = await workspace.reader.freshness();
  succeed(await workspace.writer.setOwnNote(first, 'Bara för mig'));
  expect(await workspace.reader.history(first)).toEqual(before);
  expect((await workspace.reader.freshness()).operationCount).toBe(operationCount);
  await workspace.close();
});
