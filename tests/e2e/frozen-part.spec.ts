import { expect, test } from './support/app.ts';
import { accessibilityFaults } from './support/axe.ts';
import {
  callRoll,
  chooseOfficers,
  foundAssociation,
  nameEverySeat,
  openSection,
  planMeeting,
  startMeeting,
  typeAgenda,
  writeClauses,
  writeSection,
} from './support/board.ts';

const item = { heading: 'Verksamhetsplan 2027', type: 'Beslut', result: 'Bifall' } as const;

test('warns before a change voids signatures, says that it did, and keeps removed clauses in reach @desktop', async ({
  launch,
}, testInfo) => {
  test.setTimeout(240_000);
  const { page } = await launch();
  await page.setViewportSize({ width: 1280, height: 720 });
  const faults: string[] = [];
  const look = async (name: string) => {
    await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
    faults.push(...(await accessibilityFaults(page, name)));
  };
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await nameEverySeat(page);
  await planMeeting(page, 'Styrelsen', { date: '2026-11-25', place: 'Kansliet', standingItems: false });
  await typeAgenda(page, [item]);
  await startMeeting(page);
  await callRoll(page, 'Grästorp');
  await chooseOfficers(page, 'Ledamot Trollhättan', 'Sekreteraren', 'Ledamot Vänersborg');
  await writeSection(page, item);
  await writeClauses(page, item.heading, ['att fastställa planen', 'att sända den till medlemmarna']);
  await writeClauses(page, item.heading, ['att fastställa planen']);
  await page.getByTestId('removed-clauses').getByText('1 borttagen att-sats').click();
  await expect(page.getByTestId('removed-clauses')).toContainText('att sända den till medlemmarna');
  await look('borttagen-att-sats');

  await page.getByRole('tab', { name: 'Granska och justera' }).click();
  await page.getByRole('radio', { name: 'På sin egen dator' }).first().check({ force: true });
  await page.getByTestId('prepare-seal').click();
  await page.getByTestId('seal').click();
  // The chair cannot use the computer after all, and signs on paper.
  await page.getByTestId('sign-on-paper-instead').click();
  await page.getByTestId('sign-paper').first().click();
  await expect(page.getByTestId('sealed-part').getByText(/^Justerat /)).toBeVisible();
  await look('under-justering');

  await page.getByRole('tab', { name: 'Protokoll' }).click();
  await openSection(page, item.heading);
  await expect(page.getByTestId('frozen')).toContainText('1 av 2 har skrivit under');
  await expect(page.getByRole('textbox', { name: 'Bakgrund' })).toHaveCount(0);
  await look('fryst-paragraf');
  await page.getByTestId('change-frozen').focus();
  await page.keyboard.press('Enter');
  await writeClauses(page, item.heading, ['att fastställa planen med tillägg']);
  await expect(page.getByTestId('frozen-changed')).toContainText('1 underskrift gäller inte längre');
  await look('ändrad-efter-frysning');
  await page.getByTestId('frozen-changed').getByRole('link', { name: 'Granska och justera' }).click();
  await expect(page.getByTestId('seal-edited')).toBeVisible();
  await expect(page.getByTestId('prepare-seal')).toBeVisible();
  await look('frys-igen');
  await page.getByTestId('prepare-seal').click();
  await page.getByTestId('seal').click();
  await expect(page.getByTestId('seal-edited')).toHaveCount(0);
  await expect(page.getByTestId('sealed-part')).toHaveCount(1);
  expect(faults).toEqual([]);
});
