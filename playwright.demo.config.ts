import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** The journey that makes the README's pictures: one worker, one host, no retries. */
export default defineConfig({
  ...base,
  testMatch: '**/demo.journey.ts',
  timeout: 600_000,
  workers: 1,
  reporter: [['list']],
  projects: (base.projects ?? []).slice(0, 1),
});
