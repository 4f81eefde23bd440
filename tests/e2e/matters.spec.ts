import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { accessibilityFaults } from './support/axe.ts';
import { foundAssociation, goTo, laptop, planMeeting } from './support/board.ts';

const question = 'Kan förbundet stödja en mötesplats för unga vuxna i Partille?';

test('follows a question from the local group to the board and its answer back @desktop', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Mölndal', 'Sekreteraren', 'sekreterare');

  await planMeeting(page, 'LSG Partille', { date: '2026-12-02', place: 'Partille', standingItems: true });
  await openNotes(page);
  await page.getByTestId('add-point').click();
  const point = page.getByTestId('note-point').last();
  await expect(point.getByTestId('point-heading')).toHaveValue('Ny punkt');
  await point.getByTestId('point-heading').fill('Mötesplats för unga vuxna');
  await point.getByRole('textbox', { name: /^Anteckningar, punkt/ }).click();
  await page.keyboard.type(question);
  // Two clicks: the words are shown before it is done.
  await point.getByTestId('forward-point').click();
  await expect(page.getByTestId('forward-wording')).toHaveValue(question);
  await expect(page.getByTestId('forward-to').locator('option:checked')).toHaveText(/Beredningsgrupp/);
  await page.getByTestId('confirm-forward').click();
  await expect(point.getByRole('link', { name: 'Mötesplats för unga vuxna' })).toBeVisible();
  expect(await accessibilityFaults(page, 'notes')).toEqual([]);

  await planMeeting(page, 'Beredningsgruppen', {
    date: '2026-12-04',
    place: 'Kansliet',
    standingItems: false,
  });
  await page.getByTestId('take-up').click();
  await openNotes(page);
  await page.getByTestId('forward-point').click();
  await page.getByTestId('forward-ready').check({ force: true });
  await page.getByTestId('forward-proposal').fill('att bevilja 150 000 kronor till mötesplatsen');
  await page.getByTestId('confirm-forward').click();
  await expect(page.getByTestId('forward-dialog')).toHaveCount(0);

  await planMeeting(page, 'Styrelsen', { date: '2026-12-09', place: 'Kansliet', standingItems: false });
  await page.getByTestId('take-up').click();
  await page.getByRole('button', { name: 'Starta möte' }).click();
  await page.getByRole('tab', { name: 'Protokoll' }).click();
  await page.getByTestId('result-approved').click();
  await expect(page.getByTestId('result-approved')).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('answer-point').click();
  await expect(page.getByTestId('answer-text')).toHaveValue(/150 000 kronor/);
  await page.getByTestId('confirm-answer').click();
  await expect(page.getByTestId('answer-dialog')).toHaveCount(0);

  await planMeeting(page, 'LSG Partille', { date: '2027-02-03', place: 'Partille', standingItems: false });
  const inbox = page.getByTestId('body-inbox');
  await expect(inbox).toContainText('150 000 kronor');
  await inbox.getByTestId('feedback-to-agenda').click();
  await expect(inbox).toHaveCount(0);

  await goTo(page, 'Ärenden');
  await page.getByTestId('give-numbers').click();
  await page.getByRole('link', { name: /^Mötesplats för unga vuxna/ }).click();
  await expect(page.getByTestId('matter-number')).toHaveText(/^MPHL \d{4}\/1$/);
  const path = page.getByTestId('matter-path');
  await expect(path).toContainText('Styrelsen svarar Beredningsgruppen');
  await expect(path.getByRole('link', { name: /^Styrelsen § 1/ })).toBeVisible();
  await expect(path).toContainText('LSG Partille har fått återkoppling');
  expect(await accessibilityFaults(page, 'matter')).toEqual([]);
});

async function openNotes(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Minnesanteckningar' }).click();
  await page.getByTestId('start-meeting').click();
  await expect(page.getByTestId('notes')).toBeVisible();
}
