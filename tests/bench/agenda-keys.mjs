// Measures an agenda of 60 points, each with a background and clauses, in the built program: from a key press until its result is painted, and the processor
// time that each press costs the whole program. JSON out. `node tests/bench/agenda-keys.mjs` after `npm run build`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { cpuOfBrowser } from '../../scripts/bench-processes.mjs';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { root } from '../../scripts/root.mjs';

const count = Number(process.env.SAMSYN_BENCH_ITEMS ?? '60');
const moves = Number(process.env.SAMSYN_BENCH_MOVES ?? '60');

process.env.CHROMIUM_PATH ??= findBrowser();
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(root, 'tests/support/electron-standin');
const profile = mkdtempSync(join(tmpdir(), 'samsyn-keys-'));
const app = await electron.launch({
  cwd: root,
  args: ['.', `--user-data-dir=${profile}`],
  locale: 'sv-SE',
  timeout: 60_000,
});
try {
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await makeAgenda(page);
  await page.evaluate(watchKeys);
  const first = page.getByRole('textbox', { name: 'Rubrik för punkt 1', exact: true });
  await first.focus();
  const down = await timed(page, () => press(page, 'Alt+ArrowDown', moves));
  const up = await timed(page, () => press(page, 'Alt+ArrowUp', moves));
  await first.focus();
  const fast = await timed(page, () => press(page, 'Alt+ArrowDown', Math.min(moves, count - 1), 0));
  const typing = await timed(page, () => press(page, 'a', moves, 60));
  const report = {
    machine: {
      platform: process.platform,
      node: process.version,
      processors: (await import('node:os')).cpus().length,
      load: (await import('node:os')).loadavg()[0],
    },
    items: count,
    moveDown: down,
    moveUp: up,
    moveFast: fast,
    typing,
  };
  mkdirSync(join(root, 'bench-output'), { recursive: true });
  writeFileSync(join(root, 'bench-output', 'agenda-keys.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} finally {
  await app.close();
  rmSync(profile, { recursive: true, force: true });
}

async function makeAgenda(page) {
  await page.getByRole('button', { name: /^Skapa förbund/ }).click();
  await page.getByRole('textbox', { name: 'Ditt namn' }).fill('Sekreteraren');
  await page.getByRole('combobox', { name: 'Din roll' }).fill('sekreterare');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Skapa förbundet' }).click();
  await page.getByRole('button', { name: 'Gör det senare' }).click();
  await page.getByRole('heading', { name: 'Nästa möte' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/meetings?create=true';
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /stående/ }).uncheck({ force: true });
  await dialog.getByRole('button', { name: 'Skapa mötet' }).click();
  await page.getByRole('button', { name: 'Ny punkt' }).first().waitFor();
  await page.evaluate(pasteAgenda, richAgenda());
  await page.getByTestId('paste-create').click();
  await page.locator(`input[aria-label="Rubrik för punkt ${count}"]`).waitFor();
  await page.waitForTimeout(1500);
}

/** Points with a background and two clauses each, as they lie on the clipboard. */
function richAgenda() {
  const background =
    'Styrelsen ska ta ställning till insatsens fortsättning. Beredningsgruppen har gått igenom underlaget vid två möten '.repeat(
      4,
    );
  return Array.from({ length: count }, (_, index) =>
    [
      `${index + 1}. Punkt ${index + 1} om samordnad rehabilitering (B) 5 min`,
      background,
      background,
      'Förslag till beslut:',
      'att bevilja medel för insatsen under nästa år',
      'att uppdra åt förbundschefen att återkomma med en uppföljning',
    ].join('\n'),
  ).join('\n');
}

/** In the page: pastes as if from another program. */
function pasteAgenda(text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
}

/**
 * In the page: notes for each key press the time until the first frame after it has been painted, and how much of that the
 * program worked: the rest is the wait for the screen, up to 16.7 ms at 60 frames a second whatever a program does.
 */
function watchKeys() {
  globalThis.keyTimes = [];
  const soon = (act) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = act;
    channel.port2.postMessage(0);
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Alt') return;
      const start = event.timeStamp;
      const taken = performance.now();
      let handled = 0;
      // The page draws what the key has done in a microtask, before the event comes here.
      const onHandled = () => {
        handled = performance.now() - taken;
      };
      window.addEventListener('keydown', onHandled, { once: true });
      requestAnimationFrame(() => {
        const frame = performance.now();
        soon(() => {
          const end = performance.now();
          globalThis.keyTimes.push({ paint: end - start, work: handled + (end - frame) });
        });
      });
    },
    true,
  );
}

async function press(page, key, times, pause = 150) {
  for (let index = 0; index < times; index += 1) {
    await page.keyboard.press(key);
    if (pause > 0) await page.waitForTimeout(pause);
  }
}

async function timed(page, step) {
  await settle();
  await page.evaluate(() => {
    globalThis.keyTimes = [];
  });
  const before = cpuOfBrowser(process.pid);
  await step();
  await settle();
  const cpu = cpuOfBrowser(process.pid) - before;
  const times = await page.evaluate(() => globalThis.keyTimes);
  return {
    presses: times.length,
    paintMs: shares(times.map(({ paint }) => paint)),
    workMs: shares(times.map(({ work }) => work)),
    cpuMsPerPress: Math.round((cpu / times.length) * 10) / 10,
  };
}

function shares(times) {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function settle() {
  let last = cpuOfBrowser(process.pid);
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = cpuOfBrowser(process.pid);
    quiet = now - last < 30 ? quiet + 1 : 0;
    last = now;
  }
}
