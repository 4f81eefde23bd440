import { describe, expect, it } from 'vitest';
import { generatePassphrase, sixWords } from '#shared/log/six-words.ts';
import { swedishWords } from '#shared/log/swedish-words.ts';

describe('six words', () => {
  it('come from a list of 1,024 that no dots or rings confuse', () => {
    const plain = swedishWords.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
    expect(new Set(plain).size).toBe(1024);
  });

  it('follow from the first sixty bits', () => {
    expect(sixWords(new Uint8Array(32))).toEqual(Array(6).fill(swedishWords[0]));
    expect(sixWords(new Uint8Array(32).fill(255))).toEqual(Array(6).fill(swedishWords[1023]));
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * 37);
    const changed = bytes.slice();
    changed[7] = (bytes[7] ?? 0) ^ 0x10;
    expect(sixWords(changed)).not.toEqual(sixWords(bytes));
  });

  it('make a passphrase of five words', () => {
    const phrase = generatePassphrase((length) => crypto.getRandomValues(new Uint8Array(length)));
    expect(phrase.split(' ')).toHaveLength(5);
    for (const word of phrase.split(' ')) expect(swedishWords).toContain(word);
  });
});
