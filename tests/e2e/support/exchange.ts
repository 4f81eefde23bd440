import { expect } from '@playwright/test';
import { type RunningApp, savedFile } from './app.ts';
import { goTo, introduce, keepWordsForLater } from './board.ts';

/** Makes a request to join, saved at `path`; returns the six words that the screen shows. */
export async function requestToJoin(
  { page, saveNext }: RunningApp,
  name: string,
  role: string,
  path: string,
): Promise<string> {
  await page.getByRole('button', { name: /^Gå med/ }).click();
  await introduce(page, name, role);
  await page.getByRole('button', { name: 'Gör begäran' }).click();
  const words = page.getByRole('main').getByText(/^(\p{Ll}+ ){5}\p{Ll}+$/u);
  await expect(words).toBeVisible();
  await saveNext(path);
  await page.getByRole('button', { name: 'Spara filen' }).click();
  await savedFile(path);
  return (await words.textContent()) ?? '';
}

/** Opens a file under "Ta emot"; what comes next is up to the file. */
export async function openBundle({ page, openNext }: RunningApp, path: string): Promise<void> {
  await goTo(page, 'Byt paket');
  await page.getByRole('tab', { name: 'Ta emot' }).click();
  await openNext(path);
  await page.getByRole('button', { name: /^Öppna (ett annat )?paket$/ }).click();
}

/** Lets a newcomer in after comparing the six words. */
export async function letIn(app: RunningApp, path: string, words: string, person: string): Promise<void> {
  const { page } = app;
  await openBundle(app, path);
  const offered = page.getByRole('region', { name: 'Någon vill gå med' }).getByRole('listitem');
  await expect(offered).toHaveText(words.split(' '));
  const compared = page.getByRole('checkbox', { name: 'Vi har jämfört orden, och de är lika' });
  await compared.click({ force: true });
  const choice = page.getByRole('combobox', { name: 'Vem är det?' });
  const value = await choice.locator('option').filter({ hasText: person }).first().getAttribute('value');
  await choice.selectOption(value);
  await page.getByRole('button', { name: /^Släpp in/ }).click();
  await expect(page.getByText(/är insläppt/)).toBeVisible();
}

/** Packs for the other members' computers and saves the file. */
export async function sendToMembers({ page, saveNext }: RunningApp, path: string): Promise<void> {
  await goTo(page, 'Byt paket');
  await page.getByRole('tab', { name: 'Skicka' }).click();
  await page.getByRole('button', { name: 'Gör i ordning paketet' }).click();
  await saveNext(path);
  await page.getByRole('button', { name: 'Spara filen' }).click();
  await savedFile(path);
}

/** Opens the answer to the request on the newcomer's computer and takes it in. */
export async function joinWith({ page, openNext }: RunningApp, path: string): Promise<void> {
  await openNext(path);
  await page.getByRole('button', { name: 'Öppna inbjudan' }).click();
  await page.getByRole('button', { name: 'Gå med', exact: true }).click();
  await keepWordsForLater(page);
  await expect(page.getByRole('heading', { name: 'Nästa möte' })).toBeVisible();
}

export async function takeIn(app: RunningApp, path: string): Promise<void> {
  await openBundle(app, path);
  await app.page.getByRole('button', { name: 'Ta emot', exact: true }).click();
  await expect(app.page.getByText('Allt är sparat på den här datorn.')).toBeVisible();
}
