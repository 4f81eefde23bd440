import { expect, it } from 'vitest';
import { SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import { utf8 } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import { largestAttachment } from '#shared/domain/document/document.ts';
import { attach } from '#tests/support/attach.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { noise } from '#tests/support/noise.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

async function alone() {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 1);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary: Member = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const meeting = meetingWithItems(workspace, board, ['Budget']);
  await commit(secretary, meeting.changes);
  return { secretary, board, item: meeting.items[0]!, meeting: meeting.meeting };
}

async function twoMembers() {
  const one = await alone();
  const chair = await letIn(one.secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 2));
  await receive(one.secretary, await send(chair));
  return { ...one, chair };
}

function devicesOf({ workspace }: Member) {
  return { type: 'devices', devices: [workspace.self.device] } as const;
}

async function states({ computer, workspace }: Member, hash: string) {
  computer.use();
  return (await workspace.reader.blobStates([hash])).get(hash);
}

async function content({ computer, workspace }: Member, hash: string) {
  computer.use();
  const read = await workspace.reader.readBlob(hash);
  return read.ok ? read.value : read.error.type;
}

it('attaches a file to a § and reads it back', async () => {
  const { secretary, item, meeting } = await alone();
  const bytes = utf8('Konto;Belopp\nLokaler;1200');
  const { hash, document } = await attach(secretary, item, bytes, '../../etc/Budget.csv');
  expect(await content(secretary, hash)).toEqual(bytes);
  const stored = (await secretary.workspace.reader.dossier(meeting))!.get('document', document)!;
  expect(stored.values).toMatchObject({ owner: item, size: bytes.length, fileName: '../../etc/Budget.csv' });
  expect(await states(secretary, 'f'.repeat(64))).toBe('missing');
});

it('refuses what is too large, empty, or belongs nowhere', async () => {
  const { secretary, item } = await alone();
  const { writer } = secretary.workspace;
  const file = (bytes: Uint8Array) => ({ name: 'a', mediaType: '', bytes });
  const tooLarge = await writer.attach(item, file(new Uint8Array(largestAttachment + 1)));
  expect(tooLarge).toMatchObject({ error: { type: 'file-too-large', limit: largestAttachment } });
  expect(await writer.attach(item, file(new Uint8Array(0)))).toMatchObject({ error: { type: 'file-empty' } });
  const nowhere = 'AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAA' as RecordId;
  expect(await writer.attach(nowhere, file(new Uint8Array(1)))).toMatchObject({ error: { type: 'missing' } });
});

it('says that the disk is full, and keeps the file when there is room', async () => {
  const { secretary, item } = await alone();
  const { computer, workspace } = secretary;
  const file = { name: 'a.csv', mediaType: '', bytes: noise(5000) };
  computer.desktop.setFull(true);
  expect(await workspace.writer.attach(item, file)).toMatchObject({ error: { type: 'disk-full' } });
  computer.desktop.setFull(false);
  const { hash } = await attach(secretary, item, file.bytes);
  expect(await content(secretary, hash)).toEqual(file.bytes);
});

it('brings files back when the database is lost', async () => {
  const { secretary, item } = await alone();
  const large = noise(9 * 1024 * 1024);
  const first = await attach(secretary, item, large);
  const second = await attach(secretary, item, utf8('liten'));
  await secretary.workspace.close();
  secretary.computer.wipeDatabase();
  const again = succeed(await secretary.computer.shelf().open(secretary.workspace.id));
  expect(again.rebuilt).not.toBeNull();
  const member = { computer: secretary.computer, workspace: again };
  expect(Buffer.compare((await content(member, first.hash)) as Uint8Array, large)).toBe(0);
  expect(await content(member, second.hash)).toEqual(utf8('liten'));
});

it('writes files into a new journal when the old one is lost', async () => {
  const { secretary, item } = await alone();
  const { hash } = await attach(secretary, item, noise(3000));
  await secretary.workspace.close();
  secretary.computer.desktop.journals.clear();
  await succeed(await secretary.computer.shelf().open(secretary.workspace.id)).close();
  secretary.computer.wipeDatabase();
  const again = succeed(await secretary.computer.shelf().open(secretary.workspace.id));
  expect(await content({ computer: secretary.computer, workspace: again }, hash)).toEqual(noise(3000));
});

it('takes a file in that the journal holds and the database does not', async () => {
  const { secretary, item } = await alone();
  const { computer, workspace } = secretary;
  const database = new SamsynDatabase(workspace.id);
  await database.open();
  const before = await database.meta.get('journal');
  const { hash } = await attach(secretary, item, noise(2000));
  const dossiers = await database.dossiers.count();
  await workspace.close();
  // As after a crash between the journal and the database.
  await database.blobs.clear();
  await database.meta.put(before!);
  database.close();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(await content({ computer, workspace: again }, hash)).toEqual(noise(2000));
  expect(dossiers).toBeGreaterThan(0);
});

it('sends a file with its document, once', async () => {
  const { secretary, chair, item } = await twoMembers();
  const { hash } = await attach(secretary, item, noise(4000));
  secretary.computer.use();
  const { exchange } = secretary.workspace;
  expect(await exchange.attachmentsFor(devicesOf(chair))).toMatchObject([{ hash, size: 4000 }]);
  const bundle = succeed(await exchange.exportBundle(devicesOf(chair)));
  expect(bundle).toMatchObject({
    attachments: { count: 1, bytes: 4000 },
    attachmentsToCome: { count: 0, bytes: 0 },
  });
  expect(await receive(chair, bundle.bytes)).toMatchObject({ attachments: { count: 1, bytes: 4000 } });
  expect(await content(chair, hash)).toEqual(noise(4000));
  expect(await receive(chair, bundle.bytes)).toMatchObject({ attachments: { count: 0 } });
  await receive(secretary, await send(chair));
  secretary.computer.use();
  expect(await exchange.attachmentsFor(devicesOf(chair))).toEqual([]);
});

it('leaves a file out on request and sends it later', async () => {
  const { secretary, chair, item, meeting } = await twoMembers();
  const { hash, document } = await attach(secretary, item, noise(4000));
  secretary.computer.use();
  const { exchange } = secretary.workspace;
  const first = succeed(await exchange.exportBundle(devicesOf(chair), { leaveOut: [hash] }));
  expect(await receive(chair, first.bytes)).toMatchObject({ attachments: { count: 0 } });
  const there = await chair.workspace.reader.dossier(meeting);
  expect(there!.get('document', document)).toBeDefined();
  expect(await states(chair, hash)).toBe('missing');
  expect(await content(chair, hash)).toBe('missing');
  // What the chair answers tells that the document has come and the file has not.
  await receive(secretary, await send(chair));
  secretary.computer.use();
  const second = succeed(await exchange.exportBundle(devicesOf(chair)));
  expect(second).toMatchObject({ operationCount: 0, attachments: { count: 1 } });
  await receive(chair, second.bytes);
  expect(await content(chair, hash)).toEqual(noise(4000));
  await chair.workspace.close();
  chair.computer.wipeDatabase();
  const again = succeed(await chair.computer.shelf().open(chair.workspace.id));
  expect(await content({ ...chair, workspace: again }, hash)).toEqual(noise(4000));
});

it('keeps the file of a closed meeting from those who are not in it', async () => {
  const { secretary, chair, board } = await twoMembers();
  const { workspace } = secretary;
  secretary.computer.use();
  const closed = meetingWithItems(workspace, board, ['Sekretess']);
  // A circle that the chair is not in; a closed meeting has one of its own.
  const audience = `lsg:${workspace.writer.newRootId()}` as const;
  await commit(
    secretary,
    closed.changes.map((change) =>
      change.type === 'create' && change.table === 'meeting' ? { ...change, audience } : change,
    ),
  );
  const { hash } = await attach(secretary, closed.items[0]!, noise(4000));
  secretary.computer.use();
  expect(await workspace.exchange.attachmentsFor(devicesOf(chair))).toEqual([]);
  const bundle = succeed(await workspace.exchange.exportBundle(devicesOf(chair)));
  expect(bundle.attachments.count).toBe(0);
  await receive(chair, bundle.bytes);
  expect(await states(chair, hash)).toBe('missing');
  // The same content in an open meeting is another matter.
  const open = meetingWithItems(workspace, board, ['Öppet']);
  await commit(secretary, open.changes);
  await attach(secretary, open.items[0]!, noise(4000));
  expect(await receive(chair, await send(secretary))).toMatchObject({ attachments: { count: 1 } });
});

it('never hands out a file that is not what was attached, and asks for it again', async () => {
  const { secretary, chair, item } = await twoMembers();
  const { hash } = await attach(secretary, item, noise(4000));
  await receive(chair, await send(secretary));
  const database = new SamsynDatabase(chair.workspace.id);
  await database.open();
  await database.blobs.put({ hash, bytes: noise(4000, 2) as Uint8Array<ArrayBuffer> });
  expect(await states(chair, hash)).toBe('held');
  expect(await content(chair, hash)).toBe('damaged');
  expect(await states(chair, hash)).toBe('damaged');
  database.close();
  await receive(secretary, await send(chair));
  expect(await receive(chair, await send(secretary))).toMatchObject({ attachments: { count: 1 } });
  expect(await content(chair, hash)).toEqual(noise(4000));
  expect(await states(chair, hash)).toBe('held');
});

it('sends in the next bundle what does not fit in one', async () => {
  const { secretary, chair, item } = await twoMembers();
  const first = await attach(secretary, item, noise(6000, 1));
  const second = await attach(secretary, item, noise(6000, 2));
  for (const left of [1, 1]) {
    secretary.computer.use();
    const options = { attachmentBytes: 10_000 };
    const bundle = succeed(await secretary.workspace.exchange.exportBundle(devicesOf(chair), options));
    expect(bundle).toMatchObject({ attachments: { count: 1 }, attachmentsToCome: { count: left } });
    await receive(chair, bundle.bytes);
  }
  expect(await states(chair, first.hash)).toBe('held');
  expect(await states(chair, second.hash)).toBe('held');
});

it('can be removed and taken back without losing the file', async () => {
  const { secretary, item, meeting } = await alone();
  const { hash, document } = await attach(secretary, item, noise(1000));
  const { undo } = await commit(secretary, [{ type: 'delete', table: 'document', id: document }]);
  expect((await secretary.workspace.reader.dossier(meeting))!.all('document')).toEqual([]);
  await commit(secretary, undo);
  expect((await secretary.workspace.reader.dossier(meeting))!.all('document')).toHaveLength(1);
  expect(await content(secretary, hash)).toEqual(noise(1000));
});
