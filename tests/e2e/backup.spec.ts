import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from './support/app.ts';
import { foundAssociation, goTo, laptop, planMeeting } from './support/board.ts';
import { pressByKey, typeByKey } from './support/keyboard.ts';

/** Prints the recovery words in the settings, types two of them back, and answers them all. */
async function makeWords(page: Page): Promise<string> {
  await goTo(page, 'Inställningar');
  await page.getByTestId('make-recovery').click();
  const words = await page.getByTestId('recovery-words').getByRole('listitem').allTextContents();
  await page.getByTestId('words-written').click();
  for (const id of ['first-word', 'second-word']) {
    const field = page.getByTestId(id);
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByTestId('confirm-words').click();
  await expect(page.getByTestId('recovery-state')).toBeVisible();
  return words.join(' ');
}

async function backUpTo({ page, openNext }: RunningApp, folder: string): Promise<void> {
  await goTo(page, 'Inställningar');
  await openNext(folder);
  await page.getByTestId('choose-backup').click();
  await expect(page.getByTestId('backup-last')).toContainText('öppnad och hel');
}

test('a lost computer comes back from its backup by the printed words @desktop', async ({
  launch,
}, testInfo) => {
  const folder = testInfo.outputPath('USB-disk');
  mkdirSync(folder);
  const before = await launch('sekreteraren');
  await before.page.setViewportSize(laptop);
  await foundAssociation(before.page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await planMeeting(before.page, 'Styrelsen', {
    date: '2026-11-25',
    place: 'Förbundets kansli',
    standingItems: true,
  });
  const words = await makeWords(before.page);
  await backUpTo(before, folder);
  await before.page.screenshot({ path: testInfo.outputPath('sakerhetskopia.png') });
  await before.close();
  rmSync(before.profileDir, { recursive: true });

  const after = await launch('ny-dator');
  const { page } = after;
  await page.setViewportSize(laptop);
  // All the way back by keyboard alone.
  await pressByKey(page, page.getByTestId('start-restore'));
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error('there is no backup');
  await after.openNext(join(folder, name));
  await pressByKey(page, page.getByTestId('choose-backup-file'));
  await expect(page.getByTestId('restore-problem')).toContainText('Skriv återställningsorden');
  await typeByKey(page, page.getByTestId('typed-words'), 'fel ord');
  await pressByKey(page, page.getByTestId('open-backup'));
  await expect(page.getByTestId('restore-problem')).toContainText('Orden stämmer inte');
  await typeByKey(page, page.getByTestId('typed-words'), words.toUpperCase());
  await pressByKey(page, page.getByTestId('open-backup'));
  await expect(page.getByTestId('backup-preview')).toContainText('Södra Vänern');
  await page.screenshot({ path: testInfo.outputPath('aterstall.png') });
  await pressByKey(page, page.getByTestId('accept-backup'));
  await expect(page.locator('.shell[data-testid=ready]')).toBeVisible();
  await goTo(page, 'Styrelsen');
  await expect(page.getByRole('link', { name: /25 november 2026/ }).first()).toBeVisible();

  await goTo(page, 'Inställningar');
  await page.getByTestId('check-archive').click();
  await expect(page.getByTestId('archive-report')).toContainText('Arkivet är helt');
  await page.getByTestId('archive-report').scrollIntoViewIfNeeded();
  await page.screenshot({ path: testInfo.outputPath('arkivet.png') });
});

test('what is missing is fetched back from a backup, and nothing is turned back @desktop', async ({
  launch,
}, testInfo) => {
  const folder = testInfo.outputPath('USB-disk');
  mkdirSync(folder);
  const running = await launch('sekreteraren');
  const { page, openNext } = running;
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await backUpTo(running, folder);
  await expect(page.getByTestId('backup-no-words')).toBeVisible();
  const [name] = readdirSync(folder);
  if (name === undefined) throw new Error('there is no backup');
  await page.getByTestId('put-back').click();
  await openNext(join(folder, name));
  await page.getByTestId('choose-put-back').click();
  await expect(page.getByTestId('put-back-done')).toContainText('Allt i kopian finns redan här');
});
