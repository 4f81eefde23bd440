import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { attach } from '#tests/support/attach.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { createMemoryFolder } from '#tests/support/memory-desktop.ts';
import { noise } from '#tests/support/noise.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

async function look({ computer, workspace }: Member): Promise<void> {
  computer.use();
  await workspace.folder.exchange(true);
  expect(workspace.folder.view().problem).toBeNull();
}

async function content({ computer, workspace }: Member, hash: string) {
  computer.use();
  const read = await workspace.reader.readBlob(hash);
  return read.ok ? read.value : read.error.type;
}

async function threeInAFolder() {
  const folder = createMemoryFolder();
  const computer = createComputer(undefined, 41);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const secretary = { computer, workspace: succeed(await computer.shelf().found(founder, smallAssociation)) };
  const board = (await secretary.workspace.reader.base()).all('body')[0]?.id as RecordId;
  const meeting = meetingWithItems(secretary.workspace, board, ['Budget']);
  await commit(secretary, meeting.changes);
  const chair = await letIn(secretary, createComputer(undefined, 42), 'Ordföranden');
  const connect = async (member: Member) => {
    member.computer.use();
    member.computer.desktop.nextFolder(folder);
    await member.workspace.folder.choose();
  };
  for (const member of [secretary, chair]) await connect(member);
  return { folder, secretary, chair, item: meeting.items[0] as RecordId, connect };
}

test('brings attached files by the shared folder, also to one who comes later', async () => {
  const { folder, secretary, chair, item, connect } = await threeInAFolder();
  const { hash } = await attach(secretary, item, noise(5000));
  for (const member of [secretary, chair]) await look(member);
  expect(await content(chair, hash)).toEqual(noise(5000));
  const files = folder.files.size;
  for (const member of [secretary, chair, secretary, chair]) await look(member);
  expect(folder.files.size).toBe(files);

  const treasurer = await letIn(secretary, createComputer(undefined, 43), 'Ekonomen');
  await connect(treasurer);
  for (const member of [secretary, treasurer]) await look(member);
  expect(await content(treasurer, hash)).toEqual(noise(5000));
}, 60_000);

test('keeps a file that comes before the document that names it', async () => {
  const { folder, secretary, chair, item } = await threeInAFolder();
  const { hash } = await attach(secretary, item, noise(5000));
  await look(secretary);
  const lanes = [...folder.files].filter(([name]) => !/-b[0-9a-f]{24}\.samsyn$/.test(name));
  for (const [name] of lanes) folder.files.delete(name);
  await look(chair);
  for (const [name, file] of lanes) folder.files.set(name, file);
  await look(chair);
  expect(await content(chair, hash)).toEqual(noise(5000));
}, 60_000);

test('tells by the folder which files have not come, so that they are sent by other ways', async () => {
  const { folder, secretary, chair, item } = await threeInAFolder();
  const { hash } = await attach(secretary, item, noise(5000));
  await look(secretary);
  for (const [name] of folder.files) if (/-b[0-9a-f]{24}\.samsyn$/.test(name)) folder.files.delete(name);
  await look(chair);
  expect(await content(chair, hash)).toBe('missing');
  await receive(secretary, await send(chair));
  await receive(chair, await send(secretary));
  expect(await content(chair, hash)).toEqual(noise(5000));
}, 60_000);
