import {
  closeSync,
  cpSync,
  fsyncSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { repetitions } from '#tests/support/repetitions.ts';
import { expect, type RunningApp, test } from './support/app.ts';
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
  seededNumbers,
  shownHeadings,
} from './support/reliability.ts';
import { journalFile } from './support/ruin.ts';

const seed = Number(process.env['SAMSYN_SEED'] ?? Date.now() % 1_000_000);
const withText = 'Punkt med text';
const imported = { meetings: 16, items: 60, characters: 5000 } as const;

/** What the program has called saved, kept by the test on the disk and never read back from the program. */
interface Record {
  readonly kind: 'tried' | 'acknowledged';
  readonly what: 'point' | 'text' | 'import';
  readonly text: string;
}

test('keeps all that it called saved through kill -9 at any moment', async ({ launch }, testInfo) => {
  const rounds = testInfo.project.name === 'browser-host' ? repetitions(3, 10) : repetitions(6, 30);
  test.setTimeout(120_000 + rounds * 90_000);
  const number = seededNumbers(seed);
  const book = keepBook(testInfo.outputPath('acknowledged.jsonl'));
  const colleague = await createColleague('Kollegan');
  let app = await launch();
  await prepareMeeting(app.page);
  await addPoint(app.page, withText);
  book.write({ kind: 'acknowledged', what: 'point', text: withText });
  await letIn(app, colleague);
  const ids = await idsOf(app.page);
  for (let round = 1; round <= rounds; round += 1) {
    const isImport = round % 2 === 0;
    const patience = isImport ? number(1600) : 300 + number(6000);
    const kill = killer(app, patience);
    if (isImport) {
      const place = `Sal ${round} hos kollegan`;
      const bundle = await packMeetings(colleague, { ...ids, ...imported, place });
      await kill.survive(takeIn(app, bundle, place, book, kill.start));
    } else {
      await openAgenda(app.page);
      kill.start();
      await kill.survive(writeOn(app, round, number, book));
    }
    await kill.done();
    app = await launch();
    await ready(app.page);
    const found = await check(app, book.read());
    console.log(
      `seed ${seed} round ${round}/${rounds} ${isImport ? 'import' : 'typing'} ${patience} ms: ${found}`,
    );
  }
});

test('takes a bundle in whole or not at all when the journal is cut in the middle of it @desktop', async ({
  launch,
}, testInfo) => {
  test.setTimeout(240_000);
  const colleague = await createColleague('Kollegan');
  const first = await launch('before');
  await prepareMeeting(first.page);
  await letIn(first, colleague);
  const bundle = await packMeetings(colleague, {
    ...(await idsOf(first.page)),
    ...imported,
    place: 'Sal 1 hos kollegan',
  });
  await first.close();
  const before = statSync(journalFile(first.profileDir)).size;
  cpSync(first.profileDir, testInfo.outputPath('profile-after'), { recursive: true });
  const second = await launch('after');
  await ready(second.page);
  await chooseBundle(second, bundle, 'paket.samsyn');
  await second.page.getByTestId('accept-bundle').click();
  await expect(second.page.getByText('Allt är sparat på den här datorn.')).toBeVisible({ timeout: 60_000 });
  await second.close();
  const journal = readFileSync(journalFile(second.profileDir));
  for (const share of [0.1, 0.5, 0.9]) {
    const name = `cut-${share}`;
    const profile = testInfo.outputPath(`profile-${name}`);
    cpSync(first.profileDir, profile, { recursive: true });
    const end = Math.floor(before + (journal.length - before) * share);
    writeFileSync(journalFile(profile), journal.subarray(0, end));
    const app = await launch(name);
    await ready(app.page);
    expect(await checkImports(app, ['Sal 1 hos kollegan'], new Set()), `cut at ${share}`).toBe(0);
    await app.close();
  }
});

test('says "saved" of typing only when every character is on disk', async ({ launch }, testInfo) => {
  const rounds = repetitions(4, 12);
  test.setTimeout(120_000 + rounds * 60_000);
  const number = seededNumbers(seed);
  let app = await launch();
  await prepareMeeting(app.page);
  await addPoint(app.page, withText);
  for (let round = 1; round <= rounds; round += 1) {
    const { page } = app;
    const isField = round % 2 === 0;
    await openAgenda(page);
    const told = await listenForSaved(page);
    const patience = 900 + number(2500);
    const kill = killer(app, patience);
    if (isField) await page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true }).click();
    else await openFirstProposal(page);
    await page.keyboard.press('ControlOrMeta+End');
    kill.start();
    await kill.survive(typeInBursts(page, round, number));
    await kill.done();
    app = await launch();
    await ready(app.page);
    await openAgenda(app.page);
    const last = told();
    const heading = app.page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true });
    if (last !== undefined) {
      await expect
        .poll(async () => (await heading.inputValue()).slice(0, last.heading.length))
        .toBe(last.heading);
      await openFirstProposal(app.page);
      const proposal = app.page.getByRole('textbox', { name: 'Förslag till beslut' });
      await expect(proposal).toContainText(last.proposal);
    }
    const found =
      last === undefined
        ? 'nothing was called saved'
        : `${last.heading.length} + ${last.proposal.length} characters`;
    console.log(
      `seed ${seed} typing ${round}/${rounds} ${patience} ms on ${testInfo.project.name}: ${found}`,
    );
  }
});

async function openFirstProposal(page: RunningApp['page']): Promise<void> {
  const button = page.getByRole('button', { name: /^Visa uppgifter om/ }).first();
  await button.click();
  await page.getByRole('textbox', { name: 'Förslag till beslut' }).click();
}

/** As people type: some letters, a pause to think, until the program is gone. */
async function typeInBursts(
  page: RunningApp['page'],
  round: number,
  number: (below: number) => number,
): Promise<void> {
  for (let burst = 1; ; burst += 1) {
    await page.keyboard.type(`${round}.${burst} `, { delay: 5 + number(60) });
    await page.waitForTimeout(number(700));
  }
}

interface OnScreen {
  readonly heading: string;
  readonly proposal: string;
}

/** Notes what is on screen each time the status line turns to "saved". */
async function listenForSaved(page: RunningApp['page']): Promise<() => OnScreen | undefined> {
  let last: OnScreen | undefined;
  await page.exposeFunction('toldSaved', (shown: OnScreen) => {
    last = shown;
  });
  await page.evaluate(() => {
    const line = document.querySelector('[data-testid="status-line"]');
    const told = (globalThis as unknown as { toldSaved: (shown: OnScreen) => void }).toldSaved;
    let wasSaved = true;
    new MutationObserver(() => {
      const isSaved = line?.querySelector('[data-state="saved"]') !== null;
      if (isSaved && !wasSaved) {
        const heading = document.querySelector<HTMLInputElement>('input.agenda-heading')?.value ?? '';
        const proposal =
          document.querySelector('[data-testid="proposal"] [contenteditable]')?.textContent ?? '';
        told({ heading, proposal });
      }
      wasSaved = isSaved;
    }).observe(line as Element, { subtree: true, childList: true, attributes: true });
  });
  return () => last;
}

/** Types points and text until the program is gone. */
async function writeOn(
  { page }: RunningApp,
  round: number,
  number: (below: number) => number,
  book: Book,
): Promise<void> {
  for (let step = 1; ; step += 1) {
    const text = `Rad ${round}.${step} ${'å'.repeat(number(40))}`.trimEnd();
    if (number(3) > 0) {
      book.write({ kind: 'tried', what: 'point', text });
      await addPoint(page, text);
      book.write({ kind: 'acknowledged', what: 'point', text });
    } else {
      const sentence = `Mening ${round}.${step} slut.`;
      book.write({ kind: 'tried', what: 'text', text: sentence });
      await openProposal(page, withText);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.insertText(sentence);
      await saved(page);
      book.write({ kind: 'acknowledged', what: 'text', text: sentence });
    }
  }
}

async function takeIn(
  app: RunningApp,
  bundle: Uint8Array,
  place: string,
  book: Book,
  startClock: () => void,
): Promise<void> {
  await chooseBundle(app, bundle, `${place}.samsyn`);
  await expect(app.page.getByTestId('bundle-preview')).toBeVisible({ timeout: 60_000 });
  book.write({ kind: 'tried', what: 'import', text: place });
  startClock();
  await app.page.getByTestId('accept-bundle').click();
  await expect(app.page.getByText('Allt är sparat på den här datorn.')).toBeVisible({ timeout: 60_000 });
  book.write({ kind: 'acknowledged', what: 'import', text: place });
  await new Promise(() => undefined);
}

/** Reads what the restarted program shows and compares it with the book. */
async function check(app: RunningApp, records: readonly Record[]): Promise<string> {
  const { page } = app;
  const texts = (kind: Record['kind'], what: Record['what']) =>
    records.filter((record) => record.kind === kind && record.what === what).map(({ text }) => text);
  await openAgenda(page);
  await expect(page.locator('input.agenda-heading').first()).toHaveValue(withText);
  const headings = await shownHeadings(page);
  const known = new Set(texts('acknowledged', 'point'));
  const tried = new Set(texts('tried', 'point'));
  expect(
    headings.filter((heading) => known.has(heading)),
    'points that were called saved, in order',
  ).toEqual([...known]);
  expect(
    headings.filter((heading) => heading !== '' && !known.has(heading) && !tried.has(heading)),
    'points that nobody wrote',
  ).toEqual([]);
  await openProposal(page, withText);
  const proposal = page.getByRole('textbox', { name: 'Förslag till beslut' });
  for (const text of texts('acknowledged', 'text')) await expect(proposal).toContainText(text);
  const bundles = await checkImports(app, texts('tried', 'import'), new Set(texts('acknowledged', 'import')));
  return `${known.size} points, ${texts('acknowledged', 'text').length} texts, ${bundles} bundles`;
}

/** Each bundle is there whole or not at all; one that was reported as taken in is there. */
async function checkImports(
  { page }: RunningApp,
  tried: readonly string[],
  acknowledged: ReadonlySet<string>,
): Promise<number> {
  await goTo(page, 'Styrelsen');
  await expect(page.getByTestId('meeting-list').getByRole('link', { name: room }).first()).toBeVisible();
  const rows = await page.getByTestId('meeting-list').getByRole('listitem').allTextContents();
  let whole = 0;
  for (const place of tried) {
    const own = rows.filter((row) => row.includes(`${place}${imported.items} punkter`));
    const part = rows.filter((row) => row.includes(place));
    expect(part.length, `meetings of ${place} with all their points`).toBe(own.length);
    expect([0, imported.meetings], `meetings of ${place}`).toContain(own.length);
    if (acknowledged.has(place)) expect(own.length, `${place} was called saved`).toBe(imported.meetings);
    if (own.length > 0) whole += 1;
  }
  return whole;
}

interface Killer {
  /** Starts the clock; the kill comes when it has run out. */
  readonly start: () => void;
  /** Waits for work that the kill interrupts. An error before the kill is an error. */
  readonly survive: (work: Promise<void>) => Promise<void>;
  readonly done: () => Promise<void>;
}

function killer(app: RunningApp, patience: number): Killer {
  let isKilled = false;
  let finish: (killing: Promise<void>) => void = () => undefined;
  const killed = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    start: () => {
      setTimeout(() => {
        isKilled = true;
        finish(app.kill());
      }, patience);
    },
    survive: (work) =>
      Promise.race([
        work.catch((error: unknown) => {
          if (!isKilled) throw error;
        }),
        killed,
      ]),
    done: () => killed,
  };
}

interface Book {
  readonly write: (record: Record) => void;
  readonly read: () => readonly Record[];
}

/** One line a record, on the disk before the next edit. */
function keepBook(path: string): Book {
  return {
    write: (record) => {
      const file = openSync(path, 'a');
      writeSync(file, `${JSON.stringify(record)}\n`);
      fsyncSync(file);
      closeSync(file);
    },
    read: () =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record),
  };
}
