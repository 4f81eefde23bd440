import { beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { attach } from '#tests/support/attach.ts';
import {
  type Computer,
  createComputer,
  meetingWithItems,
  smallAssociation,
  succeed,
} from '#tests/support/computer.ts';
import { createMemoryFolder, type MemoryFolder } from '#tests/support/memory-desktop.ts';
import { noise } from '#tests/support/noise.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

const day = 24 * 3_600_000;
let folder: MemoryFolder;
let secretary: Member;

async function foundAt(computer: Computer): Promise<Member> {
  const workspace = succeed(
    await computer
      .shelf()
      .found({ name: 'Sekreteraren', role: 'sekreterare' }, (ids) => smallAssociation(ids)),
  );
  return { computer, workspace };
}

async function writeMeeting(member: Member, heading: string): Promise<void> {
  member.computer.use();
  const board = (await member.workspace.reader.base()).all('body')[0]?.id as RecordId;
  await commit(member, meetingWithItems(member.workspace, board, [heading]).changes);
}

async function headings(workspace: Workspace): Promise<readonly string[]> {
  return (await workspace.reader.decisions()).map(({ heading }) => heading).toSorted();
}

async function makeWords(computer: Computer): Promise<string> {
  const draft = await computer.shelf().protection.draftRecovery();
  const [first, second] = draft.asked;
  succeed(await draft.confirm([draft.words[first] ?? '', draft.words[second] ?? '']));
  return draft.words.join(' ');
}

async function choose({ computer, workspace }: Member): Promise<void> {
  computer.use();
  computer.desktop.nextFolder(folder);
  await workspace.backups.choose();
  expect(workspace.backups.view()).toMatchObject({ place: 'ready', problem: null });
}

async function countHeld({ workspace }: Member, hashes: readonly string[]): Promise<number> {
  const states = await workspace.reader.blobStates(hashes);
  return [...states.values()].filter((state) => state === 'held').length;
}

/** The names of attached files beside the backups. */
function beside(): readonly string[] {
  return [...folder.files.keys()].filter((name) => name.startsWith('samsyn-bilaga-'));
}

function newest(): Uint8Array {
  const backups = [...folder.files.keys()].filter((name) => name.startsWith('samsyn-kopia-'));
  const name = backups.toSorted().at(-1);
  const file = name === undefined ? undefined : folder.files.get(name);
  if (file === undefined) throw new Error('there is no backup');
  return file.bytes;
}

beforeEach(async () => {
  folder = createMemoryFolder('Säkerhetskopior');
  secretary = await foundAt(createComputer(undefined, 11));
}, 60_000);

describe('a backup', () => {
  test('is made when the place is chosen, opened and found whole', async () => {
    await choose(secretary);
    expect(secretary.workspace.backups.view()).toMatchObject({ count: 1, hasRecovery: false });
    expect(secretary.workspace.backups.view().lastAt).not.toBeNull();
  });

  test('is made again on a day with changes, and not on one without', async () => {
    await choose(secretary);
    const { backups } = secretary.workspace;
    secretary.computer.clock.now += day;
    await backups.check();
    expect(folder.files.size).toBe(1);
    await writeMeeting(secretary, 'Budget');
    await backups.check();
    expect(folder.files.size).toBe(2);
    await backups.check();
    expect(folder.files.size).toBe(2);
  });

  test('is made anew at once when there are words, for the earlier ones do not open by them', async () => {
    await choose(secretary);
    const words = await makeWords(secretary.computer);
    secretary.computer.use();
    await secretary.workspace.backups.check();
    expect(folder.files.size).toBe(2);
    expect(secretary.workspace.backups.view().hasRecovery).toBe(true);
    const preview = await createComputer(undefined, 17).shelf().restoring.preview(newest(), words);
    expect(preview).toMatchObject({ ok: true });
  });

  test('keeps the folder small and touches no file of anybody else', async () => {
    await choose(secretary);
    folder.files.set('samsyn-kopia-annan.samsyn', { bytes: Uint8Array.of(1), modified: 1 });
    for (let index = 0; index < 30; index += 1) {
      secretary.computer.clock.now += day;
      await writeMeeting(secretary, `Möte ${index}`);
      await secretary.workspace.backups.check();
    }
    expect(folder.files.size).toBeLessThanOrEqual(12);
    expect(folder.files.has('samsyn-kopia-annan.samsyn')).toBe(true);
  });

  test('says that it is not whole when the disk gives back other bytes, and keeps on working', async () => {
    await choose(secretary);
    await writeMeeting(secretary, 'Budget');
    const { set } = folder.files;
    folder.files.set = (name, file) =>
      set.call(folder.files, name, { ...file, bytes: file.bytes.slice(0, -9) });
    secretary.computer.use();
    expect(await secretary.workspace.backups.backUp()).toBe(false);
    expect(secretary.workspace.backups.view().problem).toEqual({ type: 'not-verified' });
    folder.files.set = set;
    expect(await secretary.workspace.backups.backUp()).toBe(true);
    expect(secretary.workspace.backups.view().problem).toBeNull();
  });

  test('tells of a full disk and tries again', async () => {
    await choose(secretary);
    await writeMeeting(secretary, 'Budget');
    succeed(
      await secretary.workspace.exchange.exportBundle({ type: 'passphrase', passphrase: 'ett två tre' }),
    );
    secretary.computer.desktop.setFull(true);
    expect(await secretary.workspace.backups.backUp()).toBe(false);
    expect(secretary.workspace.backups.view().problem).toEqual({ type: 'disk-full' });
    secretary.computer.desktop.setFull(false);
    expect(await secretary.workspace.backups.backUp()).toBe(true);
  });
});

describe('the way back', () => {
  test('leads to a new computer by the printed words, where work goes on in a new stream', async () => {
    const words = await makeWords(secretary.computer);
    const chair = await letIn(secretary, createComputer(undefined, 12), 'Ordföranden');
    await writeMeeting(secretary, 'Budget');
    await choose(secretary);
    await writeMeeting(secretary, 'Efter kopian');
    const late = await send(secretary);
    const fresh = createComputer(Date.parse('2026-06-01T08:00:00Z'), 13);
    const shelf = fresh.shelf();
    expect(await shelf.restoring.preview(newest())).toEqual({ ok: false, error: { type: 'words-needed' } });
    expect(await shelf.restoring.preview(newest(), 'fel ord')).toEqual({
      ok: false,
      error: { type: 'words-wrong' },
    });
    expect(await shelf.list()).toEqual([]);
    const preview = succeed(await shelf.restoring.preview(newest(), words));
    expect(preview).toMatchObject({ association: 'Samordningsförbundet Provdalen', refusedCount: 0 });
    const restored: Member = {
      computer: fresh,
      workspace: succeed(await shelf.restoring.accept(preview.token)),
    };
    expect(await headings(restored.workspace)).toEqual(['Budget']);
    expect(restored.workspace.self).toMatchObject({ name: 'Sekreteraren', administrator: true });
    await writeMeeting(restored, 'På nya datorn');
    await receive(chair, late);
    await receive(chair, await send(restored));
    chair.computer.use();
    expect(await headings(chair.workspace)).toEqual(['Budget', 'Efter kopian', 'På nya datorn']);
    expect((await chair.workspace.reader.freshness()).gaps).toEqual([]);
    await receive(restored, await send(chair));
    expect(await headings(restored.workspace)).toEqual(['Budget', 'Efter kopian', 'På nya datorn']);
    fresh.use();
    expect((await fresh.shelf().list()).map(({ memberName }) => memberName)).toEqual(['Sekreteraren']);
  });

  test('brings the attached files that found no room in it, when its place is chosen again', async () => {
    const words = await makeWords(secretary.computer);
    const board = (await secretary.workspace.reader.base()).all('body')[0]?.id as RecordId;
    const made = meetingWithItems(secretary.workspace, board, ['Underlag']);
    await commit(secretary, made.changes);
    const item = made.items[0] as RecordId;
    const large = [1, 2].map((seed) => noise(30 * 1024 * 1024, seed));
    const hashes: string[] = [];
    for (const bytes of large) hashes.push((await attach(secretary, item, bytes)).hash);
    await choose(secretary);
    expect(secretary.workspace.backups.view()).toMatchObject({ attachmentFiles: 1, count: 1 });
    expect(folder.files.size).toBe(2);
    await secretary.workspace.backups.backUp();
    expect(beside()).toHaveLength(1);
    const fresh = createComputer(undefined, 13);
    const shelf = fresh.shelf();
    const preview = succeed(await shelf.restoring.preview(newest(), words));
    expect(preview.attachmentCount).toBe(1);
    const restored = { computer: fresh, workspace: succeed(await shelf.restoring.accept(preview.token)) };
    expect(await countHeld(restored, hashes)).toBe(1);
    await choose(restored);
    expect(await countHeld(restored, hashes)).toBe(2);
  }, 120_000);

  test('needs no words on the computer that has its keys still', async () => {
    await writeMeeting(secretary, 'Budget');
    await choose(secretary);
    const file = newest();
    const { id } = secretary.workspace;
    await secretary.workspace.close();
    const shelf = secretary.computer.shelf();
    succeed(await shelf.remove(id));
    const preview = succeed(await shelf.restoring.preview(file));
    const workspace = succeed(await shelf.restoring.accept(preview.token));
    expect(await headings(workspace)).toEqual(['Budget']);
  });

  test('is closed to others, and to a backup that was made before there were words', async () => {
    await choose(secretary);
    const shelf = createComputer(undefined, 14).shelf();
    expect(await shelf.restoring.preview(newest(), 'ett två')).toEqual({
      ok: false,
      error: { type: 'no-words' },
    });
  });

  test('does not change a computer that other associations know by other keys, nor one that has the copy', async () => {
    const words = await makeWords(secretary.computer);
    await choose(secretary);
    const other = await foundAt(createComputer(undefined, 15));
    other.computer.use();
    expect(await other.computer.shelf().restoring.preview(newest(), words)).toEqual({
      ok: false,
      error: { type: 'other-keys' },
    });
    expect(await secretary.computer.shelf().restoring.preview(newest())).toEqual({
      ok: false,
      error: { type: 'already-here' },
    });
  });

  test('is refused for a backup that was cut or changed, and writes nothing', async () => {
    const words = await makeWords(secretary.computer);
    await choose(secretary);
    const file = newest();
    const computer = createComputer(undefined, 16);
    for (const length of [3, 11, 60, file.length >> 1, file.length - 1]) {
      const answer = await computer.shelf().restoring.preview(file.slice(0, length), words);
      expect(answer.ok).toBe(false);
    }
    const flipped = file.slice();
    flipped[flipped.length - 40] = (flipped[flipped.length - 40] ?? 0) ^ 1;
    expect((await computer.shelf().restoring.preview(flipped, words)).ok).toBe(false);
    expect(await computer.shelf().list()).toEqual([]);
  });
});
