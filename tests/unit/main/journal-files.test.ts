import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createJournalFiles } from '#main/journal/journal-files.ts';

const workspace = 'abcdefghijkl-_12';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the journal files', () => {
  test('append at the end and read back any part', async () => {
    const journals = createJournalFiles(join(folder, 'journals'));
    expect(await journals.append({ workspace, at: 0, bytes: Uint8Array.of(1, 2, 3) })).toEqual({
      ok: true,
      value: 3,
    });
    expect(await journals.append({ workspace, at: 3, bytes: Uint8Array.of(4) })).toEqual({
      ok: true,
      value: 4,
    });
    expect(await journals.read({ workspace, from: 2, length: 10 })).toEqual({
      ok: true,
      value: Uint8Array.of(3, 4),
    });
    expect(await journals.read({ workspace, from: 9, length: 10 })).toEqual({
      ok: true,
      value: new Uint8Array(0),
    });
    expect(await journals.size({ workspace })).toEqual({ ok: true, value: 4 });
  });

  test('refuse an append that does not start at the end', async () => {
    const journals = createJournalFiles(folder);
    await journals.append({ workspace, at: 0, bytes: Uint8Array.of(1, 2, 3) });
    for (const at of [0, 2, 4]) {
      const moved = await journals.append({ workspace, at, bytes: Uint8Array.of(9) });
      expect(moved).toEqual({ ok: false, error: { type: 'moved', size: 3 } });
    }
    const other = await journals.append({ workspace: 'en-annan-som-ej-', at: 5, bytes: Uint8Array.of(9) });
    expect(other).toEqual({ ok: false, error: { type: 'moved', size: 0 } });
  });

  test('carry out appends asked for at once in turn, so one wins', async () => {
    const journals = createJournalFiles(folder);
    const results = await Promise.all(
      [1, 2, 3].map((value) => journals.append({ workspace, at: 0, bytes: Uint8Array.of(value) })),
    );
    expect(results.map((result) => result.ok)).toEqual([true, false, false]);
    expect([...readFileSync(join(folder, `${workspace}.journal`))]).toEqual([1]);
  });

  test('cut off a torn end, never lengthen', async () => {
    const journals = createJournalFiles(folder);
    await journals.append({ workspace, at: 0, bytes: Uint8Array.of(1, 2, 3) });
    expect(await journals.truncate({ workspace, size: 2 })).toEqual({ ok: true, value: 2 });
    expect(await journals.truncate({ workspace, size: 99 })).toEqual({ ok: true, value: 2 });
  });

  test('are empty before the first append and after removal', async () => {
    const journals = createJournalFiles(folder);
    expect(await journals.size({ workspace })).toEqual({ ok: true, value: 0 });
    expect(await journals.read({ workspace, from: 0, length: 5 })).toEqual({
      ok: true,
      value: new Uint8Array(0),
    });
    await journals.append({ workspace, at: 0, bytes: Uint8Array.of(1) });
    expect(await journals.remove({ workspace })).toEqual({ ok: true, value: true });
    expect(await journals.size({ workspace })).toEqual({ ok: true, value: 0 });
  });

  test.skipIf(process.platform === 'win32')('are readable by their owner only', async () => {
    const journals = createJournalFiles(join(folder, 'journals'));
    await journals.append({ workspace, at: 0, bytes: Uint8Array.of(1) });
    expect(statSync(join(folder, 'journals')).mode & 0o077).toBe(0);
    expect(statSync(join(folder, 'journals', `${workspace}.journal`)).mode & 0o077).toBe(0);
  });

  test.runIf(process.platform === 'linux')('say that the disk is full and keep what was there', async () => {
    // /dev/full takes no byte: every write to it ends in ENOSPC.
    symlinkSync('/dev/full', join(folder, `${workspace}.journal`));
    const journals = createJournalFiles(folder);
    const full = await journals.append({ workspace, at: 0, bytes: Uint8Array.of(1) });
    expect(full).toEqual({ ok: false, error: { type: 'disk-full' } });
  });
});
