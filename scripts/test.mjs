// `npm test`: every check in order, with one count over all of them at the end. `--long` runs the long versions, `--times=20` each twenty
// times as often.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './prepare.mjs';
import { root } from './root.mjs';

const long = process.argv.includes('--long');
const started = Date.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const reports = join(root, 'out/reports');

ensurePackages();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const { ensureBrowser } = await import('./ensure-browser.mjs');
const times = process.argv.find((word) => word.startsWith('--times='))?.slice('--times='.length) ?? '1';
const env = { ...process.env, ...(long ? { SAMSYN_LONG: '1', SAMSYN_TIMES: times } : {}) };

step('format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--colors=off']);
step('types', 'node_modules/typescript/bin/tsc', ['-b']);
countVitest();
const { buildProgram } = await import('./build.mjs');
const built = await check('build', () => buildProgram());
if (built) await countEndToEnd();
step('unused exports and packages', 'node_modules/knip/bin/knip.js', ['--no-progress']);
if (env.CI) step('clean work tree', undefined, ['git', 'diff', '--exit-code', '--stat']);

console.log(`\nThe whole took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

/** One check that passes or fails as a whole. */
function step(name, file, args) {
  announce(name);
  const done = run(file, args);
  count(name, { passed: done === 0 ? 1 : 0, failed: done === 0 ? 0 : 1, skipped: 0 });
}

async function check(name, act) {
  announce(name);
  try {
    await act();
    count(name, { passed: 1, failed: 0, skipped: 0 });
    return true;
  } catch (error) {
    console.error(error);
    count(name, { passed: 0, failed: 1, skipped: 0 });
    return false;
  }
}

function countVitest() {
  announce('unit, property and integration tests');
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = run('node_modules/vitest/vitest.mjs', args);
  const result = readReport(report);
  countTests('vitest', code, {
    passed: result?.numPassedTests ?? 0,
    failed: result?.numFailedTests ?? 0,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  });
}

async function countEndToEnd() {
  announce('end to end');
  let browser;
  try {
    browser = await ensureBrowser();
  } catch (error) {
    console.error(error.message);
    count('end to end', { passed: 0, failed: 1, skipped: 0 });
    return;
  }
  const hasElectron = existsSync(join(root, 'node_modules/electron/dist/version'));
  console.log(`Browser: ${browser}`);
  console.log(
    hasElectron
      ? 'Hosts: real Electron, the Electron stand-in, the browser host.'
      : 'Hosts: the Electron stand-in, the browser host. Skipped: real Electron, whose program is not on this machine.',
  );
  env.CHROMIUM_PATH = browser;
  const code = run('node_modules/@playwright/test/cli.js', ['test']);
  const stats = readReport(join(reports, 'e2e.json'))?.stats;
  const { expected: passed = 0, unexpected: failed = 0, skipped = 0 } = stats ?? {};
  countTests('end to end', code, { passed, failed, skipped });
}

/** A runner that fails without a failed test (a crash, a file that does not load) still counts as one failure. */
function countTests(name, code, counts) {
  const crashed = code !== 0 && counts.failed === 0;
  count(name, crashed ? { ...counts, failed: 1 } : counts);
}

function run(file, args) {
  const [command, rest] =
    file === undefined ? [args[0], args.slice(1)] : [process.execPath, [join(root, file), ...args]];
  return spawnSync(command, rest, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }).status ?? 1;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function announce(name) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
}

function count(name, counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}`);
}
