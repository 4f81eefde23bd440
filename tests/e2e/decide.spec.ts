import axe from 'axe-core';
import { expect, test } from './support/app.ts';
import {
  callRoll,
  chooseOfficers,
  foundAssociation,
  laptop,
  nameEverySeat,
  openSection,
  planMeeting,
  startMeeting,
  typeAgenda,
} from './support/board.ts';

const look = process.env['SAMSYN_LOOK'];

test('a contested § is decided by keyboard @desktop', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page } = await launch();
  await page.setViewportSize(laptop);
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await nameEverySeat(page);
  await planMeeting(page, 'Styrelsen', { date: '2026-11-25', place: 'Kansliet', standingItems: false });
  await typeAgenda(page, [
    {
      heading: 'Verksamhetsplan 2027',
      type: 'decision',
      proposal: 'att fastställa verksamhetsplanen',
    } as never,
  ]);
  await startMeeting(page);
  await callRoll(page, 'Grästorp');
  await chooseOfficers(page, 'Ledamot Trollhättan', 'Sekreteraren', 'Ledamot Vänersborg');
  await openSection(page, 'Verksamhetsplan 2027');
  const picture = async (name: string) => {
    if (look !== undefined) await page.screenshot({ path: `${look}/${name}.png`, fullPage: true });
  };
  await picture('01-calm');
  await page.keyboard.press('F7');
  await expect(page.getByRole('combobox', { name: 'Yrkande 1 läggs av' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('att posten för kansliet minskas med 400 tkr');
  await page.keyboard.press('F7');
  await expect(page.getByRole('combobox', { name: 'Yrkande 2 läggs av' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('att posten för kansliet minskas med 200 tkr');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('proposition-2')).toBeVisible();
  await picture('02-tree');
  const counter = page.getByTestId('proposition-1').getByRole('button');
  await expect(counter.first()).toBeFocused();
  await page.keyboard.press('n');
  await expect(counter.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('F6');
  await expect(page.getByTestId('proposition-2').getByRole('radio').first()).toBeFocused();
  for (const key of ['j', 'n', 'n', 'j', 'n', 'j', 'j']) await page.keyboard.press(key);
  await expect(page.getByTestId('vote-result')).toContainText('Ja 4 · Nej 3');
  await picture('03-vote');
  await page.getByTestId('write-outcome').press('Enter');
  await expect(page.getByRole('textbox', { name: /^Beslut i/ })).toContainText('att fastställa');
  await page.keyboard.press('F9');
  await expect(page.getByTestId('gavel')).toContainText('fryst');
  await picture('04-gavel');
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(faults).toEqual([]);
});
