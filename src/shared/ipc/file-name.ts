import type { FileKind } from './desktop-api.ts';

/** The ending of each kind of file, without the dot. */
export const fileEndings: Readonly<Record<Exclude<FileKind, 'attachment'>, string>> = {
  bundle: 'samsyn',
  pdf: 'pdf',
  json: 'json',
  mail: 'eml',
};

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * Makes a proposed name safe as a file name on Windows, macOS and Linux, and gives it the ending of its kind; an attached
 * file keeps its own. å, ä and ö stay; what no system takes becomes a hyphen; 120 characters at most before the ending.
 */
export function cleanFileName(name: string, kind: FileKind): string {
  if (kind === 'attachment') return cleanAttachmentName(name);
  const ending = `.${fileEndings[kind]}`;
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
  return `${cleanStem(stem)}${ending}`;
}

/** Endings of files that a system runs when they are opened: a member's file gets one more, which it does not run. */
const runs =
  /^\.(app|appref-ms|bat|cmd|com|command|cpl|desktop|dll|exe|gadget|hta|inf|iso|jar|js|jse|lnk|msc|msi|msp|pif|ps1|psm1|py|reg|scf|scr|sh|sys|url|vb|vbe|vbs|vhd|vhdx|workflow|ws|wsf|wsh|xll)$/i;

function cleanAttachmentName(name: string): string {
  const cleaned = cleanCharacters(name).replace(/[ .]+$/, '');
  const ending = /\.[A-Za-z0-9][A-Za-z0-9-]{0,11}$/.exec(cleaned)?.[0] ?? '';
  const stem = cleanStem(cleaned.slice(0, cleaned.length - ending.length));
  return `${stem}${ending}${runs.test(ending) ? '.txt' : ''}`;
}

function cleanStem(stem: string): string {
  const cleaned = cleanCharacters(stem)
    .slice(0, 120)
    .replace(/^[ .]+|[ .]+$/g, '');
  return cleaned === '' || reserved.test(cleaned) ? `samsyn-${cleaned}`.replace(/-$/, '') : cleaned;
}

function cleanCharacters(text: string): string {
  return [...text.normalize('NFC')]
    .map((character) => (isRefused(character) ? '-' : character))
    .join('')
    .replace(/\s+/g, ' ');
}

/** Whether a name is that of a bundle in a folder: one file, no path, and nothing that a system reads as something else. */
export function isBundleFileName(name: string): boolean {
  if (name.length > 255 || name.startsWith('.') || !name.toLowerCase().endsWith('.samsyn')) return false;
  return ![...name].some(
    (character) => (character.codePointAt(0) ?? 0) < 0x20 || '<>:"/\\|?*'.includes(character),
  );
}

/** Whether a name is one of those that this program gives its own bundles in a folder. */
export function isOwnBundleFileName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_-]{0,120}\.samsyn$/.test(name);
}

function isRefused(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const turnsText = code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e);
  const isolates = code >= 0x2066 && code <= 0x2069;
  const half = code >= 0xd800 && code <= 0xdfff;
  return code < 0x20 || code === 0x7f || turnsText || isolates || half || '<>:"/\\|?*'.includes(character);
}
