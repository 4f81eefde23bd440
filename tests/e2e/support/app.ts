import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  chromium,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

const root = join(import.meta.dirname, '../../..');

/** The program, started on one profile, on whatever host the Playwright project stands for. */
export interface RunningApp {
  readonly page: Page;
  /** The main process; `undefined` on the browser host. */
  readonly app: ElectronApplication | undefined;
  readonly profileDir: string;
  /** Answers the next "save" dialog with this path. */
  readonly saveNext: (path: string) => Promise<void>;
  /** Answers the next "open" dialog with this path. */
  readonly openNext: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Ends every process of the program at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

export interface AppFixtures {
  /** Starts the program. The same profile name within a test means the same data. */
  readonly launch: (profileName?: string) => Promise<RunningApp>;
  /** Problems that a test causes on purpose: a violation, error or console error that matches is not a failure. */
  readonly expectProblem: (pattern: RegExp) => void;
}

interface AppWorkerFixtures {
  readonly hostAddress: string;
}

export const test = base.extend<AppFixtures & { readonly problems: Problems }, AppWorkerFixtures>({
  problems: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const problems: Problems = { seen: [], expected: [] };
      await use(problems);
      const unexpected = problems.seen.filter((text) => !problems.expected.some((known) => known.test(text)));
      expect(unexpected, 'violations, page errors and console errors').toEqual([]);
    },
    { auto: true },
  ],
  expectProblem: async ({ problems }, use) => {
    await use((pattern) => {
      problems.expected.push(pattern);
    });
  },
  hostAddress: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use, workerInfo) => {
      if (workerInfo.project.name !== 'browser-host') {
        await use('');
        return;
      }
      const { startBrowserHost } = await import(join(root, 'out/main/browser-host.mjs'));
      const host = await startBrowserHost(join(root, 'out/renderer'), 0);
      await use(host.address);
      await host.close();
    },
    { scope: 'worker' },
  ],
  launch: async ({ problems, hostAddress }, use, testInfo) => {
    const running = new Set<RunningApp>();
    await use(async (profileName = 'medlem') => {
      const profileDir = testInfo.outputPath(`profile-${profileName}`);
      mkdirSync(profileDir, { recursive: true });
      const started = await (testInfo.project.name === 'browser-host'
        ? launchInBrowser(profileDir, hostAddress, problems)
        : launchElectron(profileDir, testInfo.project.name, problems));
      const app: RunningApp = {
        ...started,
        close: async () => {
          running.delete(app);
          await started.close();
        },
        kill: async () => {
          running.delete(app);
          await started.kill();
        },
      };
      running.add(app);
      await app.page.locator('#root > *').first().waitFor();
      return app;
    });
    for (const app of running) await app.close();
  },
});

export { expect };

/** Waits until a file that the program saves is there and has content that no longer grows. */
export async function savedFile(path: string): Promise<void> {
  await expect.poll(() => existsSync(path), { message: `${path} is saved` }).toBe(true);
}

interface Problems {
  readonly seen: string[];
  readonly expected: RegExp[];
}

async function launchElectron(profileDir: string, project: string, problems: Problems): Promise<RunningApp> {
  if (project === 'stand-in') {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = join(root, 'tests/support/electron-standin');
  }
  const app = await electron.launch({
    cwd: root,
    args: ['.', `--user-data-dir=${profileDir}`],
    env: definedEnvironment(),
    locale: 'sv-SE',
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  watch(page, problems);
  await page.emulateMedia({ colorScheme: null });
  return {
    page,
    app,
    profileDir,
    saveNext: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path),
    openNext: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
      }, path),
    close: () => app.close(),
    kill: async () => {
      const child = app.process();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // Playwright starts the program as the leader of a group of its own: the minus takes the browser with it.
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
      await ended;
    },
  };
}

async function launchInBrowser(profileDir: string, address: string, problems: Problems): Promise<RunningApp> {
  const context = await chromium.launchPersistentContext(profileDir, {
    ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }),
    args: ['--disable-gpu', '--disable-quic', '--no-sandbox'],
    locale: 'sv-SE',
    viewport: { width: 1280, height: 860 },
  });
  // No test can answer this dialog of the browser; without it the program saves by a download.
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page, problems);
  // One listener each, which answers with the newest path: an answer that was never asked for must not answer later.
  const answers: { save?: string; open?: string } = {};
  page.on('download', (download) => void (answers.save && download.saveAs(answers.save)));
  page.on('filechooser', (chooser) => void (answers.open && chooser.setFiles(answers.open)));
  await page.goto(address);
  return {
    page,
    app: undefined,
    profileDir,
    saveNext: async (path) => {
      answers.save = path;
    },
    openNext: async (path) => {
      answers.open = path;
    },
    close: () => context.close(),
    kill: () => killBrowser(context),
  };
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const closed = new Promise((resolve) => context.once('close', resolve));
  for (const { id, type } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
  await closed;
}

function watch(page: Page, problems: Problems): void {
  page.on('pageerror', (error) => problems.seen.push(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.seen.push(`console: ${message.text()}`);
  });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
