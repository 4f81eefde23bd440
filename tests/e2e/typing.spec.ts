import { expect, test } from './support/app.ts';
import { foundAssociation, laptop, planMeeting } from './support/board.ts';

test('has what was typed on disk within half a second, also while the typing goes on @desktop', async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await planMeeting(page, 'Styrelsen', { date: '2026-12-11', place: 'Kansliet', standingItems: false });
  await page.getByRole('button', { name: 'Ny punkt' }).first().click();
  const heading = page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true });
  await expect(heading).toBeFocused();
  await page.keyboard.type('Verksamhetsplan');
  // The typing never rests for as long as a pause: 600 ms go by, a letter every 100 ms, and then the power is cut.
  for (const letter of ' 2027 b') {
    await page.keyboard.type(letter);
    await page.waitForTimeout(100);
  }
  await app.kill();

  const again = await launch();
  await again.page
    .getByRole('link', { name: /dagordning/i })
    .first()
    .click();
  const stored = again.page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true });
  await expect(stored).toHaveValue(/^Verksamhetsplan( 2(02)?)?/);
});

test('stores a heading at once when its field is left @desktop', async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await planMeeting(page, 'Styrelsen', { date: '2026-12-11', place: 'Kansliet', standingItems: false });
  await page.getByRole('button', { name: 'Ny punkt' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true })).toBeFocused();
  await page.keyboard.type('Budget');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await app.kill();

  const again = await launch();
  await again.page
    .getByRole('link', { name: /dagordning/i })
    .first()
    .click();
  await expect(again.page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true })).toHaveValue(
    'Budget',
  );
});
