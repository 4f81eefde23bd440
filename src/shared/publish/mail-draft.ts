import { concatBytes, utf8 } from '#shared/base/bytes.ts';

/** What a mail draft is made of. */
export interface MailDraft {
  /** Addresses; what is not plainly one is left out. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

export interface MailAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const boundary = 'samsyn-1f0c6a5e-del';

/**
 * Writes a mail as a file (RFC 5322, MIME) with the attachments in it. `X-Unsent` makes Outlook open it as a draft that is
 * ready to be sent; other programs show it as a letter.
 */
export function writeMailDraft({ to, subject, text, attachments }: MailDraft): Uint8Array {
  const addresses = to.filter(isAddress);
  const head = [
    'X-Unsent: 1',
    ...(addresses.length === 0 ? [] : [`To: ${addresses.join(',\r\n ')}`]),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  return concatBytes([
    utf8(head.join('\r\n')),
    base64Lines(utf8(text.replaceAll(/\r?\n/g, '\r\n'))),
    ...attachments.flatMap(attachmentParts),
    utf8(`\r\n--${boundary}--\r\n`),
  ]);
}

function attachmentParts({ name, bytes }: MailAttachment): readonly Uint8Array[] {
  const plainName = name.replaceAll(/[^A-Za-z0-9._-]/g, '-');
  const head = [
    '',
    `--${boundary}`,
    `Content-Type: application/octet-stream; name="${plainName}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${plainName}"`,
    '',
    '',
  ];
  return [utf8(head.join('\r\n')), base64Lines(bytes)];
}

/** One address and nothing else: no name, no comma, no line break by which a header could be smuggled in. */
function isAddress(text: string): boolean {
  return text.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/.test(text);
}

/** A header value in any language: words of at most 75 characters (RFC 2047), each of whole letters. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let part = '';
  for (const letter of text) {
    if (utf8(part + letter).length > 42) {
      words.push(part);
      part = letter;
    } else part += letter;
  }
  words.push(part);
  return words.map((word) => `=?UTF-8?B?${ascii(base64(utf8(word)))}?=`).join('\r\n ');
}

const alphabet = utf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const padding = '='.charCodeAt(0);
const bytesInLine = 57;

/** Base64 in lines of 76 characters, each ended by CRLF. */
function base64Lines(bytes: Uint8Array): Uint8Array {
  const lines = Math.ceil(bytes.length / bytesInLine);
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4 + lines * 2);
  let at = 0;
  for (let start = 0; start < bytes.length; start += bytesInLine) {
    const line = base64(bytes.subarray(start, start + bytesInLine));
    text.set(line, at);
    at += line.length;
    text[at] = 13;
    text[at + 1] = 10;
    at += 2;
  }
  return text;
}

function base64(bytes: Uint8Array): Uint8Array {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let from = 0, at = 0; from < bytes.length; from += 3, at += 4) {
    const first = bytes[from] ?? 0;
    const second = bytes[from + 1] ?? 0;
    const third = bytes[from + 2] ?? 0;
    text[at] = alphabet[first >> 2] ?? 0;
    text[at + 1] = alphabet[((first & 3) << 4) | (second >> 4)] ?? 0;
    text[at + 2] = from + 1 < bytes.length ? (alphabet[((second & 15) << 2) | (third >> 6)] ?? 0) : padding;
    text[at + 3] = from + 2 < bytes.length ? (alphabet[third & 63] ?? 0) : padding;
  }
  return text;
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
