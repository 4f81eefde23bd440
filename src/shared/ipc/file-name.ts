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
 * Makes a proposed name safe as a file name on Windows, macOS and Linux, and gives it the ending of its kind. å, ä and
 * ö stay; what no system takes becomes a hyphen; 120 characters at most.
 */
export function cleanFileName(name: string, kind: FileKind): string {
  const ending = kind === 'attachment' ? attachmentEnding(name) : `.${fileEndings[kind]}`;
  const stem = name.toLowerCase().endsWith(ending) ? name.slice(0, name.length - ending.length) : name;
  const cleaned = [...stem.normalize('NFC')]
    .map((character) => (isRefused(character) ? '-' : character))
    .join('')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[ .]+|[ .]+$/g, '');
  const safe = cleaned === '' || reserved.test(cleaned) ? `samsyn-${cleaned}`.replace(/-$/, '') : cleaned;
  return `${safe}${ending}`;
}

/** Endings of files that a system runs when they are opened: a member's file gets one more that it does not run. */
const runs =
  /\.(app|appref-ms|bat|cmd|com|command|cpl|desktop|dll|exe|gadget|hta|inf|iso|jar|js|jse|lnk|msc|msi|msp|pif|ps1|psm1|py|reg|scf|scr|sh|sys|url|vb|vbe|vbs|vhd|vhdx|workflow|ws|wsf|wsh|xll)$/;

/** The ending that an attached file keeps, in small letters; none when it has none to speak of. */
function attachmentEnding(name: string): string {
  const ending = /\.[A-Za-z0-9-]{1,12}[ .]*$/.exec(name)?.[0].replace(/[ .]+$/, '').toLowerCase() ?? '';
  return runs.test(ending) ? `${ending}.txt` : ending;
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
