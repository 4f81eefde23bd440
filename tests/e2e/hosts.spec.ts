import { expect, test } from './support/app.ts';

test('starts and shows the program', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.locator('#root')).not.toBeEmpty();
});
