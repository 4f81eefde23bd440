import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './support/app.ts';
import { mainJob } from './support/main-job.ts';

const folder = process.env['SAMSYN_DEMO_OUTPUT'] ?? join(import.meta.dirname, '../../demo-output');

/** The main job, once, without a display: it leaves the bundles, the PDFs and a numbered picture of each screen. */
test('the main job, with pictures', async ({ launch }) => {
  test.setTimeout(600_000);
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  await mainJob({
    launch,
    fileAt: (name) => join(folder, name),
    picture: async (page, name) => {
      pictures += 1;
      await page.screenshot({ path: join(folder, `${String(pictures).padStart(2, '0')}-${name}.png`) });
    },
  });
});
