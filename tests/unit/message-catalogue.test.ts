import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '#shared/i18n/en.ts';
import { sv } from '#shared/i18n/sv.ts';

const root = join(import.meta.dirname, '../../src');
const source = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && !/i18n[\\/](sv|en)[\\/.]/.test(name))
  .map((name) => readFileSync(join(root, name), 'utf8'))
  .join('\n');
/** Keys made at run time: `area.name${…}` stands for every key that begins so. */
const beginnings = [...source.matchAll(/`([a-z][A-Za-z]*\.[A-Za-z.]*)\$\{/g)].map((match) => match[1] ?? '');

test('holds no message that nothing shows', () => {
  const unused = Object.keys(sv).filter(
    (key) => !source.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)),
  );
  expect(unused).toEqual([]);
});

test('names the same placeholders in both languages', () => {
  const placeholders = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\{([^{}|]+)/g)].map((match) => match[1] ?? ''))].toSorted();
  const differing = (Object.keys(sv) as (keyof typeof sv)[]).filter(
    (key) => placeholders(sv[key]).join() !== placeholders(en[key]).join(),
  );
  expect(differing).toEqual([]);
});
