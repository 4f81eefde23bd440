import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './support/app.ts';
import { laptop, openDemo } from './support/board.ts';

/** Every page of the program, with the example association in it. */
const places = [
  '/',
  '/meetings',
  '/matters',
  '/register',
  '/governing',
  '/goals',
  '/budget',
  '/budget?view=followUp',
  '/budget?view=grants',
  '/budget?view=charts',
  '/search?q=budget',
  '/calendar',
  '/people',
  '/members',
  '/exchange',
  '/conflicts',
  '/settings',
] as const;

test('has no accessibility fault on any page, light or dark, and fits at double text size @desktop', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const { page } = await launch();
  await page.setViewportSize(laptop);
  const faults: string[] = [];
  // What is evaluated by the debugger is not held to the page's policy, which stays on.
  await page.evaluate(axe.source);
  faults.push(...(await faultsOn(page, 'start')));
  await openDemo(page);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const place of [...places, ...(await meetingPlaces(page))]) {
      await open(page, place);
      faults.push(...(await faultsOn(page, `${scheme} ${place}`)));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ControlOrMeta+Equal');
  for (const place of [...places, ...(await meetingPlaces(page))]) {
    await open(page, place);
    const overflow = await page.evaluate(() => {
      const main = document.querySelector('main');
      return Math.max(
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        main === null ? 0 : main.scrollWidth - main.clientWidth,
      );
    });
    if (overflow > 0) faults.push(`200 % ${place}: ${overflow} px too wide`);
  }
  expect(faults).toEqual([]);
});

async function open(page: Page, place: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = `#${path}`;
  }, place);
  await page.locator('main h1').first().waitFor();
  await expect(page.locator('main .loading')).toHaveCount(0);
}

/** A meeting of the board that has been held, one that is planned, and notes of a group: each of their tabs. */
async function meetingPlaces(page: Page): Promise<readonly string[]> {
  await open(page, '/meetings');
  const list = page.getByTestId('meeting-list').getByRole('link');
  const wanted = [/Styrelsen.*§§/s, /Styrelsen.*Planerat/s, /LSG.*Anteckningar/s];
  const ids: string[] = [];
  for (const pattern of wanted) {
    const address = await list.filter({ hasText: pattern }).first().getAttribute('href');
    ids.push(address?.split('/')[2] ?? '');
  }
  const tabs = ids.flatMap((id) =>
    ['agenda', 'summons', 'minutes', 'attest'].map((tab) => `/meetings/${id}/${tab}`),
  );
  return [...tabs, `/meetings/${ids[0]}/outputs`];
}

async function faultsOn(page: Page, place: string): Promise<readonly string[]> {
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => node.html)
          .join(' ')}`,
    );
  });
  return found.map((fault) => `${place} ${fault}`);
}
