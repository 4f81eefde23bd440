import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from './support/app.ts';
import { accessibilityFaults } from './support/axe.ts';
import {
  foundAssociation,
  goTo,
  openSection,
  planMeeting,
  startMeeting,
  typeAgenda,
  writeClauses,
} from './support/board.ts';
import { joinWith, letIn, openBundle, requestToJoin, sendToMembers, takeIn } from './support/exchange.ts';

const screen = { width: 1280, height: 720 };
const heading = 'Verksamhetsplan 2027';

interface Look {
  readonly fileAt: (name: string) => string;
  /** A picture of the screen, light and dark, and its accessibility faults. */
  readonly look: (page: Page, name: string) => Promise<void>;
}

test('sends, receives, settles and says what went wrong, each screen in short @desktop', async ({
  launch,
}, testInfo) => {
  test.setTimeout(240_000);
  const faults: string[] = [];
  const looking: Look = {
    fileAt: (name) => testInfo.outputPath(name),
    look: async (page, name) => {
      for (const scheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: testInfo.outputPath(`${name}-${scheme}.png`), fullPage: true });
        faults.push(...(await accessibilityFaults(page, `${name} ${scheme}`)));
      }
    },
  };
  const secretary = await launch('sekreteraren');
  await secretary.page.setViewportSize(screen);
  await foundAssociation(secretary.page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await planMeeting(secretary.page, 'Styrelsen', {
    date: '2026-11-25',
    place: 'Kansliet',
    standingItems: false,
  });
  await typeAgenda(secretary.page, [{ heading, type: 'Beslut', result: 'Bifall' }]);
  await startMeeting(secretary.page);
  await openSection(secretary.page, heading);
  await writeClauses(secretary.page, heading, ['att fastställa verksamhetsplanen']);
  const chair = await launch('ordforanden');
  await chair.page.setViewportSize(screen);
  await join(secretary, chair, looking);
  await send(secretary, looking);
  await receive(secretary, chair, looking);
  await refuse(secretary, looking);
  expect(faults).toEqual([]);
});

async function join(secretary: RunningApp, chair: RunningApp, { fileAt }: Look): Promise<void> {
  const words = await requestToJoin(chair, 'Ordföranden', 'ordförande', fileAt('begaran.samsyn'));
  await letIn(secretary, fileAt('begaran.samsyn'), words, '');
  await sendToMembers(secretary, fileAt('forsta.samsyn'));
  await joinWith(chair, fileAt('forsta.samsyn'));
}

async function send(secretary: RunningApp, { fileAt, look }: Look): Promise<void> {
  const { page, saveNext } = secretary;
  await page.getByRole('button', { name: 'Gör ett annat paket' }).click();
  const contents = page.getByTestId('export-contents');
  await expect(contents.getByText(/^Ordföranden har inte hört av sig/)).toBeVisible();
  await expect(contents.getByText('Styrelsen 25 november 2026')).toBeVisible();
  await look(page, 'skicka');

  // The board's computers are ticked by name of the body; without any there is nothing to pack.
  await page.getByRole('checkbox', { name: 'Ordföranden, ordförande' }).click({ force: true });
  await expect(page.getByText(/^Välj minst en mottagare/)).toBeVisible();
  await expect(page.getByTestId('pack-bundle')).toBeDisabled();
  await page
    .getByRole('group', { name: 'Kryssa i alla för' })
    .getByRole('button', { name: 'Styrelsen' })
    .click();
  await expect(page.getByRole('checkbox', { name: 'Ordföranden, ordförande' })).toBeChecked();
  await page.getByTestId('pack-bundle').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Paketet är klart att sparas' })).toBeFocused();
  const draft = fileAt('utkast.eml');
  await saveNext(draft);
  await page.getByTestId('save-draft').click();
  await expect(page.getByTestId('saved-bundle')).toBeVisible();
  const letter = readFileSync(draft, 'latin1');
  expect(letter).toMatch(/^X-Unsent: 1\r\n/);
  expect(letter).not.toContain('Verksamhetsplan');
  await look(page, 'packat');
}

async function receive(secretary: RunningApp, chair: RunningApp, { fileAt, look }: Look): Promise<void> {
  await reword(chair.page, 'att återremittera verksamhetsplanen');
  await reword(secretary.page, 'att fastställa verksamhetsplanen med tillägg');
  await sendToMembers(chair, fileAt('svar.samsyn'));
  await openBundle(secretary, fileAt('svar.samsyn'));
  const { page } = secretary;
  const preview = page.getByTestId('bundle-preview');
  await expect(preview.getByTestId('verified')).toContainText('Undertecknat av Ordföranden, ordförande');
  await expect(preview.getByTestId('conflicts-to-come')).toContainText(`${heading}: Lydelse`);
  await look(page, 'ta-emot');
  // The preview waits while one looks at something else.
  await goTo(page, 'Beslut');
  await goTo(page, 'Byt paket');
  await page.getByTestId('accept-bundle').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mottaget från Ordföranden' })).toBeFocused();
  await look(page, 'mottaget');
  await page
    .getByTestId('conflicts-opened')
    .getByRole('link', { name: new RegExp(heading) })
    .click();
  await expect(page.getByText('Så stod det innan')).toBeVisible();
  await look(page, 'ta-stallning');
  await page.getByTestId('conflict-reason').fill('Så beslutade styrelsen');
  await page.getByTestId('keep-1').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Inget att ta ställning till').first()).toBeVisible();
  await look(page, 'avgjort');

  await sendToMembers(secretary, fileAt('avgjort.samsyn'));
  await takeIn(chair, fileAt('avgjort.samsyn'));
  await sendToMembers(chair, fileAt('kvitto.samsyn'));
  await takeIn(secretary, fileAt('kvitto.samsyn'));
  await page.getByRole('tab', { name: 'Skicka' }).click();
  await expect(page.getByText('Inget nytt att skicka')).toBeVisible();
  await look(page, 'inget-nytt');
}

async function refuse(secretary: RunningApp, { fileAt, look }: Look): Promise<void> {
  const { page } = secretary;
  writeFileSync(fileAt('brev.samsyn'), 'Hej, det här är inget paket.');
  await openBundle(secretary, fileAt('brev.samsyn'));
  await expect(page.getByTestId('bundle-problem')).toContainText('inget paket från Samsyn');
  await look(page, 'inget-paket');
  writeFileSync(fileAt('kopia.samsyn'), 'SAMSYNB1');
  await openBundle(secretary, fileAt('kopia.samsyn'));
  await expect(page.getByTestId('bundle-problem')).toContainText('välj Återställ');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ControlOrMeta+Equal');
  await page.getByRole('tab', { name: 'Skicka' }).click();
  await expect(page.getByTestId('export-contents')).toBeVisible();
  await page.screenshot({ path: fileAt('skicka-200.png'), fullPage: true });
}

async function reword(page: Page, clause: string): Promise<void> {
  await goTo(page, 'Styrelsen');
  await page
    .getByRole('link', { name: /25 november 2026/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Protokoll' }).click();
  await openSection(page, heading);
  await writeClauses(page, heading, [clause]);
  await expect(page.getByText(/^(Sparat|Allt är sparat)/)).toBeVisible();
}
