import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ensureBrowser } from './scripts/ensure-browser.mjs';

// The same test files run on every host. Real Electron runs where its program has been fetched; the stand-in and the
// browser host run everywhere (the stand-in not on Windows, where its executable is no program).
process.env['CHROMIUM_PATH'] ??= await ensureBrowser();
const chosen = process.env['SAMSYN_E2E_HOSTS']?.split(',');
const hasElectron = existsSync(join(import.meta.dirname, 'node_modules/electron/dist/version'));
const possible = [
  ...(hasElectron ? ['electron'] : []),
  ...(process.platform === 'win32' ? [] : ['stand-in']),
  'browser-host',
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'out/reports/e2e.json' }]],
  projects: possible
    .filter((name) => chosen === undefined || chosen.includes(name))
    .map((name) => ({
      name,
      metadata: { host: name },
      ...(name === 'browser-host' ? { grepInvert: /@desktop/ } : { grepInvert: /@browser/ }),
    })),
});
