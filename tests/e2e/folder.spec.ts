import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type RunningApp, test } from './support/app.ts';
import { foundAssociation, goTo, laptop, nameEverySeat, planMeeting } from './support/board.ts';
import { joinWith, letIn, requestToJoin, sendToMembers } from './support/exchange.ts';

/** Two members on two profiles, let in by files as always. */
async function twoMembers(
  launch: (profile: string) => Promise<RunningApp>,
  fileAt: (name: string) => string,
): Promise<readonly [RunningApp, RunningApp]> {
  const secretary = await launch('sekreteraren');
  await secretary.page.setViewportSize(laptop);
  await foundAssociation(secretary.page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await nameEverySeat(secretary.page);
  const chair = await launch('ordforanden');
  await chair.page.setViewportSize(laptop);
  const words = await requestToJoin(chair, 'Ordföranden', 'ordförande', fileAt('begaran.samsyn'));
  await letIn(secretary, fileAt('begaran.samsyn'), words, 'Ledamot Trollhättan');
  await sendToMembers(secretary, fileAt('forsta.samsyn'));
  await joinWith(chair, fileAt('forsta.samsyn'));
  return [secretary, chair];
}

async function chooseFolder({ page, openNext }: RunningApp, path: string): Promise<void> {
  await goTo(page, 'Byt paket');
  await page.getByRole('tab', { name: 'Delad mapp' }).click();
  await openNext(path);
  await page.getByRole('button', { name: 'Välj mapp' }).click();
  await expect(page.getByTestId('folder-ready')).toBeVisible();
}

async function lookNow({ page }: RunningApp): Promise<void> {
  await goTo(page, 'Byt paket');
  await page.getByRole('tab', { name: 'Delad mapp' }).click();
  await page.getByRole('button', { name: 'Läs och skriv nu' }).click();
  await expect(page.getByTestId('folder-now')).not.toHaveAttribute('data-pending');
}

test('two members exchange through one folder, without a file dialog @desktop', async ({
  launch,
}, testInfo) => {
  const fileAt = (name: string) => testInfo.outputPath(name);
  const [secretary, chair] = await twoMembers(launch, fileAt);
  const folder = fileAt('Delad mapp åäö');
  mkdirSync(folder);
  await chooseFolder(secretary, folder);
  await chooseFolder(chair, folder);
  await planMeeting(secretary.page, 'Styrelsen', {
    date: '2026-11-25',
    place: 'Förbundets kansli',
    standingItems: true,
  });
  await lookNow(secretary);
  await expect(secretary.page.getByTestId('folder-wrote')).not.toHaveText('Inte ännu');
  expect(readdirSync(folder).length).toBeGreaterThan(0);
  expect(readdirSync(folder).every((name) => /^samsyn-[\w-]+\.samsyn$/.test(name))).toBe(true);
  // The other one's computer tells of the change itself: nobody presses anything.
  await expect(chair.page.getByTestId('folder-received')).toContainText('Sekreteraren');
  await expect(chair.page.getByTestId('folder-status')).toContainText('Delad mapp: läst');
  await goTo(chair.page, 'Styrelsen');
  await expect(chair.page.getByRole('link', { name: /25 november 2026/ }).first()).toBeVisible();
});

test('lists what it does not take in, and shows a request to join when asked @desktop', async ({
  launch,
}, testInfo) => {
  const fileAt = (name: string) => testInfo.outputPath(name);
  const [secretary, chair] = await twoMembers(launch, fileAt);
  const folder = fileAt('Delad mapp');
  mkdirSync(folder);
  await chooseFolder(secretary, folder);
  const newcomer = await launch('nykomling');
  await requestToJoin(newcomer, 'Ny ledamot', 'ledamot', fileAt('ny.samsyn'));
  writeFileSync(`${folder}/begaran från Ny.samsyn`, readFileSync(fileAt('ny.samsyn')));
  writeFileSync(`${folder}/semesterbild.samsyn`, new Uint8Array(40_000).fill(9));
  const [own] = readdirSync(folder).filter((name) => name.startsWith('samsyn-'));
  if (own === undefined) throw new Error('nothing was written');
  const whole = readFileSync(`${folder}/${own}`);
  writeFileSync(`${folder}/halv (konfliktkopia).samsyn`, whole.subarray(0, whole.length >> 1));
  await lookNow(secretary);
  const { page } = secretary;
  const aside = page.getByTestId('folder-aside');
  await expect(aside).toContainText('Ny ledamot vill gå med i förbundet.');
  await expect(aside.getByRole('row')).toHaveCount(4);
  await page.screenshot({ path: fileAt('delad-mapp-inte-intaget.png') });
  await page.getByRole('button', { name: 'Titta på begaran från Ny.samsyn' }).click();
  await expect(page.getByRole('region', { name: 'Någon vill gå med' })).toBeVisible();
  await chair.close();
  await goTo(page, 'Byt paket');
  await page.getByRole('tab', { name: 'Delad mapp' }).click();
  await page.getByRole('button', { name: 'Sluta använda mappen' }).click();
  await page.getByTestId('confirm-leave-folder').click();
  await expect(page.getByTestId('folder-none')).toBeVisible();
  // Its own files may have been written together anew meanwhile; what was handed over stays for the others.
  expect(readdirSync(folder).some((name) => name.startsWith('samsyn-'))).toBe(true);
});
