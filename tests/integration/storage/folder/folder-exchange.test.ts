import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import {
  type Computer,
  createComputer,
  meetingWithItems,
  smallAssociation,
  succeed,
} from '#tests/support/computer.ts';
import { dumpShared } from '#tests/support/dump-workspace.ts';
import { createMemoryFolder, type MemoryFolder } from '#tests/support/memory-desktop.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

let folder: MemoryFolder;
let secretary: Member;
let chair: Member;
let treasurer: Member;
const day = 24 * 3_600_000;

async function foundAt(computer: Computer): Promise<Member> {
  const workspace = succeed(
    await computer
      .shelf()
      .found({ name: 'Sekreteraren', role: 'sekreterare' }, (ids) => smallAssociation(ids)),
  );
  return { computer, workspace };
}

async function connect({ computer, workspace }: Member, to = folder): Promise<void> {
  computer.use();
  computer.desktop.nextFolder(to);
  await workspace.folder.choose();
}

async function look({ computer, workspace }: Member): Promise<void> {
  computer.use();
  await workspace.folder.exchange(true);
  expect(workspace.folder.view().problem).toBeNull();
}

async function boardOf({ computer, workspace }: Member): Promise<RecordId> {
  computer.use();
  return (await workspace.reader.base()).all('body')[0]?.id as RecordId;
}

async function writeMeeting(member: Member, heading: string): Promise<RecordId> {
  const board = await boardOf(member);
  const { changes, items } = meetingWithItems(member.workspace, board, [heading]);
  await commit(member, changes);
  return items[0] as RecordId;
}

async function headings({ computer, workspace }: Member): Promise<readonly string[]> {
  computer.use();
  return (await workspace.reader.decisions()).map(({ heading }) => heading).toSorted();
}

async function shared({ computer, workspace }: Member) {
  computer.use();
  return dumpShared(workspace.id);
}

beforeEach(async () => {
  folder = createMemoryFolder();
  secretary = await foundAt(createComputer(undefined, 1));
  chair = await letIn(secretary, createComputer(undefined, 2), 'Ordföranden');
  treasurer = await letIn(secretary, createComputer(undefined, 3), 'Ekonomen');
  for (const member of [secretary, chair, treasurer]) await connect(member);
}, 60_000);

describe('the shared folder', () => {
  test('brings three members to the same work without a click', async () => {
    await writeMeeting(secretary, 'Budget');
    await writeMeeting(chair, 'Mål');
    await writeMeeting(treasurer, 'Revision');
    for (const member of [secretary, chair, treasurer, secretary, chair]) await look(member);
    for (const member of [secretary, chair, treasurer]) {
      expect(await headings(member)).toEqual(['Budget', 'Mål', 'Revision']);
    }
    expect(await shared(chair)).toEqual(await shared(secretary));
    expect(await shared(treasurer)).toEqual(await shared(secretary));
    chair.computer.use();
    expect(chair.workspace.folder.view().received.map(({ from }) => from)).toContain('Ekonomen');
  });

  test('opens no file twice, whatever it is called and however often it lies there', async () => {
    await writeMeeting(secretary, 'Budget');
    await look(secretary);
    await look(chair);
    const before = chair.computer.desktop.readNames.length;
    await look(chair);
    expect(chair.computer.desktop.readNames.length).toBe(before);
    const [name, file] = [...folder.files][0] ?? [];
    if (name === undefined || file === undefined) throw new Error('nothing was written');
    for (const copy of [`${name.slice(0, -7)} (1).samsyn`, 'x (konfliktkopia 2026).samsyn', 'y.SAMSYN']) {
      folder.files.set(copy, { ...file, modified: 7 });
    }
    folder.files.delete(name);
    await look(chair);
    expect(await headings(chair)).toEqual(['Budget']);
    expect(chair.workspace.folder.view().aside).toEqual([]);
  });

  test('does no harm with half written, foreign and hostile files, and takes the whole one when it comes', async () => {
    await writeMeeting(secretary, 'Budget');
    const before = new Set(folder.files.keys());
    await look(secretary);
    const fresh = [...folder.files].filter(([name]) => !before.has(name));
    for (const [name, { bytes }] of fresh) {
      folder.files.set(name, { bytes: bytes.slice(0, bytes.length >> 1), modified: 5 });
    }
    folder.files.set('bild.samsyn', { bytes: new Uint8Array(5000).fill(7), modified: 1 });
    folder.files.set('tom.samsyn', { bytes: new Uint8Array(0), modified: 1 });
    const intruder = await foundAt(createComputer(undefined, 9));
    const phrase = succeed(
      await intruder.workspace.exchange.exportBundle({ type: 'passphrase', passphrase: 'ett två tre' }),
    );
    folder.files.set('annat-forbund.samsyn', { bytes: phrase.bytes, modified: 1 });
    const untouched = await shared(chair);
    await look(chair);
    expect(await shared(chair)).toEqual(untouched);
    const reasons = chair.workspace.folder.view().aside.map(({ reason }) => reason);
    expect(reasons).toContain('not-a-bundle');
    expect(reasons).toContain('passphrase-needed');
    for (const [name, file] of fresh) folder.files.set(name, file);
    await look(chair);
    expect(await headings(chair)).toEqual(['Budget']);
  });

  test('lists a request to join and lets nobody in by itself', async () => {
    const newcomer = createComputer(undefined, 4);
    const request = succeed(await newcomer.shelf().requestToJoin({ name: 'Den nya', role: 'ledamot' }));
    folder.files.set('begaran.samsyn', { bytes: request.bytes, modified: 1 });
    await look(secretary);
    expect(secretary.workspace.folder.view().aside).toMatchObject([
      { name: 'begaran.samsyn', reason: 'join-request', from: 'Den nya' },
    ]);
    const bytes = succeed(await secretary.workspace.folder.open('begaran.samsyn'));
    expect(bytes).toEqual(request.bytes);
  });

  test('shows two answers to one question as a conflict, as always', async () => {
    const item = await writeMeeting(secretary, 'Budget');
    await look(secretary);
    await look(chair);
    for (const [member, presenter] of [
      [secretary, 'Anna'],
      [chair, 'Bo'],
    ] as const) {
      await commit(member, [{ type: 'set', table: 'minuteItem', id: item, values: { presenter } }]);
    }
    for (const member of [secretary, chair, secretary]) await look(member);
    for (const { computer, workspace } of [secretary, chair]) {
      computer.use();
      expect(await workspace.reader.conflicts()).toHaveLength(1);
    }
  });

  test('keeps each member to a few files that hold his work once', async () => {
    for (let index = 0; index < 12; index += 1) {
      await writeMeeting(secretary, `Möte ${index}`);
      await look(secretary);
    }
    const own = [...folder.files.keys()].filter((name) =>
      name.includes(secretary.workspace.self.device.slice(0, 8)),
    );
    expect(own.length).toBeLessThanOrEqual(6);
    await look(chair);
    expect(await headings(chair)).toHaveLength(12);
  });

  test('writes again what somebody deleted, and puts away what a crash left doubled', async () => {
    await writeMeeting(secretary, 'Budget');
    await look(secretary);
    folder.files.clear();
    await look(secretary);
    await look(chair);
    expect(await headings(chair)).toEqual(['Budget']);
  });

  test('reaches a newcomer with what was written before he came', async () => {
    await writeMeeting(chair, 'Mål');
    await look(chair);
    await look(secretary);
    const late = await letIn(secretary, createComputer(undefined, 5), 'Sent inkommen');
    await connect(late);
    await look(secretary);
    await look(chair);
    await writeMeeting(chair, 'Nytt');
    await look(chair);
    await look(late);
    expect(await headings(late)).toEqual(['Mål', 'Nytt']);
  });

  test('passes on what a member outside the folder has written, one for all', async () => {
    const outside = await letIn(secretary, createComputer(undefined, 6), 'Utanför');
    await writeMeeting(outside, 'Per brev');
    const letter = await send(outside);
    for (const member of [secretary, chair]) await receive(member, letter);
    for (const member of [secretary, chair, treasurer]) await look(member);
    expect(await headings(treasurer)).toEqual([]);
    for (const { computer } of [secretary, chair, treasurer]) computer.clock.now += 2 * day;
    const before = folder.files.size;
    await look(secretary);
    await look(chair);
    expect(folder.files.size - before).toBeLessThanOrEqual(2);
    await look(treasurer);
    expect(await headings(treasurer)).toEqual(['Per brev']);
  });

  test('keeps the board’s lane closed to a member of a local group', async () => {
    const group = await letIn(secretary, createComputer(undefined, 7), 'Lokal grupp', ['forbund']);
    await connect(group);
    await writeMeeting(secretary, 'Hemlig punkt');
    for (const member of [secretary, chair, group]) await look(member);
    expect(await headings(chair)).toEqual(['Hemlig punkt']);
    expect(await headings(group)).toEqual([]);
    group.computer.use();
    const { aside, forOthers } = group.workspace.folder.view();
    expect({ aside, isClosed: forOthers > 0 }).toEqual({ aside: [], isClosed: true });
  });

  test('asks again who is who when a member has been let in', async () => {
    const late = createComputer(undefined, 8);
    const request = succeed(await late.shelf().requestToJoin({ name: 'Den nya', role: 'ledamot' }));
    secretary.computer.use();
    const asked = succeed(await secretary.workspace.exchange.preview(request.bytes));
    if (asked.type !== 'join-request') throw new Error('expected a request');
    const audiences = ['forbund', 'styrelse', 'beredning'] as const;
    succeed(
      await secretary.workspace.exchange.grant(asked.token, {
        person: null,
        administrator: false,
        audiences: [...audiences],
      }),
    );
    const invitation = await send(secretary);
    const shelf = late.shelf();
    const preview = succeed(await shelf.previewInvitation(invitation));
    const newcomer = { computer: late, workspace: succeed(await shelf.acceptInvitation(preview.token)) };
    await connect(newcomer);
    await writeMeeting(newcomer, 'Från den nya');
    await look(newcomer);
    await look(chair);
    expect(chair.workspace.folder.view().aside.map(({ reason }) => reason)).toContain('stranger');
    await look(secretary);
    await look(chair);
    expect(await headings(chair)).toEqual(['Från den nya']);
    expect(chair.workspace.folder.view().aside).toEqual([]);
  });

  test('forgets nothing it needs when its notes are lost, and leaves the files when it is left', async () => {
    await writeMeeting(secretary, 'Budget');
    await look(secretary);
    await look(chair);
    await chair.workspace.close();
    chair.computer.wipeDatabase();
    const shelf = chair.computer.shelf();
    const [entry] = await shelf.list();
    if (entry === undefined) throw new Error('the association is gone');
    const again = { computer: chair.computer, workspace: succeed(await shelf.open(entry.id)) };
    const count = folder.files.size;
    await look(again);
    expect(folder.files.size).toBe(count);
    await again.workspace.folder.leave();
    expect(again.workspace.folder.view().place).toBe('none');
    expect(folder.files.size).toBe(count);
  });
});
