import { expect, test } from './support/app.ts';
import { sealPart } from './support/board.ts';
import { mainJob } from './support/main-job.ts';

test('a whole board meeting reaches a colleague, who disagrees and agrees', async ({ launch }, testInfo) => {
  test.setTimeout(300_000);
  const { secretary, chair } = await mainJob({
    launch,
    fileAt: (name) => testInfo.outputPath(name),
    picture: async (page, name) => {
      await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
    },
  });
  const { page } = secretary;
  await page.getByRole('link', { name: 'Styrelsen', exact: true }).click();
  await page
    .getByRole('link', { name: /25 november 2026/ })
    .first()
    .click();
  const hash = await sealPart(page, /^Ordinarie/, ['Ledamot Trollhättan', 'Ledamot Vänersborg']);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await chair.close();
});
