import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChosenFolders } from '#main/folders/chosen-folders.ts';
import { createFolderFiles, type FolderFiles } from '#main/folders/folder-files.ts';
import { createFolderWatch } from '#main/folders/folder-watch.ts';

const workspace = 'abcdefghijkl-_12';
const shared = { workspace, use: 'shared' } as const;
let root: string;
let shelf: string;
let answer: string | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samsyn-folders-'));
  shelf = join(root, 'Delat åäö');
  mkdirSync(shelf);
  answer = shelf;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function start(): FolderFiles {
  return createFolderFiles({
    chosen: createChosenFolders(join(root, 'profil', 'folders.json')),
    chooseFolder: async () => answer,
    watch: { set: () => undefined },
  });
}

async function chosen(): Promise<FolderFiles> {
  const files = start();
  await files.choose(shared);
  return files;
}

test('keeps the choice through a restart and tells only the name', async () => {
  expect(await start().state(shared)).toEqual({ ok: true, value: { supported: true, chosen: null } });
  await chosen();
  const state = await start().state(shared);
  expect(state).toEqual({
    ok: true,
    value: { supported: true, chosen: { name: 'Delat åäö', reachable: true } },
  });
  expect(JSON.stringify(state)).not.toContain(root);
});

test('stays as it was when the dialog is closed', async () => {
  const files = await chosen();
  answer = undefined;
  expect(await files.choose(shared)).toMatchObject({ value: { chosen: { name: 'Delat åäö' } } });
});

test('tells that the folder does not answer', async () => {
  const files = await chosen();
  rmSync(shelf, { recursive: true });
  expect(await files.state(shared)).toMatchObject({ value: { chosen: { reachable: false } } });
  expect(await files.list(shared)).toMatchObject({ ok: false, error: { type: 'failed' } });
});

test('refuses the same folder for bundles and for backups', async () => {
  const files = await chosen();
  expect(await files.choose({ workspace, use: 'backup' })).toMatchObject({
    error: { type: 'no-access', detail: 'same-folder' },
  });
});

test('writes whole files, lists them as its own and reads them back', async () => {
  const files = await chosen();
  const name = 'abc-123.samsyn';
  expect(await files.write({ ...shared, name, bytes: Uint8Array.of(1, 2, 3) })).toEqual({
    ok: true,
    value: true,
  });
  expect(readdirSync(shelf)).toEqual([name]);
  expect(await files.list(shared)).toMatchObject({ value: [{ name, size: 3, own: true }] });
  expect(await files.read({ ...shared, name })).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3) });
});

test('lists bundles only, whatever they are called', async () => {
  const files = await chosen();
  const bundles = [
    'a.samsyn',
    'b (1).samsyn',
    'c (Annas konfliktkopia 2026-11-24).samsyn',
    'd.sync-conflict-20261124-120000-ABCDEFG.samsyn',
    'Ö-PROTOKOLL.SAMSYN',
  ];
  for (const name of [...bundles, '.dold.samsyn', 'text.txt', 'halv.samsyn.0a1b2c3d.part', '~$a.docx']) {
    writeFileSync(join(shelf, name), 'x');
  }
  mkdirSync(join(shelf, 'mapp.samsyn'));
  if (process.platform !== 'win32') symlinkSync('/etc/hostname', join(shelf, 'lank.samsyn'));
  const listed = await files.list(shared);
  expect(listed.ok && listed.value.map(({ name }) => name).toSorted()).toEqual(bundles.toSorted());
});

test.skipIf(process.platform === 'win32')('does not follow a link that takes a name', async () => {
  const files = await chosen();
  symlinkSync('/etc/hostname', join(shelf, 'lank.samsyn'));
  expect(await files.read({ ...shared, name: 'lank.samsyn' })).toMatchObject({ ok: false });
});

test("removes what it has written and nothing of anybody else's", async () => {
  const files = await chosen();
  writeFileSync(join(shelf, 'andras.samsyn'), 'x');
  expect(await files.remove({ ...shared, name: 'andras.samsyn' })).toMatchObject({
    error: { type: 'no-access' },
  });
  await files.write({ ...shared, name: 'egen.samsyn', bytes: Uint8Array.of(1) });
  expect(await start().remove({ ...shared, name: 'egen.samsyn' })).toEqual({ ok: true, value: true });
  expect(readdirSync(shelf)).toEqual(['andras.samsyn']);
});

test('takes away what an own write left when it was cut off, and no other part', async () => {
  const files = await chosen();
  await files.write({ ...shared, name: 'egen.samsyn', bytes: Uint8Array.of(1) });
  const [left, foreign] = ['egen.samsyn.00112233.part', 'andras.samsyn.00112233.part'];
  for (const name of [left, foreign]) {
    writeFileSync(join(shelf, name), 'x');
    utimesSync(join(shelf, name), 1, 1);
  }
  await files.list(shared);
  expect(readdirSync(shelf).toSorted()).toEqual([foreign, 'egen.samsyn'].toSorted());
});

test('forgets the choice and leaves the files', async () => {
  const files = await chosen();
  await files.write({ ...shared, name: 'egen.samsyn', bytes: Uint8Array.of(1) });
  await files.leave(shared);
  expect(await files.state(shared)).toMatchObject({ value: { chosen: null } });
  expect(readFileSync(join(shelf, 'egen.samsyn'))).toHaveLength(1);
});

test('takes a ruined list of choices for no choice', async () => {
  await chosen();
  writeFileSync(join(root, 'profil', 'folders.json'), '{"half');
  expect(await start().state(shared)).toMatchObject({ value: { chosen: null } });
});

test('tells once of many changes that come together', async () => {
  let told = 0;
  const heard = new Promise<void>((resolve) => {
    const watch = createFolderWatch(() => {
      told += 1;
      watch.set('x', undefined);
      resolve();
    });
    watch.set('x', shelf);
    for (const name of ['a', 'b', 'c']) writeFileSync(join(shelf, name), 'x');
  });
  await heard;
  expect(told).toBe(1);
});
