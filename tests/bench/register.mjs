// Measures the decision register of twenty years in the built program: until the list is painted at first, from a key press in the search until its result
// is painted, and from an arrow key until the next decision is. JSON out. `VITE_DEMO_YEARS=20 npm run build`, then `node tests/bench/register.mjs`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { root } from '../../scripts/root.mjs';

process.env.CHROMIUM_PATH ??= findBrowser();
process.env.ELECTRON_OVERRIDE_DIST_PATH ??= join(root, 'tests/support/electron-standin');
const profile = mkdtempSync(join(tmpdir(), 'samsyn-register-'));
const app = await electron.launch({
  cwd: root,
  args: ['.', `--user-data-dir=${profile}`],
  locale: 'sv-SE',
  timeout: 60_000,
});
try {
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByTestId('start-demo').click();
  await page.getByTestId('create-demo').click();
  const later = page.getByRole('button', { name: 'Gör det senare' });
  await page.getByTestId('palette-button').or(later).first().waitFor({ timeout: 300_000 });
  if (await later.isVisible()) await later.click();
  await page.getByRole('heading', { name: 'Nästa möte' }).waitFor();
  await page.waitForTimeout(3000);
  // The program is started anew with the list as its first page, and then goes to it from another page.
  const opened = await page.evaluate(openRegister);
  const again = [];
  for (let time = 0; time < 5; time += 1) {
    await page.evaluate(() => {
      location.hash = '#/calendar';
    });
    await page.locator('main h1', { hasText: 'Kalender' }).waitFor();
    await page.waitForTimeout(500);
    again.push(await page.evaluate(openRegister));
  }
  const decisions = Number((await page.getByTestId('decision-count').textContent()).replace(/\D/g, ''));
  await page.evaluate(watchKeys);
  const search = page.getByTestId('decision-search');
  await search.focus();
  const filter = await timed(page, async () => {
    for (const words of ['budget 2024', 'riktlinjer', 'kommun', 'mars']) {
      for (const letter of words) {
        await page.keyboard.press(letter === ' ' ? 'Space' : letter);
        await page.waitForTimeout(120);
      }
      await search.fill('');
      await page.waitForTimeout(300);
    }
  });
  await page.getByTestId('decision-list').focus();
  const arrows = await timed(page, () => press(page, 'ArrowDown', 40));
  const pages = await timed(page, () => press(page, 'PageDown', 40));
  const grouped = await page.evaluate(() => {
    const select = document.querySelector('[data-testid="register-grouping"]');
    const start = performance.now();
    select.value = 'matter';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(Math.round(performance.now() - start));
        channel.port2.postMessage(0);
      });
    });
  });
  const report = {
    machine: {
      platform: process.platform,
      node: process.version,
      processors: cpus().length,
      load: loadavg()[0],
    },
    decisions,
    listMs: { first: opened, again: again.toSorted((left, right) => left - right) },
    filter,
    arrows,
    pages,
    groupByMatterMs: grouped,
  };
  mkdirSync(join(root, 'bench-output'), { recursive: true });
  writeFileSync(join(root, 'bench-output', 'register.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} finally {
  await app.close();
  rmSync(profile, { recursive: true, force: true });
}

/** In the page: goes to the register and answers when its first row has been painted. */
function openRegister() {
  const start = performance.now();
  location.hash = '#/register';
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('.long-list-row') === null) requestAnimationFrame(look);
      else setTimeout(() => resolve(Math.round(performance.now() - start)), 0);
    };
    requestAnimationFrame(look);
  });
}

/** In the page: notes the time from each key press until the first frame after it has been painted. */
function watchKeys() {
  globalThis.keyTimes = [];
  document.addEventListener(
    'keydown',
    (event) => {
      const start = event.timeStamp;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => globalThis.keyTimes.push(performance.now() - start);
        channel.port2.postMessage(0);
      });
    },
    true,
  );
}

async function press(page, key, times) {
  for (let index = 0; index < times; index += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}

async function timed(page, step) {
  await page.evaluate(() => {
    globalThis.keyTimes = [];
  });
  await step();
  const times = (await page.evaluate(() => globalThis.keyTimes)).toSorted((left, right) => left - right);
  const at = (share) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] * 10) / 10;
  return { presses: times.length, paintMs: { p50: at(0.5), p95: at(0.95), max: at(1) } };
}
