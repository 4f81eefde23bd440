import { expect, it } from 'vitest';
import { receivingProblem } from '#renderer/features/exchange/bundle-problem.ts';
import type { BundleError } from '#renderer/storage/workspace.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';

const translate = createTranslate(sv);
const errors: readonly BundleError[] = [
  { type: 'not-a-bundle' },
  { type: 'backup' },
  { type: 'newer-format', version: 3 },
  { type: 'damaged', detail: 'x' },
  { type: 'too-large', limit: 200_000_000 },
  { type: 'too-large', limit: 50_000, of: 'segments' },
  { type: 'wrong-passphrase' },
  { type: 'passphrase-needed' },
  { type: 'not-for-this-device' },
  { type: 'other-association', name: 'Förbundet Öst' },
  { type: 'stranger', name: 'Okänd', words: ['al', 'ek', 'lind'] },
  { type: 'revoked', name: 'Förre sekreteraren' },
  { type: 'disk-full' },
  { type: 'failed', detail: 'x' },
];

it('says for each error what happened and what to do, in words of its own', () => {
  const problems = errors.map((error) => receivingProblem(error, translate));
  expect(new Set(problems.map(({ title }) => title)).size).toBe(errors.length);
  for (const { title, help } of problems) {
    expect(title).not.toMatch(/[{}]|undefined/);
    expect(help).toMatch(/\.$/);
  }
});

it('names the stranger and the words to compare', () => {
  const { title, help } = receivingProblem(
    { type: 'stranger', name: 'Okänd', words: ['al', 'ek', 'lind'] },
    translate,
  );
  expect(title).toContain('Okänd');
  expect(help).toContain('al ek lind');
});
