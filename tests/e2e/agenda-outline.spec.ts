import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { accessibilityFaults } from './support/axe.ts';
import { foundAssociation, laptop, planMeeting } from './support/board.ts';

const wordList = `<html><body>
<p class=MsoTitle>Dagordning styrelsen 25 november</p>
<h2>Ekonomi</h2>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Budget 2027, SV 2026/58 (B) 20 min</p>
<p class=MsoNormal>F\u00f6rslag till beslut:</p>
<p class=MsoNormal>att fastst\u00e4lla budgeten</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span>L\u00e4gesrapport \u2013 Anna Berg (I)</p>
</body></html>`;

/** Puts HTML on the clipboard as another program does, and pastes it where the caret is. */
async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, html);
}

test('writes, sorts and pastes an agenda as in a word processor @desktop', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'S\u00f6dra V\u00e4nern', 'Sekreteraren', 'sekreterare');
  await planMeeting(page, 'Styrelsen', { date: '2026-12-09', place: 'Kansliet', standingItems: false });
  const heading = (number: number) =>
    page.getByRole('textbox', { name: `Rubrik f\u00f6r punkt ${number}`, exact: true });
  const headings = () =>
    page
      .locator('.agenda-heading')
      .evaluateAll((fields) =>
        fields.map(
          (field) =>
            `${field.closest('.is-section') === null ? '' : '# '}${(field as HTMLInputElement).value}`,
        ),
      );

  await test.step('one key after the other, without waiting', async () => {
    await page.getByRole('button', { name: 'Ny punkt' }).click();
    await expect(heading(1)).toBeFocused();
    await page.keyboard.type('Formalia');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Upprop och val av justerare');
    for (let index = 0; index < ' och val av justerare'.length; index += 1)
      await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+d');
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(headings)
      .toEqual(['# Formalia', 'Upprop', 'och val av justerare', 'och val av justerare']);
  });

  await test.step('whole rows are cut and pasted', async () => {
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText('2 rader markerade')).toBeVisible();
    await page.keyboard.press('Control+x');
    await expect.poll(headings).toEqual(['# Formalia', 'Upprop']);
    await page.keyboard.press('Control+v');
    await expect
      .poll(headings)
      .toEqual(['# Formalia', 'Upprop', 'och val av justerare', 'och val av justerare']);
  });

  await test.step('undo takes back what was done', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ny punkt' }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(headings).toEqual(['# Formalia', 'Upprop']);
  });

  await test.step('an agenda from Word is looked over and put in', async () => {
    await heading(1).focus();
    await pasteHtml(page, wordList);
    const dialog = page.getByTestId('paste-dialog');
    await expect(dialog.getByText('2 punkter och 1 rubrik k\u00e4nns igen')).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Typ f\u00f6r L\u00e4gesrapport' }).selectOption('reported');
    await dialog.getByTestId('paste-create').click();
    await expect
      .poll(headings)
      .toEqual(['# Formalia', 'Upprop', '# Ekonomi', 'Budget 2027', 'L\u00e4gesrapport']);
    await page.getByRole('button', { name: 'Visa uppgifter om Budget 2027' }).click();
    await expect(page.getByTestId('proposal')).toContainText('att fastst\u00e4lla budgeten');
    await expect(page.getByTestId('agenda-registry')).toHaveValue('SV 2026/58');
  });

  await test.step('one goes between points in the panel, and back to the list', async () => {
    const panel = page.getByTestId('agenda-panel');
    await panel.getByTestId('agenda-presenter').focus();
    await page.keyboard.press('Control+ArrowDown');
    await expect(panel.getByRole('heading', { name: 'Punkt 3' })).toBeVisible();
    await expect(panel.getByTestId('agenda-presenter')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(heading(3)).toBeFocused();
    await page.keyboard.press('Control+k');
    const palette = page.getByTestId('palette');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('kallelse');
    await expect(palette.getByRole('option', { name: 'Kallelse' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(heading(3)).toBeFocused();
  });

  await test.step('a decision between meetings is noted, warned of and fetched', async () => {
    await page.getByTestId('agenda-fetch').click();
    await page.getByTestId('note-delegated').click();
    const form = page.getByTestId('delegated-dialog');
    await form.getByRole('textbox', { name: 'Vad gäller det?' }).fill('Hyra av lokal');
    await form.getByRole('textbox', { name: 'Beslutat av' }).fill('ordföranden');
    await form.getByTestId('save-delegated').click();
    const dialog = page.getByTestId('fetch-dialog');
    await expect(
      dialog.getByRole('checkbox', { name: /Anmälan av delegationsbeslut · 1 beslut/ }),
    ).toBeChecked();
    await dialog.getByRole('button', { name: 'Ändra ”Hyra av lokal”' }).click();
    await expect(form.getByRole('textbox', { name: 'Beslutat av' })).toHaveValue('ordföranden');
    await form.getByRole('textbox', { name: 'Beslutat av' }).fill('vice ordföranden');
    await form.getByTestId('save-delegated').click();
    await dialog.getByRole('button', { name: 'Ändra ”Hyra av lokal”' }).click();
    await expect(form.getByRole('textbox', { name: 'Beslutat av' })).toHaveValue('vice ordföranden');
    await form.getByRole('button', { name: 'Avbryt' }).click();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    const checks = page.getByTestId('agenda-checks');
    await checks.getByRole('button', { name: /att se över/ }).click();
    await checks
      .getByRole('listitem')
      .filter({ hasText: 'Delegationsbeslutet ”Hyra av lokal”' })
      .getByRole('button', { name: 'Anmäl på mötet' })
      .click();
    await page.getByTestId('fetch-items').click();
    await expect.poll(headings).toContain('Anmälan av delegationsbeslut');
    await expect(checks.getByText('Hyra av lokal')).toHaveCount(0);
    await checks.getByRole('button', { name: 'Låt stå' }).first().click();
    await page.getByRole('dialog').getByRole('textbox').fill('Läggs till vid sittande bord');
    await page.getByRole('dialog').getByRole('button', { name: 'Låt stå' }).click();
    await expect(checks.getByRole('button', { name: 'Ta upp igen' })).toHaveCount(1);
    expect(await accessibilityFaults(page, 'agenda')).toEqual([]);
  });
});
