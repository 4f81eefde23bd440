import type { RandomBytes } from '#shared/base/id.ts';
import { swedishWords } from './swedish-words.ts';

/**
 * Six words that stand for 32 bytes, such as a hash or a public key: what two people compare by telephone. Ten bits a
 * word, from the first sixty bits, so hash anything that its maker could choose freely.
 */
export function sixWords(bytes: Uint8Array): readonly string[] {
  return wordsOf(bytes, 6);
}

/** Makes a passphrase of five words (fifty random bits), to be told by another way than the file goes. */
export function generatePassphrase(random: RandomBytes): string {
  return wordsOf(random(7), 5).join(' ');
}

/** So many words has a recovery phrase: 130 random bits, so that nobody can try them all. */
export const recoveryWordCount = 13;

/** Makes the words that a member prints and keeps: they open the device's keys when everything else has failed. */
export function generateRecoveryWords(random: RandomBytes): readonly string[] {
  return wordsOf(random(17), recoveryWordCount);
}

function wordsOf(bytes: Uint8Array, count: number): readonly string[] {
  const words: string[] = [];
  let bits = 0;
  let waiting = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    bits += 8;
    if (bits < 10) continue;
    bits -= 10;
    words.push(swedishWords[(waiting >> bits) & 1023] ?? '');
    waiting &= (1 << bits) - 1;
    if (words.length === count) return words;
  }
  throw new Error(`Too few bytes for ${count} words`);
}
