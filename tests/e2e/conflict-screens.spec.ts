import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { type DividedBoard, divideBoard, dividedHeadings } from '#tests/support/divided-board.ts';
import { type RunningApp, test } from './support/app.ts';
import { accessibilityFaults } from './support/axe.ts';
import { joinWith, requestToJoin, takeIn } from './support/exchange.ts';
import { goByPalette, pressByKey, tabTo } from './support/keyboard.ts';

/** The page, with one conflict after the other opened on it, and a look at each. */
interface Settling {
  readonly page: Page;
  readonly main: Locator;
  readonly choose: (heading: string) => Promise<void>;
}

test('settles every kind of conflict by keyboard alone, until the computer is shut out @desktop', async ({
  launch,
}, testInfo) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  const app = await launch('justeraren');
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  const fileAt = (name: string) => testInfo.outputPath(name);
  const board = await takeInAll(app, fileAt);
  await goByPalette(page, 'Ta ställning');
  const rows = page.getByRole('navigation', { name: 'Att ta ställning till' });
  const settling: Settling = {
    page,
    main: page.getByRole('main'),
    choose: async (heading) => {
      await pressByKey(page, rows.getByRole('button', { name: new RegExp(heading) }));
      await expect(page.getByRole('heading', { level: 2, name: new RegExp(heading) })).toBeFocused();
      for (const scheme of ['dark', 'light'] as const) {
        // Without motion the colours are there at once.
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.screenshot({ path: testInfo.outputPath(`${heading}-${scheme}.png`) });
        faults.push(...(await accessibilityFaults(page, `${heading} ${scheme}`)));
      }
    },
  };
  await readOfCopiedComputer(settling);
  await settleField(settling);
  await reviewText(settling);
  await keepRemoved(settling);
  await settleRivals(settling);
  await planCorrection(settling);
  await goToMeetingWithSameNumbers(settling);
  await beShutOut(app, board, fileAt('utesluten.samsyn'));
  await page.screenshot({ path: fileAt('utesluten.png') });
  faults.push(...(await accessibilityFaults(page, 'utesluten')));
  expect(faults).toEqual([]);
});

async function takeInAll(app: RunningApp, fileAt: (name: string) => string): Promise<DividedBoard> {
  const board = await divideBoard();
  await requestToJoin(app, 'Justeraren', 'justerare', fileAt('begaran.samsyn'));
  writeFileSync(fileAt('inbjudan.samsyn'), await board.invite(readFileSync(fileAt('begaran.samsyn'))));
  await joinWith(app, fileAt('inbjudan.samsyn'));
  for (const [index, bundle] of (await board.writeApart()).entries()) {
    const path = fileAt(`paket-${index}.samsyn`);
    writeFileSync(path, bundle);
    await takeIn(app, path);
  }
  return board;
}

async function readOfCopiedComputer({ page }: Settling): Promise<void> {
  const notice = page.getByTestId('fork');
  await expect(notice).toContainText('Datorn som Förbundschefen använder finns i två exemplar');
  await pressByKey(page, notice.getByRole('button'));
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Three wordings of one clause, and two of how it was put. */
async function settleField({ page, main, choose }: Settling): Promise<void> {
  await choose(dividedHeadings.field);
  const wording = main.getByRole('region', { name: 'Lydelse' });
  await expect(wording.getByRole('article')).toHaveCount(3);
  await tabTo(page, wording.getByRole('textbox', { name: 'Skäl (frivilligt)' }));
  await page.keyboard.type('Så beslutade styrelsen');
  await pressByKey(page, wording.getByRole('button', { name: /Ordföranden/ }));
  await expect(wording).toHaveCount(0);
  // The button is gone: the focus is at the heading, and the next field follows.
  await expect(
    page.getByRole('heading', { level: 2, name: new RegExp(dividedHeadings.field) }),
  ).toBeFocused();
  const order = main.getByRole('region', { name: 'Beslutsgång' });
  await pressByKey(page, order.getByText('Skriv ny'));
  const own = order.getByTestId('conflict-new-value');
  await tabTo(page, own);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Ordföranden ställer bifall mot återremiss.');
  await pressByKey(page, order.getByRole('button', { name: 'Spara den nya' }));
  await expect(order).toHaveCount(0);
}

/** A paragraph was taken away while somebody wrote in it. */
async function reviewText({ page, main, choose }: Settling): Promise<void> {
  await choose(dividedHeadings.text);
  await pressByKey(page, main.getByRole('button', { name: 'Behåll den här (Sekreteraren)' }));
  const lost = main.getByRole('blockquote');
  await expect(lost).toHaveText('Grupperna vill ha svar före sommaren.');
  await pressByKey(page, main.getByTestId('insert-orphan'));
  await expect(page.getByText('Infogat sist i texten.', { exact: false })).toBeVisible();
  await pressByKey(page, main.getByTestId('dismiss-text'));
  await expect(main.getByTestId('dismiss-text')).toHaveCount(0);
}

/** The one removed a clause, two others reworded it. */
async function keepRemoved({ page, main, choose }: Settling): Promise<void> {
  await choose(dividedHeadings.deleted);
  await expect(main.getByTestId('record-content')).toContainText('att ');
  await pressByKey(page, main.getByTestId('keep-record'), 'Space');
  await expect(main.getByTestId('keep-record')).toHaveCount(0);
  await pressByKey(page, main.getByRole('button', { name: 'Behåll den här (Sekreteraren)' }));
}

/** Attested twice: both who signed the chair's text call it off, and what it said is not needed. */
async function settleRivals({ page, main, choose }: Settling): Promise<void> {
  await choose(dividedHeadings.rivals);
  await expect(main.getByTestId('late-changes')).toContainText('Avgör först vilken justering som ska gälla');
  await tabTo(page, main.getByRole('textbox', { name: 'Skäl till att en justering upphävs' }));
  await page.keyboard.type('Fel lydelse undertecknades');
  const wrong = main.getByRole('article').filter({ hasText: 'Fryst av Ordföranden' });
  await pressByKey(page, wrong.getByRole('button', { name: 'Anteckna att Justeraren upphäver' }));
  await expect(wrong.getByText('1 av 2 har upphävt')).toBeVisible();
  await expect(wrong.getByRole('heading')).toBeFocused();
  await pressByKey(page, wrong.getByRole('button', { name: 'Anteckna att Ordföranden upphäver' }));
  await expect(main.getByTestId('rival-seals')).toHaveCount(0);
  await pressByKey(page, main.getByTestId('leave-late'));
}

/** A change that came after the seal becomes an item of the next meeting. */
async function planCorrection({ page, main, choose }: Settling): Promise<void> {
  await choose(dividedHeadings.late);
  await pressByKey(page, main.getByTestId('plan-correction'));
  await expect(page.getByText(/^Rättelsen ligger sist på dagordningen/)).toBeVisible();
}

/** Two meetings that were started apart: the numbers are put right where the meeting is. */
async function goToMeetingWithSameNumbers({ page, main }: Settling): Promise<void> {
  await expect(main.getByText(/^1 kvar\./)).toBeVisible();
  await expect(main.getByTestId('invariant')).toContainText('12 mars 2026 §§ 12–16');
  await pressByKey(page, main.getByTestId('invariant').getByRole('link'));
  await expect(page.getByRole('tab', { name: 'Protokoll' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

/** The bundle that tells of it is opened by a phrase; after it every page says what that means. */
async function beShutOut({ page, openNext }: RunningApp, board: DividedBoard, path: string): Promise<void> {
  const phrase = 'fem ord som ingen gissar';
  writeFileSync(path, await board.shutOut('Justeraren', 'Har lämnat styrelsen', phrase));
  await goByPalette(page, 'Byt paket');
  await openNext(path);
  await pressByKey(page, page.getByTestId('open-bundle'));
  await tabTo(page, page.getByRole('textbox', { name: /^Fras/ }));
  await page.keyboard.type(phrase);
  await page.keyboard.press('Enter');
  await pressByKey(page, page.getByTestId('accept-bundle'));
  const notice = page.getByTestId('revoked-notice');
  await expect(notice).toContainText('Den här datorn är utesluten ur förbundet');
  await expect(notice).toContainText('Har lämnat styrelsen');
}
