import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pdfAccessibilityFaults } from '#tests/support/pdf-accessibility.ts';
import { expect, savedFile, test } from './support/app.ts';
import { accessibilityFaults } from './support/axe.ts';
import { startMeeting, typeAgenda } from './support/board.ts';
import { prepareMeeting, saved, words } from './support/reliability.ts';

test('saves an extract, notes to whom it went, and keeps a personal number off the web @desktop', async ({
  launch,
}, info) => {
  const { page, saveNext } = await launch();
  await prepareMeeting(page);
  await typeAgenda(page, [
    { heading: 'Upprop', type: 'Formalia', result: 'Noteras' },
    // A number that the tax agency keeps for tests.
    { heading: 'Ansökan från 811228-9874', type: 'Beslut', proposal: 'att bevilja', result: 'Bifall' },
  ]);
  await startMeeting(page);
  await page.getByRole('tab', { name: words('shell.tab.outputs') }).click();
  const shown = page.getByRole('img', { name: /^Sida 1 av \d+$/ });
  await expect(shown).toBeVisible();

  await page.getByRole('radio', { name: words('outputs.kind.webMinutes') }).check({ force: true });
  await expect(page.getByTestId('web-blocked')).toContainText('§ 2: 811228-••••');
  await expect(page.getByTestId('save-output')).toBeDisabled();

  await page.getByRole('radio', { name: words('outputs.kind.extract') }).check({ force: true });
  await expect(page.getByTestId('save-output')).toBeDisabled();
  await page.getByRole('checkbox', { name: '§ 1 Upprop' }).check({ force: true });
  await page.getByTestId('output-recipient').fill('Vänersborgs kommun');
  await page.keyboard.press('Escape');
  await expect(shown).toBeVisible();
  expect(await accessibilityFaults(page, 'utskrifter')).toEqual([]);
  const path = info.outputPath('utdrag.pdf');
  await saveNext(path);
  await page.getByTestId('save-output').click();
  await savedFile(path);
  const bytes = readFileSync(path);
  const row = page.getByTestId('sent-out').getByRole('row').last();
  await expect(row).toContainText('Protokollsutdrag § 1');
  await expect(row).toContainText('Vänersborgs kommun');
  const hash = createHash('sha256').update(bytes).digest('hex');
  await expect(row).toContainText((hash.match(/.{4}/g) ?? []).join(' '));
  expect(await pdfAccessibilityFaults(new Uint8Array(bytes))).toEqual([]);
  await saved(page);
});
