import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from './support/app.ts';
import {
  addPoint,
  openAgenda,
  openProposal,
  prepareMeeting,
  ready,
  saved,
  shownHeadings,
  words,
} from './support/reliability.ts';
import { journalFile } from './support/ruin.ts';

type Page = Parameters<typeof addPoint>[0];

const heading = 'Verksamhetsplan';
// More than what is left in the last block of any file.
const longText = 'Planen skickas på remiss till medlemmarna. '.repeat(400);

test('tells in red that the journal cannot be written, keeps the text, and saves it later @desktop', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  await prepareMeeting(first.page);
  await addPoint(first.page, heading);
  const path = journalFile(first.profileDir);
  // What a person without rights meets is not what root meets: a folder in its place stops both.
  renameSync(path, `${path}.aside`);
  mkdirSync(path);
  await writeInVain(first.page, words('errors.write.notSaved'));
  rmdirSync(path);
  renameSync(`${path}.aside`, path);
  await saved(first.page);
  await first.kill();
  const second = await launch();
  await ready(second.page);
  await checkWritten(second.page);
});

test('tells in red that the disk is full, keeps the text, and saves it when there is room @desktop', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  await prepareMeeting(first.page);
  await addPoint(first.page, heading);
  await first.close();
  const disk = smallDisk(journalFile(first.profileDir));
  try {
    const second = await launch();
    await ready(second.page);
    await openAgenda(second.page);
    disk.fill();
    await writeInVain(second.page, words(disk.message));
    disk.empty();
    await saved(second.page);
    await second.kill();
    const third = await launch();
    await ready(third.page);
    await checkWritten(third.page);
    await third.close();
  } finally {
    disk.remove();
  }
});

test('tells in red that the browser has no more room, keeps the text, and saves it later @browser', async ({
  launch,
  expectProblem,
}) => {
  test.setTimeout(180_000);
  expectProblem(/quota/i);
  const first = await launch();
  const { page } = first;
  await prepareMeeting(page);
  await addPoint(page, heading);
  const session = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await writeInVain(page, words('errors.write.diskFull'));
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await saved(page);
  await first.kill();
  const second = await launch();
  await ready(second.page);
  await checkWritten(second.page);
});

async function writeInVain(page: Page, message: string): Promise<void> {
  await openProposal(page, heading);
  await page.keyboard.insertText(longText);
  const state = page.getByTestId('save-state');
  await expect(state).toHaveAttribute('data-state', 'failed');
  await expect(state).toHaveText(message);
  const [red = 0, green = 0, blue = 0] = await state.evaluate((element) =>
    (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number),
  );
  expect(red, 'the words are red').toBeGreaterThan(1.5 * Math.max(green, blue));
  await expect(page.getByRole('textbox', { name: 'Förslag till beslut' })).toContainText(longText.trim());
}

async function checkWritten(page: Page): Promise<void> {
  await openAgenda(page);
  await expect.poll(() => shownHeadings(page)).toEqual([heading]);
  await openProposal(page, heading);
  await expect(page.getByRole('textbox', { name: 'Förslag till beslut' })).toContainText(longText.trim());
}

interface SmallDisk {
  readonly message: 'errors.write.diskFull' | 'errors.write.notSaved';
  readonly fill: () => void;
  readonly empty: () => void;
  readonly remove: () => void;
}

/** A real file system of little room for the journal, where this user may mount one; else a folder in its place. */
function smallDisk(journal: string): SmallDisk {
  const folder = dirname(journal);
  const kept = join(dirname(folder), 'kept.journal');
  const blocker = join(folder, 'blocker');
  copyFileSync(journal, kept);
  try {
    const size = statSync(journal).size + 64 * 1024;
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'samsyn-test', folder], { stdio: 'ignore' });
  } catch {
    return {
      message: 'errors.write.notSaved',
      fill: () => {
        renameSync(journal, `${journal}.aside`);
        mkdirSync(journal);
      },
      empty: () => {
        rmdirSync(journal);
        renameSync(`${journal}.aside`, journal);
      },
      remove: () => undefined,
    };
  }
  copyFileSync(kept, journal);
  return {
    message: 'errors.write.diskFull',
    fill: () => fillFolder(blocker),
    empty: () => rmSync(blocker),
    remove: () => execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' }),
  };
}

function fillFolder(blocker: string): void {
  for (let size = 16 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) appendFileSync(blocker, new Uint8Array(size));
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error;
    }
  }
}
