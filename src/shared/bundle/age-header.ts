import { utf8 } from '#shared/base/bytes.ts';
import { fixedLimits } from './bundle-limits.ts';

/** What the head of an age file says about who can open it. */
export type AgeHeader =
  | { readonly type: 'passphrase'; readonly workFactor: number }
  | { readonly type: 'recipients'; readonly stanzas: number };

const versionLine = utf8('age-encryption.org/v1\n');

/** Whether the bytes begin as an age file of the version we read. */
export function isAgeFile(file: Uint8Array): boolean {
  return versionLine.every((byte, index) => file[index] === byte);
}

/**
 * Reads the head of an age file: at most 64 kB and 64 stanzas. `undefined` when it is not one that we open. The library
 * takes 15 s for 20,000 stanzas and 1.2 GB for a high work factor, so this comes first.
 */
export function readAgeHeader(file: Uint8Array): AgeHeader | undefined {
  if (!isAgeFile(file)) return undefined;
  let position = versionLine.length;
  let stanzas = 0;
  let workFactor: number | undefined;
  while (position < fixedLimits.ageHeaderBytes) {
    const end = file.subarray(0, fixedLimits.ageHeaderBytes).indexOf(0x0a, position);
    if (end < 0) return undefined;
    const line = asciiLine(file, position, end);
    if (line === undefined) return undefined;
    position = end + 1;
    if (line.startsWith('---')) return finish(stanzas, workFactor);
    if (!line.startsWith('-> ')) continue;
    stanzas += 1;
    if (stanzas > fixedLimits.ageStanzas) return undefined;
    const [type, , factor] = line.slice(3).split(' ');
    if (type !== 'scrypt') continue;
    if (factor === undefined || !/^[1-9][0-9]?$/.test(factor)) return undefined;
    workFactor = Number(factor);
  }
  return undefined;
}

function finish(stanzas: number, workFactor: number | undefined): AgeHeader | undefined {
  if (stanzas === 0) return undefined;
  if (workFactor === undefined) return { type: 'recipients', stanzas };
  // A passphrase stands alone in an age file; the rule keeps anybody from adding a reader in silence.
  return stanzas === 1 ? { type: 'passphrase', workFactor } : undefined;
}

function asciiLine(file: Uint8Array, from: number, to: number): string | undefined {
  let line = '';
  for (let index = from; index < to; index += 1) {
    const byte = file[index] ?? 0;
    if (byte < 0x20 || byte > 0x7e) return undefined;
    line += String.fromCharCode(byte);
  }
  return line;
}
