import { expect, type Page } from '@playwright/test';
import { novemberMeeting } from '#tests/fixtures/november-meeting.ts';
import { type RunningApp, savedFile } from './app.ts';
import {
  callRoll,
  chooseOfficers,
  foundAssociation,
  goTo,
  laptop,
  nameEverySeat,
  openSection,
  planMeeting,
  recuse,
  sealPart,
  startMeeting,
  typeAgenda,
  voteOn,
  writeClauses,
  writeSection,
} from './board.ts';
import { joinWith, letIn, requestToJoin, sendToMembers, takeIn } from './exchange.ts';

export interface MainJob {
  readonly launch: (profileName: string) => Promise<RunningApp>;
  /** Where the bundles and PDFs go. */
  readonly fileAt: (name: string) => string;
  /** Called at each screen worth a picture. */
  readonly picture: (page: Page, name: string) => Promise<void>;
}

const signers = ['Ledamot Trollhättan', 'Ledamot Vänersborg'] as const;
const plan = 'Sammanträdesplan 2027';

/** The program's main job: agenda → minutes → decision → bundle → a colleague's register → a conflict, settled. */
export async function mainJob(job: MainJob): Promise<{ secretary: RunningApp; chair: RunningApp }> {
  const secretary = await start(job, 'sekreteraren');
  await prepare(secretary, job);
  await hold(secretary, job);
  await attest(secretary, job);
  const chair = await start(job, 'ordforanden');
  await share(secretary, chair, job);
  await disagree(secretary, chair, job);
  await finish(secretary, chair, job);
  return { secretary, chair };
}

async function start(job: MainJob, profile: string): Promise<RunningApp> {
  const app = await job.launch(profile);
  await app.page.setViewportSize(laptop);
  return app;
}

async function prepare(app: RunningApp, { fileAt, picture }: MainJob): Promise<void> {
  const { page } = app;
  await picture(page, 'forsta-start');
  await foundAssociation(page, 'Södra Vänern', 'Sekreteraren', 'sekreterare');
  await nameEverySeat(page);
  await showTop(page);
  await picture(page, 'personer');
  await planMeeting(page, 'Styrelsen', {
    date: '2026-11-25',
    place: 'Förbundets kansli',
    standingItems: false,
  });
  await typeAgenda(page, novemberMeeting);
  await showTop(page);
  await picture(page, 'dagordning');
  await print(app, 'Skriv ut dagordning', fileAt('dagordning.pdf'));
}

async function hold({ page }: RunningApp, { picture }: MainJob): Promise<void> {
  await startMeeting(page);
  await callRoll(page, 'Grästorp');
  await showTop(page);
  await picture(page, 'narvaro');
  await chooseOfficers(page, 'Ledamot Trollhättan', 'Sekreteraren', 'Ledamot Vänersborg');
  for (const item of novemberMeeting) await writeSection(page, item);
  await recuse(page, 'Ansökan om medel: Ung Arena', 'Ledamot Vänersborg', 'är anställd hos sökanden');
  await voteOn(page, {
    heading: 'Verksamhetsplan med mål och budget 2027',
    motion: { by: 'Ledamot Lilla Edet', wording: 'att posten för kansliet minskas med 400 tkr' },
    yes: 'bifall till förslaget',
    no: 'bifall till Ledamot Lilla Edets yrkande',
    against: ['Ledamot Lilla Edet', 'Ersättare Grästorp', 'Ledamot Västra Götalandsregionen'],
  });
  await expect(page.getByText('19 av 19 klara')).toBeVisible();
  await picture(page, 'protokoll-med-omrostning');
}

async function attest(app: RunningApp, { fileAt, picture }: MainJob): Promise<void> {
  const { page } = app;
  await sealPart(page, /^Omedelbar/, signers);
  await picture(page, 'omedelbart-justerad');
  await page.getByRole('tab', { name: 'Protokoll' }).click();
  await openSection(page, plan);
  await page.getByRole('tab', { name: 'Granska och justera' }).click();
  await print(app, 'Skriv ut protokollet', fileAt('protokoll.pdf'));
}

async function print({ page, app, saveNext }: RunningApp, button: string, path: string): Promise<void> {
  // In a plain browser the print dialog belongs to the browser: there is no file to look at.
  if (app === undefined) return;
  await saveNext(path);
  await page.getByRole('button', { name: button }).click();
  await savedFile(path);
}

async function share(secretary: RunningApp, chair: RunningApp, { fileAt, picture }: MainJob): Promise<void> {
  const request = fileAt('begaran.samsyn');
  const words = await requestToJoin(chair, 'Ordföranden', 'ordförande', request);
  await letIn(secretary, request, words, 'Ledamot Trollhättan');
  await picture(secretary.page, 'inslappt');
  const first = fileAt('forsta-paketet.samsyn');
  await sendToMembers(secretary, first);
  await picture(secretary.page, 'skickat');
  await joinWith(chair, first);
  await expectSameRegister(secretary.page, chair.page);
  await picture(chair.page, 'kollegans-beslut');
}

/** Both change the same decision apart from each other, exchange, see both values, settle and come together. */
async function disagree(
  secretary: RunningApp,
  chair: RunningApp,
  { fileAt, picture }: MainJob,
): Promise<void> {
  const fromChair = 'att fastställa sammanträdesplan för 2027 med sex sammanträden';
  const fromSecretary = 'att fastställa sammanträdesplan för 2027 med fem sammanträden';
  await reword(chair.page, fromChair);
  await reword(secretary.page, fromSecretary);
  await sendToMembers(chair, fileAt('fran-ordforanden.samsyn'));
  await takeIn(secretary, fileAt('fran-ordforanden.samsyn'));
  await picture(secretary.page, 'mottaget-med-konflikt');
  await settle(secretary.page, picture, [fromChair, fromSecretary]);
  await sendToMembers(secretary, fileAt('avgjort.samsyn'));
  await takeIn(chair, fileAt('avgjort.samsyn'));
  await expect(chair.page.getByText('Inget att ta ställning till')).toBeVisible();
  await expectSameRegister(secretary.page, chair.page);
  await readHistory(chair.page, ['Ordföranden', 'var för sig', 'Styrelsen enades om sex sammanträden']);
  await picture(chair.page, 'samma-beslut');
}

/** What was settled can be attested: the rest is sealed, printed and reaches the colleague as attested. */
async function finish(secretary: RunningApp, chair: RunningApp, { fileAt, picture }: MainJob): Promise<void> {
  const { page } = secretary;
  await openMeeting(page);
  await sealPart(page, /^Ordinarie/, signers);
  await picture(page, 'justerat');
  await print(secretary, 'Skriv ut protokollet', fileAt('protokoll-justerat.pdf'));
  await sendToMembers(secretary, fileAt('justerat.samsyn'));
  await takeIn(chair, fileAt('justerat.samsyn'));
  await openMeeting(chair.page);
  await chair.page.getByRole('tab', { name: 'Granska och justera' }).click();
  await expect(chair.page.getByText('Justerad', { exact: true })).toHaveCount(2);
  await picture(chair.page, 'justerat-hos-kollegan');
}

async function showTop(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
}

async function openMeeting(page: Page): Promise<void> {
  await goTo(page, 'Styrelsen');
  await page
    .getByRole('link', { name: /25 november 2026/ })
    .first()
    .click();
}

async function reword(page: Page, clause: string): Promise<void> {
  await openMeeting(page);
  await page.getByRole('tab', { name: 'Protokoll' }).click();
  await openSection(page, plan);
  await writeClauses(page, plan, [clause]);
  await expect(page.getByText(/^(Sparat|Allt är sparat)/)).toBeVisible();
}

async function settle(
  page: Page,
  picture: MainJob['picture'],
  both: readonly [string, string],
): Promise<void> {
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /att ta ställning till/ })
    .click();
  for (const wording of both) await expect(page.getByRole('main')).toContainText(wording);
  await expect(page.getByRole('main')).toContainText('Ordföranden');
  await expect(page.getByRole('main')).toContainText('Sekreteraren');
  await picture(page, 'ta-stallning');
  await page.getByRole('textbox', { name: /^Skäl/ }).fill('Styrelsen enades om sex sammanträden');
  await page.getByRole('button', { name: 'Behåll den här (Ordföranden)' }).click();
  await expect(page.getByText('Inget att ta ställning till').first()).toBeVisible();
}

async function expectSameRegister(left: Page, right: Page): Promise<void> {
  const rows = await registerRows(left);
  expect(rows.length).toBeGreaterThan(10);
  expect(await registerRows(right)).toEqual(rows);
}

/** The register tells of the decision all that was ever written in it, by whom and why. */
async function readHistory(page: Page, told: readonly string[]): Promise<void> {
  await page.getByRole('listbox', { name: 'Beslut' }).getByRole('option', { name: plan }).click();
  const history = page.getByTestId('decision-history');
  for (const words of told) await expect(history).toContainText(words);
  await history.scrollIntoViewIfNeeded();
}

async function registerRows(page: Page): Promise<readonly string[]> {
  await goTo(page, 'Beslut');
  await expect(page.getByText('19 beslut')).toBeVisible();
  // Only the rows in view are drawn: the window is made high enough for all of them.
  const size = page.viewportSize();
  await page.setViewportSize({ width: size?.width ?? 1280, height: 4000 });
  const rows = page.getByRole('listbox', { name: 'Beslut' }).getByRole('option');
  await expect(rows).toHaveCount(19);
  const texts = await rows.allTextContents();
  if (size !== null) await page.setViewportSize(size);
  return texts;
}
