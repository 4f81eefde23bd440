// Draws build/icon.png (1024 × 1024) from assets/public/icon.svg with the browser that the tests use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './ensure-browser.mjs';
import { root } from './root.mjs';

export async function drawIcons() {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
  const svg = readFileSync(join(root, 'assets/public/icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  await page.screenshot({ path: join(root, 'build/icon.png'), omitBackground: true });
  await browser.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await drawIcons();
