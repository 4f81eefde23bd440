import { cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { type AppFixtures, expect, test } from './support/app.ts';
import { goTo } from './support/board.ts';
import { createColleague, packMeetings } from './support/colleague.ts';
import {
  addPoint,
  chooseBundle,
  idsOf,
  letIn,
  openAgenda,
  openProposal,
  prepareMeeting,
  ready,
  room,
  saved,
  shownHeadings,
  words,
} from './support/reliability.ts';
import {
  blockDatabases,
  changeBackend,
  changeOrigin,
  copyHalf,
  cutFile,
  databaseFiles,
  databaseFolders,
  deleteDatabases,
  emptyDatabases,
  flipBytes,
  journalFile,
  lockDatabases,
} from './support/ruin.ts';

const headings = ['Mötets öppnande', 'Val av justerare', 'Verksamhetsplan 2027', 'Rapport från kansliet'];
const sentence = 'Beredningen föreslår att styrelsen godkänner planen.';
const received = { place: 'Kollegans sal', meetings: 3, items: 4, characters: 400 } as const;

interface Ruin {
  readonly name: string;
  readonly act: (profileDir: string) => void;
}

/** Each is done to a whole profile of a closed program. An older copy and one without rights have tests of their own. */
const ruins: readonly Ruin[] = [
  { name: 'the folder of the database is gone', act: deleteDatabases },
  { name: 'the folder of the database is empty', act: emptyDatabases },
  { name: 'its files are cut to nothing', act: eachFile((path) => cutFile(path, 0)) },
  { name: 'its files are cut in half', act: eachFile((path) => cutFile(path, 0.5)) },
  { name: 'the head of each file is damaged', act: eachFile((path) => flipBytes(path, 0, 64, 1)) },
  {
    name: 'every page after the first is damaged',
    act: eachFile((path) => flipBytes(path, 4096, statSync(path).size, 1)),
  },
  { name: 'its files are copied by half', act: copyHalf },
  { name: 'it is a store of the other kind', act: changeBackend },
  { name: 'it belongs to another origin', act: changeOrigin },
  { name: 'another program holds it', act: lockDatabases },
];

test('rebuilds a ruined copy from the journal and says so @desktop', async ({
  launch,
  expectProblem,
}, info) => {
  test.setTimeout(420_000);
  expectProblem(/IndexedDB|indexed database|Failed to read large IndexedDB value|Internal error/i);
  const whole = await writeProfile(launch);
  for (const [index, ruin] of ruins.entries()) {
    await test.step(ruin.name, async () => {
      const name = `ruin-${index}`;
      cpSync(whole, info.outputPath(`profile-${name}`), { recursive: true });
      ruin.act(info.outputPath(`profile-${name}`));
      const app = await launch(name);
      await ready(app.page);
      const notice = app.page.getByTestId('rebuilt-notice');
      await expect(notice, ruin.name).toContainText(words('shell.rebuilt.title'));
      await expect(notice).toContainText('Ingenting har gått förlorat.');
      if (index === 0) await app.page.screenshot({ path: info.outputPath('kopian-uppbyggd.png') });
      await checkAll(app.page);
      await addPoint(app.page, 'Efter återställningen');
      await app.close();
      if (index > 0) return;
      // The first stands for all: the copy that was made anew is opened like any other.
      const again = await launch(name);
      await ready(again.page);
      await expect(again.page.getByTestId('rebuilt-notice')).toHaveCount(0);
      await openAgenda(again.page);
      await expect(again.page.locator('input.agenda-heading')).toHaveCount(headings.length + 1);
      await again.close();
    });
  }
});

test('says that the copy cannot be opened, and has all of it once it can @desktop', async ({
  launch,
  expectProblem,
}) => {
  test.setTimeout(120_000);
  expectProblem(/IndexedDB|indexed database|Internal error/i);
  const first = await launch();
  await prepareMeeting(first.page);
  await addPoint(first.page, headings[0] ?? '');
  await first.close();
  const undo = blockDatabases(first.profileDir);
  const blocked = await launch();
  await expect(blocked.page.getByText(words('start.openFailed'))).toBeVisible();
  await blocked.close();
  undo();
  const { page } = await launch();
  await ready(page);
  await openAgenda(page);
  await expect.poll(() => shownHeadings(page)).toEqual([headings[0]]);
});

test('starts again by itself when a meeting is found damaged, but never twice @desktop', async ({
  launch,
  expectProblem,
}) => {
  test.setTimeout(120_000);
  expectProblem(/is damaged/);
  const { page } = await launch();
  await prepareMeeting(page);
  await addPoint(page, headings[0] ?? '');
  await damageMeeting(page);
  await openAgenda(page);
  await expect(page.getByTestId('rebuilt-notice')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => shownHeadings(page)).toEqual([headings[0]]);
  // A start that mended nothing must not be followed by another: the same fault on the same page is shown instead.
  await damageMeeting(page);
  await goToMeeting(page);
  await expect(page.getByTestId('error-screen')).toBeVisible();
  await page.getByRole('button', { name: words('errors.screen.restart') }).click();
  await expect.poll(() => shownHeadings(page)).toEqual([headings[0]]);
});

test('takes in what the journal has and an older database lacks @desktop', async ({ launch }, info) => {
  test.setTimeout(180_000);
  const first = await launch('old');
  await prepareMeeting(first.page);
  await addPoint(first.page, headings[0] ?? '');
  await first.close();
  const [folder = ''] = databaseFolders(first.profileDir);
  cpSync(folder, info.outputPath('older'), { recursive: true });
  const second = await launch('old');
  await ready(second.page);
  await openAgenda(second.page);
  await writeRest(second.page);
  await second.close();
  rmSync(folder, { recursive: true });
  cpSync(info.outputPath('older'), folder, { recursive: true });
  const third = await launch('old');
  await ready(third.page);
  await openAgenda(third.page);
  await expect.poll(() => shownHeadings(third.page)).toEqual(headings);
  await checkText(third.page);
});

test('mends a damaged, cut or missing journal from the database @desktop', async ({ launch }, info) => {
  test.setTimeout(300_000);
  const whole = await writeProfile(launch);
  const size = statSync(journalFile(whole)).size;
  const harms: readonly { readonly name: string; readonly act: (path: string) => void }[] = [
    { name: 'its end is damaged', act: (path) => flipBytes(path, size - 40, 40, 1) },
    { name: 'its end is cut off', act: (path) => truncateSync(path, size - 100) },
    { name: 'it is cut in half', act: (path) => cutFile(path, 0.5) },
    { name: 'it is missing', act: (path) => rmSync(path) },
    { name: 'its folder is missing', act: (path) => rmSync(dirname(path), { recursive: true }) },
  ];
  for (const [index, harm] of harms.entries()) {
    await test.step(harm.name, async () => {
      const name = `journal-${index}`;
      const profile = info.outputPath(`profile-${name}`);
      cpSync(whole, profile, { recursive: true });
      const path = journalFile(profile);
      harm.act(path);
      const app = await launch(name);
      await ready(app.page);
      await checkAll(app.page);
      await addPoint(app.page, 'Efter lagningen');
      await app.close();
      expect(existsSync(path), 'the journal is there again').toBe(true);
      // The mended journal alone must give everything back.
      deleteDatabases(profile);
      const again = await launch(name);
      await ready(again.page);
      await expect(again.page.getByTestId('rebuilt-notice')).toBeVisible();
      await checkMeetings(again.page);
      await openAgenda(again.page);
      await expect.poll(() => shownHeadings(again.page)).toEqual([...headings, 'Efter lagningen']);
      await checkText(again.page);
      await again.close();
    });
  }
});

test('says nothing and changes nothing when all is as it should be @desktop', async ({ launch }) => {
  const whole = await writeProfile(launch);
  const before = readFileSync(journalFile(whole));
  const app = await launch('medlem');
  await ready(app.page);
  await expect(app.page.getByTestId('rebuilt-notice')).toHaveCount(0);
  await checkAll(app.page);
  await app.close();
  expect(readFileSync(journalFile(whole)).equals(before)).toBe(true);
});

/** Points, a text, a colleague and a bundle; then the program is closed. Gives the profile's folder. */
async function writeProfile(launch: AppFixtures['launch']): Promise<string> {
  const app = await launch('medlem');
  await prepareMeeting(app.page);
  await addPoint(app.page, headings[0] ?? '');
  await writeRest(app.page);
  const colleague = await createColleague('Kollegan');
  await letIn(app, colleague);
  const bundle = await packMeetings(colleague, { ...(await idsOf(app.page)), ...received });
  await chooseBundle(app, bundle, 'paket.samsyn');
  await app.page.getByTestId('accept-bundle').click();
  await expect(app.page.getByText(words('exchange.takenHelp'))).toBeVisible();
  await app.close();
  return app.profileDir;
}

type Page = Awaited<ReturnType<AppFixtures['launch']>>['page'];

async function writeRest(page: Page): Promise<void> {
  for (const heading of headings.slice(1)) await addPoint(page, heading);
  await openProposal(page, headings[2] ?? '');
  await page.keyboard.insertText(sentence);
  await saved(page);
}

/** Turns over a bit of each meeting in the database, and leaves the page so that nothing of it is in memory. */
async function damageMeeting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    location.hash = '';
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => /^samsyn-[\w-]{16}$/.test(each)) ?? '';
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open(name));
    const store = database.transaction('dossiers', 'readwrite').objectStore('dossiers');
    for (const row of await answer(store.getAll())) {
      if (row.kind !== 'meeting') continue;
      row.operations[row.operations.length >> 1] ^= 1;
      await answer(store.put(row));
    }
    database.close();
  });
  await page.reload();
  await ready(page);
}

async function goToMeeting(page: Page): Promise<void> {
  await goTo(page, 'Styrelsen');
  await page.getByTestId('meeting-list').getByRole('link', { name: room }).first().click();
}

async function checkAll(page: Page): Promise<void> {
  await checkMeetings(page);
  await openAgenda(page);
  await expect.poll(() => shownHeadings(page)).toEqual(headings);
  await checkText(page);
}

async function checkText(page: Page): Promise<void> {
  await openProposal(page, headings[2] ?? '');
  await expect(page.getByRole('textbox', { name: 'Förslag till beslut' })).toContainText(sentence);
}

async function checkMeetings(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Huvudmeny' })
    .getByRole('link', { name: 'Styrelsen', exact: true })
    .click();
  const rows = page.getByTestId('meeting-list').getByRole('listitem');
  await expect(rows.filter({ hasText: room })).toHaveCount(1);
  await expect(rows.filter({ hasText: `${received.place}${received.items} punkter` })).toHaveCount(
    received.meetings,
  );
}

function eachFile(harm: (path: string) => void): (profileDir: string) => void {
  return (profileDir) => {
    for (const path of databaseFiles(profileDir)) harm(path);
  };
}
