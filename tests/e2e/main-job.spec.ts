import { test } from './support/app.ts';
import { mainJob } from './support/main-job.ts';

test('a whole board meeting reaches a colleague, who disagrees and agrees', async ({ launch }, testInfo) => {
  test.setTimeout(400_000);
  await mainJob({
    launch,
    fileAt: (name) => testInfo.outputPath(name),
    picture: async (page, name) => {
      await page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
    },
  });
});
