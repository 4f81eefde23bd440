// Measures search in a real Chromium, in its worker, on 20,000 paragraphs of Swedish: building, loading at a start, a query while it is typed, and what sixty
// queries find beside a plain search for beginnings. The floor looks for the words in the plain texts. JSON out: `node tests/bench/search.mjs`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { root } from '../../scripts/root.mjs';

const count = Number(process.env.SAMSYN_BENCH_PARAGRAPHS ?? '20000');
const output = join(root, 'bench-output');
const folder = join(output, 'search-page');
mkdirSync(output, { recursive: true });
await build({
  root: join(root, 'tests/bench/search'),
  configFile: false,
  logLevel: 'error',
  base: './',
  build: { outDir: folder, emptyOutDir: true, target: 'chrome140' },
  worker: { format: 'es' },
});
const types = { '.html': 'text/html', '.js': 'text/javascript' };
const server = createServer(async ({ url }, response) => {
  const name = new URL(url, 'http://localhost').pathname.slice(1) || 'index.html';
  const bytes = await readFile(join(folder, name)).catch(() => undefined);
  response.writeHead(bytes === undefined ? 404 : 200, {
    'content-type': types[extname(name)] ?? 'text/plain',
  });
  response.end(bytes);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const profile = mkdtempSync(join(tmpdir(), 'samsyn-search-'));
const options = { executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };

async function inPage(act) {
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => 'searchBench' in globalThis);
    return await act(page);
  } finally {
    await context.close();
  }
}

const quantiles = (values) => {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1));
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
};

try {
  const built = await inPage((page) => page.evaluate((paragraphs) => searchBench.build(paragraphs), count));
  const loads = [];
  for (let time = 0; time < 3; time += 1)
    loads.push(await inPage((page) => page.evaluate(() => searchBench.load())));
  const { typed, floor, rows } = await inPage(async (page) => {
    await page.evaluate(() => searchBench.load());
    return {
      typed: await page.evaluate(() => searchBench.type()),
      floor: await page.evaluate((paragraphs) => searchBench.floor(paragraphs), count),
      rows: await page.evaluate((paragraphs) => searchBench.recall(paragraphs), count),
    };
  });
  const mean = (values) => Number((values.reduce((sum, one) => sum + one, 0) / values.length).toFixed(3));
  const recall = Object.fromEntries(
    ['inflection', 'compound', 'misspelling', 'several'].map((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      const pair = (way) => ({
        recall: mean(ofKind.map((row) => row[way].recall)),
        precision: mean(ofKind.map((row) => row[way].precision)),
      });
      return [kind, { queries: ofKind.length, search: pair('search'), prefix: pair('prefix') }];
    }),
  );
  const report = {
    machine: { node: process.version, processors: cpus().length, load: loadavg()[0] },
    paragraphs: count,
    letters: built.letters,
    buildMs: Math.round(built.buildMs),
    loadMs: loads.map(Math.round),
    queryMs: quantiles(typed),
    floorMs: quantiles(floor),
    recall,
    rows,
  };
  writeFileSync(join(output, 'search.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
} finally {
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
