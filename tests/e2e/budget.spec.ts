import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, savedFile, test } from './support/app.ts';
import { foundAssociation, laptop } from './support/board.ts';

/** As Excel copies it: a hard space between thousands, decimal commas, minus in three ways, and sums, one of them wrong. */
const table = [
  'Budget 2027 (tkr)\t',
  'Intäkter\t',
  'Försäkringskassan\t4\u00a0500,0',
  'Västra Götalandsregionen\t2 250',
  'Trollhättan\t1.125,5',
  'Lilla Edet\t1 124,5',
  'Summa intäkter\t9 000',
  'Kostnader\t',
  'Styrelse\t300',
  'Kansli\t1 742,25',
  'Återbetalt\t(640)',
  'Insats Unga framåt\t7 750,1234567',
  'Summa kostnader\t9 200',
  'Resultat\t\u2212152,375',
].join('\n');

test('takes in a pasted budget with every cell right or named, by keyboard, and saves it for Excel @desktop', async ({
  launch,
}, testInfo) => {
  const { page, saveNext } = await launch();
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await page.getByRole('navigation').getByRole('link', { name: 'Budget', exact: true }).click();
  await page.getByTestId('create-budget').click();
  await page.getByTestId('first-version').click();
  await page.getByTestId('new-version-year').fill('2027');
  await page.getByTestId('create-version').click();
  const grid = page.getByTestId('budget-grid');
  await expect(grid).toBeVisible();

  await paste(page, table);
  const preview = page.getByTestId('import-table');
  await expect(rowOf(preview, 'Återbetalt')).toContainText('\u2212640 tkr');
  await expect(rowOf(preview, 'Trollhättan')).toContainText('1\u00a0125,5 tkr');
  await expect(rowOf(preview, 'Summa intäkter')).toContainText('Stämmer: 9\u00a0000 tkr');
  await expect(rowOf(preview, 'Insats Unga framåt')).toContainText('fler decimaler än hela ören rymmer');
  await expect(rowOf(preview, 'Summa kostnader')).toContainText('Kan inte kontrolleras');
  await expect(page.getByTestId('import-take-in')).toBeDisabled();

  const wrong = page.getByRole('textbox', { name: 'Rätta beloppet för Insats Unga framåt' });
  await wrong.fill('7 750,125');
  await wrong.press('Enter');
  await expect(rowOf(preview, 'Summa kostnader')).toContainText('skillnaden är 47,625 tkr');
  await expect(rowOf(preview, 'Resultat')).toContainText('Stämmer');
  await page.getByTestId('seen-sums').check();
  await page.getByTestId('import-take-in').click();
  await expect(sum(page, 'sum:revenue')).toHaveText('9\u00a0000,000');
  await expect(sum(page, 'sum:cost')).toHaveText('9\u00a0152,375');
  await expect(sum(page, 'result')).toHaveText('\u2212152,375');

  const office = grid.getByRole('row', { name: /^Kansli/ }).locator('[data-column=amount]');
  await office.click();
  await page.keyboard.type('1.234');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('kan läsas på två sätt');
  await page.keyboard.press('Escape');
  await page.keyboard.type('1742');
  await page.keyboard.press('Enter');
  await expect(sum(page, 'sum:cost')).toHaveText('9\u00a0152,125');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(sum(page, 'sum:cost')).toHaveText('9\u00a0152,375');

  await office.click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.type('Revision');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('95');
  await page.keyboard.press('Enter');
  await expect(sum(page, 'sum:cost')).toHaveText('9\u00a0247,375');
  await expect(grid.getByRole('row', { name: /^Revision/ })).toContainText('95,000');

  const path = testInfo.outputPath('budget.csv');
  await saveNext(path);
  await page.getByTestId('save-csv').click();
  await savedFile(path);
  expect(readFileSync(path, 'utf8')).toContain('Återbetalt;-640,000\r\n');
});

/** Puts a text on the clipboard's way into the cell that has the focus, as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  const cell = page.getByTestId('budget-grid').locator('[data-place="0-0"]');
  await cell.click();
  await cell.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

function rowOf(preview: ReturnType<Page['getByTestId']>, label: string) {
  return preview
    .getByRole('row')
    .filter({ has: preview.page().getByRole('cell', { name: label, exact: true }) });
}

function sum(page: Page, row: string) {
  return page.locator(`[data-row="${row}"] [data-column=amount]`);
}
