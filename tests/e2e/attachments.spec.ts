import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { noise } from '#tests/support/noise.ts';
import { expect, type RunningApp, savedFile, test } from './support/app.ts';
import { laptop, openSection, startMeeting } from './support/board.ts';
import { joinWith, letIn, requestToJoin, sendToMembers } from './support/exchange.ts';
import { addPoint, openAgenda, openProposal, prepareMeeting, saved } from './support/reliability.ts';

const heading = 'Verksamhetsplan 2027';
const megabyte = 1024 * 1024;

function fileOf(name: string, buffer: Uint8Array, mimeType = 'text/csv') {
  return { name, mimeType, buffer: Buffer.from(buffer) };
}

const budget = new TextEncoder().encode('Konto;Belopp\nLokaler;1200\n');

async function attach(page: Page, files: readonly ReturnType<typeof fileOf>[]): Promise<void> {
  await page.getByTestId('documents-input').setInputFiles([...files]);
}

async function saveCopy({ page, saveNext }: RunningApp, name: string, path: string): Promise<Uint8Array> {
  await saveNext(path);
  await page.getByRole('button', { name: `Spara en kopia av ${name}` }).click();
  await savedFile(path);
  return new Uint8Array(readFileSync(path));
}

async function preparePoint(app: RunningApp): Promise<void> {
  await prepareMeeting(app.page);
  await addPoint(app.page, heading);
  await openProposal(app.page, heading);
}

test('attaches files to a point, and gives them back at the § and after a restart @desktop', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await preparePoint(app);
  const rows = page.getByTestId('document');
  await attach(page, [fileOf('Budget 2027.csv', budget), fileOf('Karta.png', noise(300_000), 'image/png')]);
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Budget 2027.csv');
  await expect(rows.last()).toContainText('293 kB');
  await page.getByTestId('documents').scrollIntoViewIfNeeded();
  await page.screenshot({ path: info.outputPath('underlag-i-dagordningen.png') });

  await page.getByRole('button', { name: 'Flytta upp Karta.png' }).click();
  await expect(rows.first()).toContainText('Karta.png');
  await page.getByRole('button', { name: 'Ta bort Karta.png' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByTestId('toast').getByRole('button', { name: 'Ångra' }).click();
  await expect(rows).toHaveCount(2);
  expect(await saveCopy(app, 'Budget 2027.csv', info.outputPath('kopia.csv'))).toEqual(
    new Uint8Array(budget),
  );

  await attach(page, [fileOf('Budget 2027.csv', budget)]);
  await expect(page.getByText('är redan underlag här')).toBeVisible();
  await attach(page, [fileOf('Tom.txt', new Uint8Array(0))]);
  await expect(page.getByText('”Tom.txt” är tom')).toBeVisible();
  await saved(page);
  await app.close();

  const again = await launch();
  await again.page.setViewportSize(laptop);
  await openAgenda(again.page);
  await startMeeting(again.page);
  await openSection(again.page, heading);
  const section = again.page.getByRole('region', { name: 'Underlag från dagordningen' });
  await expect(section.getByTestId('document')).toHaveCount(2);
  await attach(again.page, [fileOf('Utdelat.csv', budget)]);
  await expect(again.page.getByTestId('document')).toHaveCount(3);
  await again.page.getByTestId('documents-drop').scrollIntoViewIfNeeded();
  await again.page.screenshot({ path: info.outputPath('underlag-vid-paragrafen.png') });
  await saveCopy(again, 'Karta.png', info.outputPath('karta.png'));
});

test('stays answering while a large file is attached, and refuses a larger one', async ({ launch }, info) => {
  const app = await launch();
  const { page } = app;
  await preparePoint(app);
  const large = info.outputPath('Ritningar.zip');
  writeFileSync(large, noise(20 * megabyte));
  await page.evaluate(watchWork);
  const began = Date.now();
  await page.getByTestId('documents-input').setInputFiles(large);
  await expect(page.getByTestId('document')).toHaveCount(1, { timeout: 60_000 });
  await saved(page);
  const took = Date.now() - began;
  const longest = await page.evaluate(() => (globalThis as unknown as { longestWork: number }).longestWork);
  info.annotations.push({
    type: '20 MB',
    description: `${took} ms, the page busy for ${longest} ms at most`,
  });
  await expect(page.getByTestId('document')).toContainText('20 MB');

  const tooLarge = info.outputPath('Film.mp4');
  writeFileSync(tooLarge, new Uint8Array(51 * megabyte));
  await page.getByTestId('documents-input').setInputFiles(tooLarge);
  await expect(page.getByText('”Film.mp4” är för stor. En fil får vara högst 50 MB.')).toBeVisible();
  await expect(page.getByTestId('document')).toHaveCount(1);
});

test('takes a file that is dropped, and one that a colleague sends @desktop', async ({ launch }, info) => {
  const secretary = await launch('sekreteraren');
  await preparePoint(secretary);
  const transfer = await secretary.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'Släppt.csv', { type: 'text/csv' }));
    return data;
  }, 'Konto;Belopp');
  await secretary.page.getByTestId('documents-drop').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(secretary.page.getByTestId('document')).toContainText('Släppt.csv');
  await saved(secretary.page);
  // Beside its place a file must not be opened in the window instead of the program.
  expect(await isRefused(secretary.page, 'body')).toBe(true);

  const chair = await launch('ordforanden');
  await chair.page.setViewportSize(laptop);
  const request = info.outputPath('begaran.samsyn');
  const words = await requestToJoin(chair, 'Ordföranden', 'ordförande', request);
  await letIn(secretary, request, words, '');
  const first = info.outputPath('forsta.samsyn');
  await sendToMembers(secretary, first);
  await joinWith(chair, first);
  await openAgenda(chair.page);
  await openProposal(chair.page, heading);
  await expect(chair.page.getByTestId('document')).toContainText('Släppt.csv');
  const copy = await saveCopy(chair, 'Släppt.csv', info.outputPath('hos-ordforanden.csv'));
  expect(new TextDecoder().decode(copy)).toBe('Konto;Belopp');
});

/** Whether a file that is dropped there is kept from the browser. */
function isRefused(page: Page, place: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'x.txt'));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    return document.querySelector(selector)?.dispatchEvent(event) === false;
  }, place);
}

/** Keeps the longest piece of work that the page has done in one go. */
function watchWork(): void {
  const state = globalThis as unknown as { longestWork: number };
  state.longestWork = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      state.longestWork = Math.max(state.longestWork, Math.round(duration));
    }
  }).observe({ type: 'longtask' });
}
