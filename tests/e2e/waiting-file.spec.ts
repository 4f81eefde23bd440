import { expect, test } from './support/app.ts';
import { foundAssociation, goTo, laptop } from './support/board.ts';
import { requestToJoin } from './support/exchange.ts';
import { startSecond } from './support/second-start.ts';

test('shows what a bundle holds when it is opened from outside @desktop', async ({ launch }, testInfo) => {
  const newcomer = await launch('ny');
  const request = testInfo.outputPath('begäran.samsyn');
  const words = await requestToJoin(newcomer, 'Ledamoten', 'ledamot', request);
  await newcomer.close();

  const { page, app, profileDir } = await launch();
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await goTo(page, 'Beslut');
  expect(await startSecond(profileDir, request)).toBe(0);
  const offered = page.getByRole('region', { name: 'Någon vill gå med' });
  await expect(offered.getByRole('listitem')).toHaveText(words.split(' '));

  // Once more, by the system's own event, while the page shows another of its tabs.
  await page.getByRole('tab', { name: 'Skicka' }).click();
  await app?.evaluate(({ app: program }, path) => {
    program.emit('open-file', { preventDefault: () => undefined }, path);
  }, request);
  await expect(offered.getByRole('listitem')).toHaveText(words.split(' '));
});
