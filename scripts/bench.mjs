// Measures storage in a real Chromium with a persistent profile, as ratios to a floor taken in the same run. JSON out.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build, createServer as createViteServer } from 'vite';
import { measureFolder } from './bench-folder.mjs';
import { cpuOfBrowser, rssOfBrowser } from './bench-processes.mjs';
import { findBrowser } from './ensure-browser.mjs';
import { root } from './root.mjs';

const seed = 2026;
const share = Number(process.env.SAMSYN_BENCH_SHARE ?? '1');
const runs = Number(process.env.SAMSYN_BENCH_RUNS ?? '2');
const output = join(root, 'bench-output');

const parts = (process.env.SAMSYN_BENCH_PARTS ?? 'storage,folder').split(',');

mkdirSync(output, { recursive: true });
const page = await buildPage();
const report = {
  machine: {
    platform: process.platform,
    node: process.version,
    processors: (await import('node:os')).cpus().length,
  },
  ...(parts.includes('storage') ? await measureStorage() : {}),
  ...(parts.includes('folder') ? { folder: await measureFolderHere() } : {}),
};
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

async function measureStorage() {
  const workload = await makeWorkload();
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push(await measure(page, workload));
  return { workload: { ...workload.counts, share }, summary: summarise(results), runs: results };
}

async function measureFolderHere() {
  const { chromium } = await import('@playwright/test');
  const profile = mkdtempSync(join(tmpdir(), 'samsyn-bench-'));
  const { server, url } = await serve(page);
  const context = await chromium.launchPersistentContext(profile, browserOptions());
  const source = await sourceServer();
  try {
    const open = async () => {
      const tab = await context.newPage();
      tab.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`));
      await tab.goto(url);
      await tab.waitForFunction(() => 'folderBench' in globalThis);
      return tab;
    };
    return await measureFolder(open, (path) => source.ssrLoadModule(path));
  } finally {
    await source.close();
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function browserOptions() {
  return { executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

function sourceServer() {
  return createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
}

async function makeWorkload() {
  const cached = join(output, `workload-${seed}-${share}.json`);
  const files = { full: `full-${seed}-${share}.samsyn`, increment: `increment-${seed}-${share}.samsyn` };
  if (!existsSync(cached)) {
    process.stderr.write('Making the workload …\n');
    const server = await sourceServer();
    const { makeWorkload: make } = await server.ssrLoadModule('/tests/bench/make-workload.ts');
    const { encodeCbor } = await server.ssrLoadModule('/src/shared/log/cbor.ts');
    const { full, increment, vault, ...counts } = await make(seed, share);
    writeFileSync(join(output, files.full), full);
    writeFileSync(join(output, files.increment), increment);
    const kept = {
      counts: { ...counts, bundleBytes: full.length, incrementBytes: increment.length },
      vault: Buffer.from(encodeCbor(vault)).toString('base64'),
      identity: vault.keys.identity,
    };
    writeFileSync(cached, JSON.stringify(kept));
    await server.close();
  }
  return { ...JSON.parse(readFileSync(cached, 'utf8')), files };
}

async function buildPage() {
  const outDir = join(output, 'page');
  await build({
    root: join(root, 'tests/bench/page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir, emptyOutDir: true, target: 'chrome140' },
    worker: { format: 'es' },
  });
  return outDir;
}

async function serve(folder) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer(async (request, response) => {
    const name =
      decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1) || 'index.html';
    const path = name.endsWith('.samsyn') ? join(output, name) : join(folder, name);
    try {
      const bytes = await readFile(path);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

async function measure(folder, { vault, identity, files, counts }) {
  const { chromium } = await import('@playwright/test');
  const profile = mkdtempSync(join(tmpdir(), 'samsyn-bench-'));
  const { server, url } = await serve(folder);
  const launch = () => chromium.launchPersistentContext(profile, browserOptions());
  let context = await launch();
  const open = async () => {
    const opened = await context.newPage();
    opened.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`));
    await opened.goto(url);
    await opened.waitForFunction(() => 'bench' in globalThis);
    return opened;
  };
  const fresh = async (tab) => {
    await tab.close();
    return open();
  };
  try {
    let tab = await open();
    await tab.evaluate((bytes) => bench.setVault(bytes), vault);
    await tab.evaluate((name) => bench.fetchBundle(name), files.full);
    const rows = await tab.evaluate((key) => bench.prepareFloor(key), identity);
    const floor = await timed(() => tab.evaluate(() => bench.runFloor()));
    tab = await fresh(tab);
    await tab.evaluate((name) => bench.fetchBundle(name), files.full);
    const before = rssOfBrowser(process.pid);
    const full = await timed(() => tab.evaluate(() => bench.importFirst()), true);
    const afterImport = rssOfBrowser(process.pid);
    await tab.evaluate((name) => bench.fetchBundle(name), files.increment);
    const increment = await timed(() => tab.evaluate(() => bench.importNext()));
    const again = await timed(() => tab.evaluate(() => bench.importNext()));
    await tab.evaluate((name) => bench.fetchBundle(name), files.full);
    const reimport = await timed(() => tab.evaluate(() => bench.importNext()));
    const read = await tab.evaluate(() => bench.verifyRead());
    const emptyId = await tab.evaluate(() => bench.foundEmpty());
    const starts = [];
    const emptyStarts = [];
    let rssStart = 0;
    for (let index = 0; index < 3; index += 1) {
      await tab.close();
      await context.close();
      context = await launch();
      tab = await open();
      emptyStarts.push(await startOn(tab, emptyId));
      await tab.close();
      await context.close();
      context = await launch();
      tab = await open();
      starts.push(await startOn(tab, counts.workspace));
      rssStart = rssOfBrowser(process.pid).largest;
    }
    const meetings = await tab.evaluate(() => bench.openMeetings(40));
    const editsOne = await timed(() => tab.evaluate(() => bench.edit(150, false)));
    const editsSpread = await timed(() => tab.evaluate(() => bench.edit(150, true)));
    const histories = await tab.evaluate(() => bench.histories(100));
    const ratio = (step) => round(step.cpu / floor.cpu, 2);
    return {
      floor: { rows, wallMs: round(floor.value), cpuMs: floor.cpu },
      fullImport: {
        ...rounded(full.value),
        wallMs: round(full.wall),
        cpuMs: full.cpu,
        ratio: ratio(full),
        peakRssMb: mb(full.peak),
      },
      increment: { ...rounded(increment.value), wallMs: round(increment.wall), cpuMs: increment.cpu },
      incrementAgain: { wallMs: round(again.wall), cpuMs: again.cpu },
      reimport: { wallMs: round(reimport.wall), cpuMs: reimport.cpu },
      read,
      start: {
        full: starts.map(rounded),
        empty: emptyStarts.map(rounded),
        overEmptyMs: round(median(starts.map(total)) - median(emptyStarts.map(total))),
        overEmptyCpuMs:
          median(starts.map(({ cpuMs }) => cpuMs)) - median(emptyStarts.map(({ cpuMs }) => cpuMs)),
      },
      openMeetingMs: quantiles(meetings),
      editOneMeetingMs: {
        ...quantiles(editsOne.value),
        cpuPerEdit: round(editsOne.cpu / editsOne.value.length),
      },
      editManyMeetingsMs: {
        ...quantiles(editsSpread.value),
        cpuPerEdit: round(editsSpread.cpu / editsSpread.value.length),
      },
      historyMs: quantiles(histories),
      rssMb: { before: mb(before.largest), afterImport: mb(afterImport.largest), afterStart: mb(rssStart) },
    };
  } finally {
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Starts on a workspace in a page that has come to rest, so that the figures are those of opening and listing. */
async function startOn(tab, id) {
  const { value, cpu } = await timed(() => tab.evaluate((workspace) => bench.start(workspace), id));
  return { ...value, cpuMs: cpu };
}

/** Wall time of a step and processor time of the whole browser until it is quiet again. */
async function timed(step, watchMemory = false) {
  await settle();
  const cpu = cpuOfBrowser(process.pid);
  let peak = 0;
  const watch = watchMemory
    ? setInterval(() => {
        peak = Math.max(peak, rssOfBrowser(process.pid).largest);
      }, 100)
    : undefined;
  const start = performance.now();
  const value = await step();
  const wall = performance.now() - start;
  clearInterval(watch);
  await settle();
  return { value, wall, cpu: cpuOfBrowser(process.pid) - cpu, peak };
}

async function settle() {
  let last = cpuOfBrowser(process.pid);
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = cpuOfBrowser(process.pid);
    quiet = now - last < 40 ? quiet + 1 : 0;
    last = now;
  }
}

function summarise(all) {
  const best = (pick) => Math.min(...all.map(pick));
  return {
    fullImportRatio: median(all.map((run) => run.fullImport.ratio)),
    incrementMs: best((run) => run.increment.wallMs),
    reimportMs: best((run) => run.reimport.wallMs),
    startOverEmptyMs: best((run) => run.start.overEmptyMs),
    editP95Ms: best((run) => run.editOneMeetingMs.p95),
    openMeetingP50Ms: best((run) => run.openMeetingMs.p50),
    historyP50Ms: best((run) => run.historyMs.p50),
    targets: { fullImportRatio: 1.2, incrementMs: 500, startOverEmptyMs: 300, editP95Ms: 16 },
  };
}

function total({ openMs, listMs }) {
  return openMs + listMs;
}

function quantiles(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
}

function rounded(values) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
  );
}

function round(value, digits = 1) {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function mb(bytes) {
  return Math.round(bytes / 1024 / 1024);
}
