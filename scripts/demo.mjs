// `npm run demo`: the main job through the built program, without a display. Leaves bundles, PDFs and pictures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, ensurePackages } from './prepare.mjs';
import { root } from './root.mjs';

ensurePackages();
await ensureBuild();
const { ensureBrowser } = await import('./ensure-browser.mjs');
const folder = join(root, 'demo-output');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const done = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', 'playwright.demo.config.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: await ensureBrowser(), SAMSYN_DEMO_OUTPUT: folder },
  },
);
console.log(done.status === 0 ? `Bundles, PDFs and pictures are in ${folder}` : 'The demo did not finish.');
process.exit(done.status ?? 1);
