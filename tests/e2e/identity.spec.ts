import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './support/app.ts';
import {
  foundAssociation,
  goTo,
  introduce,
  openSection,
  planMeeting,
  startMeeting,
  writeClauses,
} from './support/board.ts';
import { joinWith, openBundle, requestToJoin, sendToMembers } from './support/exchange.ts';

// Each screen is looked at three times over, which takes its time on a busy computer.
test.setTimeout(240_000);

const canary = 'Kanarieärendet';
const screen = { width: 1280, height: 720 };

test('the printed words open the keys when the passphrase is forgotten', async ({ launch }, testInfo) => {
  const first = await launch();
  const { page } = first;
  await page.setViewportSize(screen);
  await page.getByRole('button', { name: /^Skapa förbund/ }).click();
  await introduce(page, 'Sekreteraren', 'sekreterare');
  await page.getByRole('button', { name: 'Skapa förbundet' }).click();
  await page.getByRole('heading', { name: 'Dina återställningsord' }).waitFor();
  await look(page, testInfo.outputPath('aterstallningsord.png'));
  const words = await keepWords(page);
  await expect(page.getByRole('heading', { name: 'Nästa möte' })).toBeVisible();

  await goTo(page, 'Inställningar');
  await expect(page.getByText('Du har återställningsord')).toBeVisible();
  await look(page, testInfo.outputPath('skydd.png'));
  await page.getByRole('button', { name: 'Sätt en lösenfras' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ny lösenfras').fill('fyra vanliga ord här');
  await dialog.getByLabel('Samma fras en gång till').fill('fyra vanliga ord här');
  await dialog.getByRole('button', { name: 'Lås med frasen' }).click();
  await expect(page.getByText('Nycklarna är låsta med din lösenfras')).toBeVisible();
  await first.close();

  const second = await launch();
  const locked = second.page;
  await locked.setViewportSize(screen);
  await locked.getByRole('heading', { name: 'Lås upp Samsyn' }).waitFor();
  await look(locked, testInfo.outputPath('las-upp.png'));
  await locked.getByLabel('Lösenfras').fill('en helt annan fras');
  await locked.keyboard.press('Enter');
  await expect(locked.getByRole('alert')).toContainText('Det stämmer inte');
  await locked.getByRole('button', { name: 'Lås upp med återställningsord' }).click();
  await locked.getByLabel('De tretton orden').fill(words.join('  ').toUpperCase());
  await look(locked, testInfo.outputPath('las-upp-med-ord.png'));
  await locked.getByRole('button', { name: 'Lås upp', exact: true }).click();
  await expect(locked.getByRole('heading', { name: 'Nästa möte' })).toBeVisible();
});

test('a local group gets its own and what is open, and a closed meeting only its readers', async ({
  launch,
}, testInfo) => {
  const secretary = await launch('sekreteraren');
  const { page } = secretary;
  await page.setViewportSize(screen);
  await foundAssociation(page, 'Mölndal', 'Sekreteraren', 'sekreterare');
  const group = await launch('gruppen');
  await group.page.setViewportSize(screen);
  const request = testInfo.outputPath('begaran.samsyn');
  await requestToJoin(group, 'Gruppledamoten', 'ledamot i LSG', request);
  await openBundle(secretary, request);
  const form = page.getByRole('region', { name: 'Någon vill gå med' });
  await form.waitFor();
  await expect(form.getByRole('checkbox', { name: 'Styrelsens möten' })).not.toBeChecked();
  const local = form.getByRole('checkbox', { name: /^(LSG|Lokal)/ }).first();
  if (!(await local.isChecked())) await local.check({ force: true });
  await look(page, testInfo.outputPath('slapp-in.png'));
  await form.getByRole('checkbox', { name: /jämfört orden/ }).check({ force: true });
  await form.getByRole('button', { name: /^Släpp in/ }).click();
  await expect(page.getByText(/är insläppt/)).toBeVisible();

  await planMeeting(page, 'Styrelsen', { date: '2026-12-10', place: canary, standingItems: true });
  await planClosedMeeting(page);
  await look(page, testInfo.outputPath('slutet-mote.png'));
  const invitation = testInfo.outputPath('inbjudan.samsyn');
  await sendToMembers(secretary, invitation);
  await joinWith(group, invitation);
  await goTo(group.page, 'Möten');
  await expect(group.page.getByText('Inga möten än')).toBeVisible();
  await expect(group.page.getByText(canary)).toHaveCount(0);

  await goTo(page, 'Medlemmar');
  await expect(page.getByText('Utse en till som får släppa in andra')).toBeVisible();
  await look(page, testInfo.outputPath('medlemmar.png'));
  await page.getByRole('button', { name: 'Ändra Gruppledamoten' }).click();
  const dialog = page.getByRole('dialog');
  await look(page, testInfo.outputPath('andra-medlem.png'));
  await dialog.getByRole('button', { name: /^Uteslut datorn/ }).click();
  await dialog.getByLabel('Skäl').fill('har slutat i gruppen');
  await look(page, testInfo.outputPath('uteslut.png'));
  await dialog.getByRole('button', { name: 'Uteslut datorn', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Uteslutna datorer' })).toBeVisible();
  await look(page, testInfo.outputPath('utesluten.png'));
});

test('a decision is shown to more only after its very text has been seen', async ({ launch }, testInfo) => {
  const { page } = await launch();
  await page.setViewportSize(screen);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await planMeeting(page, 'Styrelsen', { date: '2026-11-25', place: 'Kansliet', standingItems: false });
  await page.getByRole('button', { name: 'Ny punkt' }).first().click();
  await page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true }).fill(canary);
  await startMeeting(page);
  await openSection(page, canary);
  await writeClauses(page, canary, ['att visa detta för alla']);
  await goTo(page, 'Beslut');
  await page.getByRole('button', { name: 'Visa för fler …' }).click();
  await expect(page.getByTestId('share-preview')).toContainText('att visa detta för alla');
  await look(page, testInfo.outputPath('visa-for-fler.png'));
  await page.getByRole('button', { name: /^Visa för: / }).click();
  await expect(page.getByTestId('decision-dispatches')).toContainText('av Sekreteraren');
  await look(page, testInfo.outputPath('visat.png'));
});

async function planClosedMeeting(page: Page): Promise<void> {
  await goTo(page, 'Möten');
  await page.getByRole('button', { name: 'Nytt möte' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Plats' }).fill(canary);
  await dialog.getByRole('checkbox', { name: /^Slutet möte/ }).check({ force: true });
  await expect(dialog.getByRole('checkbox', { name: /Gruppledamoten/ })).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Skapa mötet' }).click();
  await expect(page.getByRole('tab', { name: 'Dagordning' })).toBeVisible();
}

/** Reads the words off the screen and types two of them back. */
async function keepWords(page: Page): Promise<readonly string[]> {
  const words = await page.getByTestId('recovery-words').getByRole('listitem').allTextContents();
  expect(words).toHaveLength(13);
  await page.getByRole('button', { name: 'Jag har orden på papper' }).click();
  for (const field of await page.getByRole('textbox', { name: /^Ord \d+/ }).all()) {
    const label =
      (await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent)) ?? '';
    await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Klart' }).click();
  return words;
}

/** A picture in light, dark and twice the text size, and no accessibility fault in any of them. */
async function look(page: Page, path: string): Promise<void> {
  await page.screenshot({ path });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: path.replace('.png', '-mork.png') });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.screenshot({ path: path.replace('.png', '-200.png') });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '100%';
  });
}

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(faults).toEqual([]);
}
