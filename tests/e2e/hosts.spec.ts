import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { channels, type DesktopBridge } from '#shared/ipc/desktop-api.ts';
import { expect, savedFile, test } from './support/app.ts';
import { badRequests } from './support/bad-requests.ts';
import { startSecond } from './support/second-start.ts';

declare const samsyn: DesktopBridge;

const workspace = 'abcdefghijkl-_12';

test('starts and shows the program', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('has no serious accessibility fault on its first page', async ({ launch }) => {
  const { page } = await launch();
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(faults).toEqual([]);
});

test('refuses to run script or load anything from outside', async ({ launch, expectProblem }) => {
  expectProblem(/Content Security Policy|Trusted(HTML|Script)|net::ERR/);
  const { page } = await launch();
  const violations = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    try {
      script.setAttribute('src', 'http://exempel.invalid/x.js');
    } catch {
      seen.push('foreign-script');
    }
    const image = document.createElement('img');
    image.src = 'http://exempel.invalid/x.png';
    document.body.append(image);
    await fetch('http://exempel.invalid/').catch(() => undefined);
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.body.append(style);
    try {
      document.createElement('div').innerHTML = '<b>hej</b>';
    } catch {
      seen.push('trusted-types');
    }
    // In a task of its own: what the test itself evaluates is not held to the page's policy.
    setTimeout(() => {
      try {
        // biome-ignore lint/security/noGlobalEval: the test is that it is refused
        globalThis.eval('1');
      } catch {
        seen.push('eval');
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return seen;
  });
  expect(violations).toEqual(
    expect.arrayContaining([
      'foreign-script',
      'img-src',
      'connect-src',
      'style-src-elem',
      'trusted-types',
      'eval',
    ]),
  );
});

test('gives the page no Node and no way around the bridge @desktop', async ({ launch }) => {
  const { page } = await launch();
  const found = await page.evaluate(() => ({
    names: Object.keys(samsyn).sort(),
    frozen: Object.isFrozen(samsyn),
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  }));
  expect(found).toEqual({
    names: [...Object.keys(channels), 'onFileWaiting', 'onFolderChanged', 'onMenuCommand'].sort(),
    frozen: true,
    node: [],
  });
});

test('saves and opens files with å, ä and ö in their names @desktop', async ({ launch }, testInfo) => {
  const { page, saveNext, openNext } = await launch();
  const path = testInfo.outputPath('Kallelse åäö ÅÄÖ § 12.samsyn');
  await saveNext(path);
  const saved = await page.evaluate(() =>
    samsyn.saveFile({ kind: 'bundle', suggestedName: 'Förbund: 1/2', bytes: new Uint8Array([1, 2, 3, 255]) }),
  );
  expect(saved).toEqual({ ok: true, value: { saved: true, name: 'Kallelse åäö ÅÄÖ § 12.samsyn' } });
  await savedFile(path);
  expect([...readFileSync(path)]).toEqual([1, 2, 3, 255]);
  await openNext(path);
  const opened = await page.evaluate(async () => {
    const result = await samsyn.openFile({ kind: 'bundle' });
    return result.ok && result.value.opened
      ? { name: result.value.name, bytes: [...result.value.bytes] }
      : result;
  });
  expect(opened).toEqual({ name: 'Kallelse åäö ÅÄÖ § 12.samsyn', bytes: [1, 2, 3, 255] });
});

test('keeps a journal through a kill, and refuses to append at the wrong place @desktop', async ({
  launch,
}) => {
  const first = await launch();
  const appended = await first.page.evaluate(async (name) => {
    const end = await samsyn.appendJournal({ workspace: name, at: 0, bytes: new Uint8Array([1, 2, 3]) });
    const moved = await samsyn.appendJournal({ workspace: name, at: 0, bytes: new Uint8Array([9]) });
    return { end, moved };
  }, workspace);
  expect(appended).toEqual({
    end: { ok: true, value: 3 },
    moved: { ok: false, error: { type: 'moved', size: 3 } },
  });
  await first.kill();
  const second = await launch();
  const read = await second.page.evaluate(async (name) => {
    const size = await samsyn.journalSize({ workspace: name });
    const part = await samsyn.readJournal({ workspace: name, from: 1, length: 100 });
    return { size, bytes: part.ok ? [...part.value] : part };
  }, workspace);
  expect(read).toEqual({ size: { ok: true, value: 3 }, bytes: [2, 3] });
});

test('wraps the vault by the key store of the system @desktop', async ({ launch }) => {
  const { page, profileDir } = await launch();
  const info = await page.evaluate(() => samsyn.hostInfo({}));
  const text = 'AGE-SECRET-KEY-hemlig-och-lång';
  const before = await page.evaluate(() => samsyn.readVault({}));
  const read = await page.evaluate(async (secret) => {
    await samsyn.writeVault({ bytes: new TextEncoder().encode(secret) });
    const vault = await samsyn.readVault({});
    return vault.ok && vault.value !== null ? new TextDecoder().decode(vault.value) : vault;
  }, text);
  expect(before.ok).toBe(true);
  expect(read).toBe(text);
  const file = readFileSync(join(profileDir, 'samsyn.vault'));
  const strong = info.ok && info.value.keyProtection === 'strong';
  expect(file.includes('hemlig')).toBe(!strong);
});

test('carries 5 MB and unusual values over the bridge unharmed @desktop', async ({ launch }) => {
  const { page } = await launch();
  const same = await page.evaluate(async (name) => {
    const bytes = new Uint8Array(5_000_000).map((_value, index) => (index * 31) % 251);
    await samsyn.appendJournal({ workspace: name, at: 0, bytes });
    const read = await samsyn.readJournal({ workspace: name, from: 0, length: bytes.length });
    return (
      read.ok &&
      read.value.length === bytes.length &&
      read.value.every((value, index) => value === bytes[index])
    );
  }, workspace);
  expect(same).toBe(true);
});

test('refuses every bad request of a hostile page @desktop', async ({ launch }) => {
  const { page } = await launch();
  for (const method of Object.keys(channels)) {
    const answers = await page.evaluate(badRequests, method);
    expect(answers.count, method).toBeGreaterThanOrEqual(200);
    expect(answers.accepted, method).toEqual([]);
  }
});

test('stays on its page and opens no windows @desktop', async ({ launch, expectProblem }) => {
  expectProblem(/Content Security Policy|Not allowed|blocked|net::ERR|Failed to launch/i);
  const { page, app } = await launch();
  await page.evaluate(() => {
    (globalThis as { stayed?: boolean }).stayed = true;
  });
  await app?.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push((given.at(-1) as { message: string }).message);
      return { response: 1, checkboxChecked: false };
    };
  });
  const opened = await page.evaluate(() => window.open('https://exempel.invalid/') === null);
  expect(opened).toBe(true);
  const targets = [
    'http://127.0.0.1:9/',
    'https://exempel.invalid/',
    'file:///etc/passwd',
    'data:text/html,<p>x',
  ];
  for (const target of targets) {
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      link.target = '_blank';
      link.click();
    }, target);
    await page.waitForTimeout(150);
  }
  const asked = await app?.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked?.[0]).toBe('Öppna exempel.invalid i webbläsaren?');
  expect(asked?.filter((message) => !/exempel\.invalid|127\.0\.0\.1:9/.test(message))).toEqual([]);
  expect(await page.evaluate(() => (globalThis as { stayed?: boolean }).stayed)).toBe(true);
  expect(await app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('makes a tagged PDF in Swedish @desktop', async ({ launch }, testInfo) => {
  const { page } = await launch();
  const html = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Protokoll åäö</title><style>
    @page { size: A4; margin: 25mm; @bottom-right { content: "Sida " counter(page) " (" counter(pages) ")" } }
    </style></head><body><h1>Protokoll</h1><p>Föredragningslistan fastställs.</p>
    <table><tr><th scope="col">Namn</th></tr><tr><td>Åsa</td></tr></table><script>document.title = 'x'</script></body></html>`;
  const bytes = await page.evaluate(async (text) => {
    const printed = await samsyn.print({ html: text, title: 'Protokoll' });
    return printed.ok && printed.value.type === 'pdf' ? [...printed.value.bytes] : [];
  }, html);
  const pdf = Buffer.from(bytes);
  writeFileSync(testInfo.outputPath('protokoll.pdf'), pdf);
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-1.')).toBe(true);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('/Lang (sv)');
  expect(text).toContain('/Outlines');
  expect(text).toContain('/FontFile2');
});

test('sends the commands of the menu to the page @desktop', async ({ launch }) => {
  const { page, app } = await launch();
  const heard = page.evaluate(
    () => new Promise((resolve) => samsyn.onMenuCommand((command) => resolve(command))),
  );
  await page.waitForTimeout(100);
  await app?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('shortcuts')?.click());
  expect(await heard).toBe('shortcuts');
});

test('hands a bundle named by a second start to the first window @desktop', async ({ launch }, testInfo) => {
  const { page, profileDir } = await launch();
  const path = testInfo.outputPath('från kollegan.samsyn');
  writeFileSync(path, 'abc');
  const told = page.evaluate(() => new Promise((resolve) => samsyn.onFileWaiting(() => resolve('told'))));
  await page.waitForTimeout(100);
  expect(await startSecond(profileDir, path)).toBe(0);
  expect(await told).toBe('told');
  // The page itself may have taken the file already: it listens too.
  const taken = await page.evaluate(async () => {
    const file = await samsyn.takeWaitingFile({});
    return file.ok && file.value.opened ? file.value.name : 'taken by the page';
  });
  expect(['från kollegan.samsyn', 'taken by the page']).toContain(taken);
});

test("keeps IndexedDB in Chromium's SQLite store @desktop", async ({ launch }) => {
  const { page, profileDir, close } = await launch();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('prov', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rader');
        request.onsuccess = () => {
          const transaction = request.result.transaction('rader', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rader').put('värde', 1);
          transaction.oncomplete = () => resolve(true);
        };
        request.onerror = () => reject(request.error);
      }),
  );
  await close();
  const names = readdirSync(profileDir, { recursive: true }).map(String);
  const stores = names.filter((name) => /IndexedDB/.test(name));
  expect(stores.filter((name) => /\.indexeddb\.leveldb/.test(name))).toEqual([]);
  expect(stores.length).toBeGreaterThan(0);
});
