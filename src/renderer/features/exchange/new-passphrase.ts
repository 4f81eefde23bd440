import { generatePassphrase } from '#shared/log/six-words.ts';

/** Five words that are easy to say and hard to guess. */
export function newPassphrase(): string {
  return generatePassphrase((length) => crypto.getRandomValues(new Uint8Array(length)));
}
