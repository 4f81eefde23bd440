import { writeFileSync } from 'node:fs';
import { type Page, test } from '@playwright/test';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { expect, type RunningApp } from './app.ts';
import { foundAssociation, goTo, laptop, planMeeting } from './board.ts';
import type { Colleague } from './colleague.ts';
import { packRequest } from './colleague.ts';

/** The words of the program, from its own catalogue. */
export const words = createTranslate(sv);

/** The room that marks the meeting which these tests write in. */
export const room = 'Provsalen';

/** Founds an association and plans one board meeting with an empty agenda. */
export async function prepareMeeting(page: Page): Promise<void> {
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await planMeeting(page, 'Styrelsen', { date: '2026-11-25', place: room, standingItems: false });
}

/** Waits until the program shows that it has opened its data and read its lists. */
export async function ready(page: Page): Promise<void> {
  await page.setViewportSize(laptop);
  await expect(page.locator('.shell[data-testid=ready]')).toBeVisible({ timeout: 60_000 });
}

/** Opens the agenda of the meeting in this room. */
export async function openAgenda(page: Page, place = room): Promise<void> {
  await goTo(page, 'Styrelsen');
  await page.getByTestId('meeting-list').getByRole('link', { name: place }).first().click();
  await expect(page.getByRole('button', { name: 'Ny punkt' }).first()).toBeVisible();
}

/** Waits until the status line says that all is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

/** The headings of the agenda on screen, in order. */
export async function shownHeadings(page: Page): Promise<readonly string[]> {
  const rows = page.locator('input.agenda-heading');
  return rows.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

/** Adds a point at the end of the agenda and waits until the program calls it saved. */
export async function addPoint(page: Page, heading: string): Promise<void> {
  const rows = page.locator('input.agenda-heading');
  const count = await rows.count();
  await page.getByRole('button', { name: 'Ny punkt' }).last().click();
  await expect(rows).toHaveCount(count + 1);
  await writeHeading(page, count, heading);
}

/** Writes a heading: what the field shows once it is clean comes from the database, and "saved" after that is about it. */
export async function writeHeading(page: Page, index: number, heading: string): Promise<void> {
  const row = page.locator('input.agenda-heading').nth(index);
  await row.fill(heading);
  await row.blur();
  await expect(row).toHaveValue(heading);
  await expect(row).toHaveAttribute('data-clean', 'true');
  await saved(page);
}

/** Opens the proposal of a point for writing. */
export async function openProposal(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: `Visa uppgifter om ${heading}`, exact: true }).click();
  await page.getByRole('textbox', { name: 'Förslag till beslut' }).click();
}

/** The association's id and the board's, as the program itself holds them. */
export async function idsOf(page: Page): Promise<{ readonly workspace: DossierId; readonly body: RecordId }> {
  // The browser keeps its folder handles in a database of its own, and lists the two in any order.
  const name = await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map((database) => database.name ?? '');
    return names.find((each) => /^samsyn-[\w-]{16}$/.test(each)) ?? '';
  });
  const link = page
    .getByRole('navigation', { name: 'Huvudmeny' })
    .getByRole('link', { name: 'Styrelsen', exact: true });
  const address = (await link.getAttribute('href')) ?? '';
  return {
    workspace: name.replace('samsyn-', '') as DossierId,
    body: address.replace(/^.*body=/, '') as RecordId,
  };
}

/** Chooses a file under "Ta emot". What comes of it is for the test to see. */
export async function chooseBundle(app: RunningApp, bytes: Uint8Array, name: string): Promise<void> {
  const { page, openNext } = app;
  const path = test.info().outputPath(name);
  writeFileSync(path, bytes);
  await goTo(page, 'Byt paket');
  await page.getByRole('tab', { name: 'Ta emot' }).click();
  await expect(page.getByTestId('open-bundle')).toBeVisible();
  await openNext(path);
  await page.getByTestId('open-bundle').click();
}

/** Lets a colleague's computer in, through the screens. */
export async function letIn(app: RunningApp, colleague: Colleague): Promise<void> {
  const { page } = app;
  await chooseBundle(app, await packRequest(colleague), `begaran-${colleague.name}.samsyn`);
  await page.getByRole('checkbox', { name: words('exchange.wordsCompared') }).check({ force: true });
  await page.getByTestId('grant').click();
  await expect(page.getByText(words('exchange.granted', { name: colleague.name }))).toBeVisible();
  await saved(page);
  // What was received stays on screen until it has been dealt with.
  await page.getByRole('button', { name: words('exchange.sendFirst') }).click();
}

/** All that the program has stored: every row of every database, and every byte count outside, as one text. */
export async function storedState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of [...database.objectStoreNames]) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        parts.push(`${name}/${store} ${rows.length} ${JSON.stringify(rows, plain)}`);
      }
      database.close();
    }
    const folder = await navigator.storage.getDirectory();
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind !== 'file') continue;
      const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
      parts.push(`${name} ${bytes.join()}`);
    }
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

    function plain(_key: string, value: unknown): unknown {
      if (value instanceof Uint8Array) return [...value].join();
      return value instanceof Map ? [...value] : value;
    }
  });
}

/** Numbers from a seed, so that a failed run can be made again. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
