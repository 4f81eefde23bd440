import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { toHex } from '#shared/base/bytes.ts';
import { gzip } from '#shared/bundle/gzip.ts';
import { openBundle } from '#shared/bundle/open-bundle.ts';
import { sealOpen } from './seal-open.ts';
import { workedExample } from './worked-example.ts';

it('takes a real bundle apart in docs/bundle-format.md', async () => {
  const text = await readFile('docs/bundle-format.md', 'utf8');
  const [, listing = ''] = text.split('```hex\n');
  const [lines = ''] = listing.split('```');
  const hex = lines.split('\n').map((line) => line.split('  ')[0]);
  const example = await workedExample();
  expect(hex.join('')).toBe(toHex(example));
  expect((await openBundle(await sealOpen(await gzip(example)), { identities: [] })).ok).toBe(true);
});
