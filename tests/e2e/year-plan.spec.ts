import { expect, test } from './support/app.ts';
import { foundAssociation, goTo, laptop } from './support/board.ts';

test('plans a year: settings, årshjul, meetings and a new term @desktop', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Förbundschefen', 'förbundschef');

  await test.step('decides the settings of the board', async () => {
    await goTo(page, 'Personer');
    await page.getByRole('link', { name: 'Inställningar för Styrelsen' }).click();
    await page.getByTestId('new-settings').click();
    await page.getByTestId('settings-from').fill('2020-01-01');
    const summons = page.getByTestId('settings-summons');
    await summons.fill('10');
    await summons.press('Tab');
    const opening = page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true });
    await opening.fill('Upprop');
    await opening.press('Tab');
    const handle = page.getByRole('button', { name: 'Flytta Val av justerare' });
    await handle.focus();
    await handle.press('ArrowDown');
    await expect(page.getByRole('textbox', { name: 'Rubrik för punkt 3', exact: true })).toHaveValue(
      'Val av justerare',
    );
  });

  await test.step('puts the usual matters into the årshjul', async () => {
    await goTo(page, 'Kalender');
    await page.getByRole('tab', { name: 'Årshjul' }).click();
    await page.getByTestId('add-common-tasks').click();
    await page.getByTestId('put-common-tasks').click();
    await expect(page.getByTestId('wheel-table').getByRole('rowheader', { name: /^Budget/ })).toBeVisible();
  });

  await test.step('makes a year of meetings in one act, and takes it back', async () => {
    await page.getByRole('tab', { name: 'Mötesplan' }).click();
    await page.getByTestId('plan-year').fill('2027');
    await page.getByRole('radio', { name: 'Efter en regel' }).check({ force: true });
    const rows = page.getByTestId('plan-table').getByRole('row');
    await expect(rows.filter({ hasText: 'kallelse senast 16 februari' })).toHaveCount(1);
    await page.getByTestId('create-plan').click();
    await expect(page.getByText('6 möten', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Nästa år' }).click();
    await expect(page.getByTestId('calendar-year')).toHaveText('2027');
    await expect(page.getByText('6 möten', { exact: true })).toBeVisible();
    const meeting = page.getByRole('link', { name: /^26: Styrelsen kl\. 09:00/ });
    await expect(meeting.first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('0 möten', { exact: true })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+y');
    await expect(page.getByText('6 möten', { exact: true })).toBeVisible();
    await meeting.first().click();
    await expect(page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true })).toHaveValue(
      'Upprop',
    );
  });

  await test.step('goes about the month by keys, and makes a meeting on a day', async () => {
    await goTo(page, 'Kalender');
    const grid = page.getByRole('grid');
    await grid.locator('td[tabindex="0"]').focus();
    const chosen = grid.locator('td[aria-selected="true"]');
    const today = (await chosen.getAttribute('data-day')) ?? '';
    await page.keyboard.press('PageDown');
    await expect(chosen).toBeFocused();
    await expect(chosen).not.toHaveAttribute('data-day', today);
    for (const key of ['ArrowDown', 'ArrowUp', 'PageUp', 'ArrowRight', 'ArrowLeft'])
      await page.keyboard.press(key);
    await expect(chosen).toHaveAttribute('data-day', today);
    await page.keyboard.press('n');
    await expect(page.getByTestId('meeting-date')).toHaveValue(today);
    await page.keyboard.press('Escape');
  });

  await test.step('starts a new term, with the former members kept', async () => {
    await goTo(page, 'Personer');
    const substitutes = page.getByRole('table', { name: /^Styrelsen: Ersättare/ }).locator('tbody tr');
    await expect(substitutes.first()).toContainText('Trollhättan');
    await substitutes
      .first()
      .locator('.seat-handle')
      .dragTo(substitutes.nth(2), { targetPosition: { x: 12, y: 6 } });
    await expect(substitutes.first()).toContainText('Vänersborg');
    await page.getByTestId('new-mandate').click();
    await page.getByTestId('mandate-from').fill('2027-04-01');
    await page.getByRole('combobox', { name: 'Ledamot 1 för Vänersborg' }).fill('Ny ledamot');
    await page.getByTestId('start-mandate').click();
    await expect(page.getByTestId('mandate-dialog')).toHaveCount(0);
    await expect(page.getByRole('rowheader', { name: 'Ny ledamot' })).toBeVisible();
    await page.getByTestId('new-body').click();
    await page.getByTestId('body-name').fill('LSG Mellerud');
    await page.getByTestId('create-body').click();
    await page.getByRole('button', { name: 'Lägg ner LSG Mellerud' }).click();
    await page.getByTestId('confirm-close-body').click();
    await expect(page.getByText('Nedlagda organ (1)')).toBeVisible();
  });
});
