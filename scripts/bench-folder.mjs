// Measures the shared folder: the look at a start with 5,000 bundles, the choice for 40 devices, hostile files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuOfBrowser, rssOfBrowser } from './bench-processes.mjs';

const bundles = Number(process.env.SAMSYN_BENCH_BUNDLES ?? '5000');

/** Runs in a fresh profile of the browser that `launch` starts; `load` reads a module of the project's source. */
export async function measureFolder(open, load) {
  const tab = await open();
  const first = await timed(() => tab.evaluate((count) => folderBench.firstLook(count), bundles));
  const start = await timed(() => tab.evaluate(() => folderBench.startLook()));
  const choice = await tab.evaluate(() => folderBench.chooseFor(40, 700));
  const hostile = {};
  const names = await tab.evaluate(() => folderBench.hostileNames());
  await tab.close();
  for (const name of names) {
    // A page of its own for each: what making the last one took is not counted for the next.
    const page = await open();
    await page.evaluate((file) => folderBench.makeHostile(file), name);
    const before = rssOfBrowser(process.pid).largest;
    const step = await timed(() => page.evaluate(() => folderBench.openHostile()));
    await page.close();
    hostile[name] = {
      answer: step.value.answer,
      ms: Math.round(step.value.ms),
      grewMb: Math.max(0, Math.round((step.peak - before) / 1024 / 1024)),
    };
  }
  return {
    bundles,
    firstLook: { ms: Math.round(first.value.ms), read: first.value.read, cpuMs: first.cpu },
    startLook: { ms: Math.round(start.value.ms), read: start.value.read, cpuMs: start.cpu },
    listOnDiskMs: await listOnDisk(load),
    vectorChoice40: { ...choice, ms: Math.round(choice.ms * 10) / 10 },
    hostile,
  };
}

/** The main process's part of the look: names, sizes and times of as many real files. */
async function listOnDisk(load) {
  const { createFolderFiles } = await load('/src/main/folders/folder-files.ts');
  const { createChosenFolders } = await load('/src/main/folders/chosen-folders.ts');
  const root = mkdtempSync(join(tmpdir(), 'samsyn-folder-bench-'));
  const folder = join(root, 'delad');
  mkdirSync(folder);
  for (let index = 0; index < bundles; index += 1) {
    writeFileSync(join(folder, `andras-${index}.samsyn`), String(index));
  }
  const files = createFolderFiles({
    chosen: createChosenFolders(join(root, 'folders.json')),
    chooseFolder: async () => folder,
    watch: { set: () => undefined },
  });
  const request = { workspace: 'abcdefghijkl-_12', use: 'shared' };
  await files.choose(request);
  const times = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    const listed = await files.list(request);
    times.push(performance.now() - start);
    if (!listed.ok || listed.value.length !== bundles) throw new Error('The list is not whole');
  }
  rmSync(root, { recursive: true, force: true });
  return Math.round(times.sort((left, right) => left - right)[2]);
}

async function timed(step) {
  const cpu = cpuOfBrowser(process.pid);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, rssOfBrowser(process.pid).largest);
  }, 50);
  const value = await step();
  clearInterval(watch);
  return { value, peak, cpu: cpuOfBrowser(process.pid) - cpu };
}
