import { expect, test } from './support/app.ts';
import { foundAssociation, laptop, planMeeting } from './support/board.ts';

test('moves an agenda item by the mouse and by the keyboard', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await planMeeting(page, 'Styrelsen', { date: '2026-12-09', place: 'Kansliet', standingItems: true });
  const heading = (number: number) =>
    page.getByRole('textbox', { name: `Rubrik för punkt ${number}`, exact: true });
  await expect(heading(2)).toHaveValue('Val av justerare');
  await heading(2).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(heading(3)).toHaveValue('Val av justerare');
  const handle = page.getByRole('button', { name: /^Flytta Val av justerare/ });
  await handle.dragTo(heading(6), { steps: 12 });
  await expect(heading(3)).not.toHaveValue('Val av justerare');
});
