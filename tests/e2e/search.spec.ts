import { expect, test } from './support/app.ts';
import { laptop, openDemo } from './support/board.ts';

test('finds a decision by other forms of its words, and opens it, by keyboard alone @browser', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.setViewportSize(laptop);
  await openDemo(page);
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByTestId('palette');
  await palette.getByRole('combobox').fill('verksamhetsplanerna styrelsen 2023');
  await expect(palette.getByRole('option', { name: /Verksamhetsplan/ }).first()).toBeVisible({
    timeout: 60_000,
  });
  await palette.getByRole('option', { name: /Visa alla träffar/ }).click();
  const hits = page.getByTestId('search-hits');
  await expect(hits.locator('mark', { hasText: /verksamhetsplan/i }).first()).toBeVisible();
  await page.getByTestId('search-query').fill('upföljningen -budget');
  await expect(page.getByTestId('search-count')).toContainText('träffar visas');
  await expect(hits.locator('mark', { hasText: /uppfölj/i }).first()).toBeVisible();
  await page
    .getByRole('link', { name: /Paragraf/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/minutes\?section=/);
});
