import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The accessibility faults on the page as it is, each with the place and the element. */
export async function accessibilityFaults(page: Page, place: string): Promise<readonly string[]> {
  // What is evaluated by the debugger is not held to the page's policy, which stays on.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { readonly axe: typeof axe };
    const { violations } = await engine.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
  return found.map((fault) => `${place}: ${fault}`);
}
