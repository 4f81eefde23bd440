import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { concatBytes, utf8 } from '#shared/base/bytes.ts';
import { toInstant } from '#shared/base/dates.ts';
import { newRootId } from '#shared/base/id.ts';
import { fixedLimits } from '#shared/bundle/bundle-limits.ts';
import { encodeFrames, frameTypes, magic } from '#shared/bundle/frames.ts';
import { encodeManifest, signManifest } from '#shared/bundle/manifest.ts';
import { openMagic, rootOf } from '#shared/bundle/pack-bundle.ts';
import { importSigner, newStreamId, sha256 } from '#shared/log/device-keys.ts';
import { sixWords } from '#shared/log/six-words.ts';
import { expect, type RunningApp, test } from './support/app.ts';
import { type Colleague, createColleague, packMeetings, random } from './support/colleague.ts';
import {
  addPoint,
  chooseBundle,
  idsOf,
  letIn,
  prepareMeeting,
  ready,
  storedState,
  words,
} from './support/reliability.ts';

const passphrase = 'granen står grön i snön';

interface Refusal {
  readonly name: string;
  readonly file: Uint8Array;
  readonly title: string;
  readonly help: string;
  readonly passphrase?: string;
}

test('refuses files with a clear message each, and writes nothing', async ({ launch }) => {
  test.setTimeout(300_000);
  const app = await launch();
  await prepareMeeting(app.page);
  await addPoint(app.page, 'Före alla filer');
  const colleague = await createColleague('Kollegan');
  await letIn(app, colleague);
  const written = {
    ...(await idsOf(app.page)),
    place: 'Kollegans sal',
    meetings: 2,
    items: 2,
    characters: 200,
  };
  const good = await packMeetings(colleague, written);
  const before = await wholeState(app);
  for (const refusal of await refusals(colleague, written, good)) {
    await test.step(refusal.name, async () => {
      await refuse(app, refusal);
      expect(await wholeState(app), `${refusal.name}: nothing is written`).toBe(before);
    });
  }
  await test.step('a wrong passphrase, then the right one', async () => {
    const sealed = await packMeetings(colleague, written, { type: 'passphrase', passphrase });
    await askPassphrase(app, sealed, 'granen står gul i snön');
    await expect(
      app.page.getByText(words('exchange.problem.wrong-passphrase'), { exact: true }),
    ).toBeVisible();
    await expect(app.page.getByText(words('exchange.help.wrong-passphrase'), { exact: true })).toBeVisible();
    expect(await wholeState(app), 'nothing is written').toBe(before);
    await typePassphrase(app, passphrase);
    await expect(app.page.getByTestId('bundle-preview')).toBeVisible({ timeout: 60_000 });
    expect(await wholeState(app), 'a preview writes nothing').toBe(before);
  });
  await app.close();
  const again = await launch();
  await ready(again.page);
  expect(await wholeState(again), 'after a restart').toBe(before);
  await chooseBundle(again, good, 'gott.samsyn');
  await again.page.getByTestId('accept-bundle').click();
  await expect(again.page.getByText(words('exchange.takenHelp'))).toBeVisible();
  expect(await wholeState(again), 'a good bundle is taken in').not.toBe(before);
});

async function refusals(
  colleague: Colleague,
  written: Parameters<typeof packMeetings>[1],
  good: Uint8Array,
): Promise<readonly Refusal[]> {
  const sealed = await packMeetings(colleague, written, { type: 'passphrase', passphrase });
  const stranger = await createColleague('Främlingen');
  const strangerWords = sixWords(await sha256(stranger.keys.signingPublic)).join(' ');
  const other = { ...written, workspace: newRootId(random) };
  const another = await createColleague('Någon annan');
  const forOthers = { type: 'devices', recipients: [another.keys.recipient] } as const;
  const bomb = await bombFile();
  return [
    ...[12, 45, Math.floor(good.length / 2), good.length - 1].map((at) => ({
      name: `byte ${at} is turned over`,
      file: flipped(good, at),
      ...problem('damaged'),
    })),
    ...[0.3, 0.7, 0.99].map((share) => ({
      name: `cut to ${share * 100} per cent`,
      file: good.slice(0, Math.floor(good.length * share)),
      ...problem('damaged'),
    })),
    {
      name: 'a byte inside an encrypted file is turned over',
      file: flipped(sealed, sealed.length - 20),
      passphrase,
      ...problem('damaged'),
    },
    {
      name: 'an encrypted file is cut',
      file: sealed.slice(0, sealed.length - 100),
      passphrase,
      ...problem('damaged'),
    },
    { name: 'a forged packer', file: await forged(colleague, stranger, written), ...problem('damaged') },
    {
      name: 'for other computers',
      file: await packMeetings(colleague, written, forOthers),
      ...problem('not-for-this-device'),
    },
    {
      name: 'of another association',
      file: await packMeetings(colleague, other),
      title: words('exchange.problem.other-association', { name: 'Samordningsförbundet Grannen' }),
      help: words('exchange.help.other-association'),
    },
    {
      name: 'of a computer that has not been let in',
      file: await packMeetings(stranger, written),
      title: words('exchange.problem.stranger', { name: 'Främlingen' }),
      help: words('exchange.help.stranger', { words: strangerWords }),
    },
    ...[await newerOutside(good), await newerInside(good), await newerManifest(colleague, written)].map(
      ({ file, version }, index) => ({
        name: `a newer format, ${index}`,
        file,
        title: words('exchange.problem.newer-format', { version }),
        help: words('exchange.help.newer-format'),
      }),
    ),
    { name: 'a text file', file: utf8('Kallelse till styrelsen\n'), ...problem('not-a-bundle') },
    { name: 'an empty file', file: new Uint8Array(0), ...problem('not-a-bundle') },
    {
      name: 'a zip file',
      file: concatBytes([utf8('PK\u0003\u0004'), random(500)]),
      ...problem('not-a-bundle'),
    },
    {
      name: 'a bomb',
      file: bomb.file,
      title: words('exchange.problem.too-large', { limit: Math.round(bomb.limit / 1_000_000) }),
      help: words('exchange.help.too-large'),
    },
    { name: 'a length of 4 GB that is a lie', file: await openFile(lyingFrames()), ...problem('damaged') },
  ];
}

function problem(type: 'damaged' | 'not-a-bundle' | 'not-for-this-device'): Pick<Refusal, 'title' | 'help'> {
  return { title: words(`exchange.problem.${type}`), help: words(`exchange.help.${type}`) };
}

async function refuse(app: RunningApp, refusal: Refusal): Promise<void> {
  await showOther(app);
  const name = `${refusal.name.replace(/\W+/g, '-')}.samsyn`;
  if (refusal.passphrase === undefined) await chooseBundle(app, refusal.file, name);
  else await askPassphrase(app, refusal.file, refusal.passphrase);
  const shown = app.page.getByTestId('bundle-problem');
  await expect(shown.getByText(refusal.title, { exact: true }), refusal.name).toBeVisible({
    timeout: 60_000,
  });
  await expect(shown.getByText(refusal.help, { exact: true }), refusal.name).toBeVisible();
}

/** Has another message on screen first, so that what the last file left there is not taken for the answer to this one. */
async function showOther(app: RunningApp): Promise<void> {
  await chooseBundle(app, utf8('SAMSYNO9'), 'mellan.samsyn');
  const title = words('exchange.problem.newer-format', { version: 9 });
  await expect(app.page.getByTestId('bundle-problem').getByText(title, { exact: true })).toBeVisible();
}

async function askPassphrase(app: RunningApp, file: Uint8Array, typed: string): Promise<void> {
  await chooseBundle(app, file, 'last.samsyn');
  await typePassphrase(app, typed);
}

async function typePassphrase({ page }: RunningApp, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: words('exchange.passphrase') }).fill(typed);
  await page.getByRole('button', { name: words('exchange.openPassphrase'), exact: true }).click();
}

/** All rows of IndexedDB, the private files of the page, and the files of the program beside the browser's own. */
async function wholeState({ page, profileDir }: RunningApp): Promise<string> {
  const { workspace } = await idsOf(page);
  const journal = join(profileDir, 'journals', `${workspace}.journal`);
  const outside = existsSync(journal) ? readFileSync(journal) : new Uint8Array(0);
  const digest = Buffer.from(await sha256(outside)).toString('hex');
  return `${await storedState(page)} ${outside.length} ${digest}`;
}

function flipped(file: Uint8Array, at: number): Uint8Array {
  const copy = file.slice();
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

async function openFile(content: Uint8Array): Promise<Uint8Array> {
  return concatBytes([openMagic, await sha256(content), content]);
}

/** The stranger packs, and says that it was the colleague. */
async function forged(
  colleague: Colleague,
  stranger: Colleague,
  written: Parameters<typeof packMeetings>[1],
): Promise<Uint8Array> {
  const { device } = colleague.keys;
  return packMeetings({ name: 'Kollegan', keys: { ...stranger.keys, device } }, written);
}

async function newerOutside(good: Uint8Array) {
  const file = good.slice();
  file[7] = '2'.charCodeAt(0);
  return { file, version: 2 };
}

async function newerInside(good: Uint8Array) {
  const frames = new Uint8Array(gunzipSync(good.subarray(openMagic.length + 32)));
  frames.set(utf8('07'), 6);
  return { file: await openFile(new Uint8Array(gzipSync(frames))), version: 7 };
}

async function newerManifest({ keys }: Colleague, { workspace }: Parameters<typeof packMeetings>[1]) {
  const sign = await importSigner(keys);
  const manifest = encodeManifest({
    format: 3,
    minReader: 3,
    workspace,
    by: { stream: newStreamId(random, keys.device), device: keys.device },
    at: toInstant(Date.now()),
    kind: 'delta',
    vv: {},
    sums: {},
    members: [],
    to: [],
    segmentCount: 0,
    blobCount: 0,
    root: await rootOf([]),
    blobRoot: await sha256(new Uint8Array(0)),
    extra: null,
  });
  const frames = encodeFrames([
    { type: frameTypes.manifest, bytes: manifest },
    { type: frameTypes.signature, bytes: await signManifest(manifest, sign) },
  ]);
  return { file: await openFile(new Uint8Array(gzipSync(frames))), version: 3 };
}

/** 60 MB of nought in some 60 kB. */
async function bombFile(): Promise<{ readonly file: Uint8Array; readonly limit: number }> {
  const frames = encodeFrames([{ type: 100, bytes: new Uint8Array(60_000_000) }]);
  const content = new Uint8Array(gzipSync(frames, { level: 9 }));
  const limit = content.length * fixedLimits.ratio + fixedLimits.ratioAllowance;
  return { file: await openFile(content), limit };
}

function lyingFrames(): Uint8Array {
  const lie = concatBytes([magic, Uint8Array.of(frameTypes.manifest, 0xff, 0xff, 0xff, 0xff), random(100)]);
  return new Uint8Array(gzipSync(lie));
}
