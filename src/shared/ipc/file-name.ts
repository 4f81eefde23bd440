import type { FileKind } from './desktop-api.ts';

/** The ending of each kind of file, without the dot. */
export const fileEndings: Readonly<Record<FileKind, string>> = { bundle: 'samsyn', pdf: 'pdf', json: 'json' };

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * Makes a proposed name safe as a file name on Windows, macOS and Linux, and gives it the ending of its kind. å, ä and
 * ö stay; what no system takes becomes a hyphen; 120 characters at most.
 */
export function cleanFileName(name: string, kind: FileKind): string {
  const ending = `.${fileEndings[kind]}`;
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
  const cleaned = [...stem.normalize('NFC')]
    .map((character) => (isRefused(character) ? '-' : character))
    .join('')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[ .]+|[ .]+$/g, '');
  const safe = cleaned === '' || reserved.test(cleaned) ? `samsyn-${cleaned}`.replace(/-$/, '') : cleaned;
  return `${safe}${ending}`;
}

function isRefused(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const turnsText = code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e);
  const isolates = code >= 0x2066 && code <= 0x2069;
  const half = code >= 0xd800 && code <= 0xdfff;
  return code < 0x20 || code === 0x7f || turnsText || isolates || half || '<>:"/\\|?*'.includes(character);
}
