import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';
import { buildPlatformPage } from '#tests/support/platform-page/build-platform-page.ts';

declare const samsyn: DesktopBridge;

const workspace = 'abcdefghijkl-_12';
const root = join(import.meta.dirname, '../..');

test.describe('the platform of a plain browser @browser', () => {
  test.describe.configure({ mode: 'serial' });
  let host: { readonly address: string; readonly close: () => Promise<void> };

  test.beforeAll(async ({ browserName: _browserName }, testInfo) => {
    const folder = await buildPlatformPage(join(root, 'out/test-platform', `worker-${testInfo.workerIndex}`));
    const { startBrowserHost } = await import(join(root, 'out/main/browser-host.mjs'));
    host = await startBrowserHost(folder, 0);
  });
  test.afterAll(() => host.close());

  async function open(profile: string): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
    const executablePath = process.env['CHROMIUM_PATH'];
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--disable-gpu', '--no-sandbox'],
    });
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'showSaveFilePicker');
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(host.address);
    await page.waitForFunction(() => 'samsyn' in globalThis);
    return { context, page };
  }

  test('keeps journal and vault over a restart', async ({ browserName: _browserName }, testInfo) => {
    const profile = testInfo.outputPath('profil');
    const first = await open(profile);
    const written = await first.page.evaluate(async (name) => {
      const empty = await samsyn.readVault({});
      await samsyn.writeVault({ bytes: new Uint8Array([7, 8]) });
      const sizes = [
        await samsyn.journalSize({ workspace: name }),
        await samsyn.appendJournal({ workspace: name, at: 0, bytes: new Uint8Array([1, 2, 3]) }),
        await samsyn.appendJournal({ workspace: name, at: 3, bytes: new Uint8Array([4, 5]) }),
        await samsyn.appendJournal({ workspace: name, at: 3, bytes: new Uint8Array([9]) }),
        await samsyn.truncateJournal({ workspace: name, size: 4 }),
        await samsyn.appendJournal({ workspace: '../../../x/y/zz', at: 0, bytes: new Uint8Array([9]) }),
      ];
      return { empty, sizes };
    }, workspace);
    expect(written.empty).toEqual({ ok: true, value: null });
    expect(written.sizes).toEqual([
      { ok: true, value: 0 },
      { ok: true, value: 3 },
      { ok: true, value: 5 },
      { ok: false, error: { type: 'moved', size: 5 } },
      { ok: true, value: 4 },
      { ok: false, error: { type: 'bad-request', detail: expect.any(String) } },
    ]);
    await first.context.close();

    const second = await open(profile);
    const read = await second.page.evaluate(async (name) => {
      const journal = await samsyn.readJournal({ workspace: name, from: 1, length: 50 });
      const vault = await samsyn.readVault({});
      await samsyn.removeWorkspace({ workspace: name });
      const size = await samsyn.journalSize({ workspace: name });
      return {
        journal: journal.ok ? [...journal.value] : journal,
        vault: vault.ok ? [...(vault.value ?? [])] : vault,
        size,
      };
    }, workspace);
    expect(read).toEqual({ journal: [2, 3, 4], vault: [7, 8], size: { ok: true, value: 0 } });
    await second.context.close();
  });

  test('saves by a download, opens by a chooser, prints its own frame', async ({
    browserName: _browserName,
  }, testInfo) => {
    const { context, page } = await open(testInfo.outputPath('profil'));
    const downloading = page.waitForEvent('download');
    const saved = page.evaluate(() =>
      samsyn.saveFile({ kind: 'bundle', suggestedName: 'Från åäö: 1/2', bytes: new Uint8Array([1, 2]) }),
    );
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Från åäö- 1-2.samsyn');
    expect(await saved).toEqual({ ok: true, value: { saved: true, name: 'Från åäö- 1-2.samsyn' } });
    expect([...readFileSync(await download.path())]).toEqual([1, 2]);

    const path = testInfo.outputPath('kollega åäö.samsyn');
    writeFileSync(path, Buffer.from([5, 6]));
    const choosing = page.waitForEvent('filechooser');
    const opened = page.evaluate(async () => {
      const file = await samsyn.openFile({ kind: 'bundle' });
      return file.ok && file.value.opened ? { name: file.value.name, bytes: [...file.value.bytes] } : file;
    });
    await (await choosing).setFiles(path);
    expect(await opened).toEqual({ name: 'kollega åäö.samsyn', bytes: [5, 6] });

    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    const printed = await page.evaluate(async () => {
      const html =
        '<!doctype html><html lang="sv"><head><style>h1 { color: rgb(1, 2, 3) }</style></head><body><h1 style="margin: 7px">Hej</h1><script>parent.ran = true</script></body></html>';
      const seen = new Promise((resolve) => {
        new MutationObserver(() => {
          const frame = document.querySelector('iframe');
          frame?.addEventListener('load', () =>
            frame.contentWindow?.addEventListener('beforeprint', () => {
              const heading = frame.contentDocument?.querySelector('h1');
              const style = heading && frame.contentWindow?.getComputedStyle(heading);
              resolve({ text: heading?.textContent, colour: style?.color, margin: style?.marginTop });
            }),
          );
        }).observe(document.body, { childList: true });
      });
      const answer = await samsyn.print({ html, title: 'Protokoll' });
      return { answer, seen: await seen, ran: 'ran' in globalThis };
    });
    expect(printed).toEqual({
      answer: { ok: true, value: { type: 'shown' } },
      seen: { text: 'Hej', colour: 'rgb(1, 2, 3)', margin: '7px' },
      ran: false,
    });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('keeps a chosen folder where the browser can, and says so where it cannot', async ({
    browserName: _browserName,
  }, testInfo) => {
    const { context, page } = await open(testInfo.outputPath('profil'));
    const shared = { workspace, use: 'shared' } as const;
    const answers = await page.evaluate(async (request) => {
      const name = 'samsyn-a.samsyn';
      const before = await samsyn.folderState(request);
      // The browser's own dialog cannot be answered by a test: a folder of its private files stands in for the choice.
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('delat', {
        create: true,
      });
      await folder.getFileHandle('andras.samsyn', { create: true });
      await folder.getFileHandle('anteckning.txt', { create: true });
      Object.assign(globalThis, { showDirectoryPicker: async () => folder });
      const chosen = await samsyn.chooseFolder(request);
      const written = await samsyn.writeFolderFile({ ...request, name, bytes: new Uint8Array([1, 2, 3]) });
      const listed = await samsyn.listFolder(request);
      const read = await samsyn.readFolderFile({ ...request, name });
      const foreign = await samsyn.removeFolderFile({ ...request, name: 'andras.samsyn' });
      const removed = await samsyn.removeFolderFile({ ...request, name });
      const left = await samsyn.leaveFolder(request);
      const path = await samsyn.readFolderFile({ ...request, name: '../x.samsyn' });
      Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
      const without = await samsyn.folderState(request);
      return {
        before,
        chosen,
        written,
        listed: listed.ok
          ? listed.value.map((file) => `${file.name} ${file.size} ${file.own}`).sort()
          : listed,
        read: read.ok ? [...read.value] : read,
        foreign,
        removed,
        left,
        path,
        without,
      };
    }, shared);
    expect(answers).toMatchObject({
      before: { ok: true },
      chosen: { ok: true, value: { supported: true, chosen: { name: 'delat', reachable: true } } },
      written: { ok: true },
      listed: ['andras.samsyn 0 false', 'samsyn-a.samsyn 3 true'],
      read: [1, 2, 3],
      foreign: { ok: false, error: { type: 'no-access' } },
      removed: { ok: true },
      left: { ok: true },
      path: { ok: false, error: { type: 'bad-request' } },
    });
    expect(answers.without).toEqual({ ok: true, value: { supported: false } });
    await context.close();
  });
});
