/**
 * A text that no spreadsheet program takes for a formula when it opens a CSV file: an apostrophe goes before what could
 * begin one. Numbers are not texts and are left alone.
 */
export function formulaSafe(text: string): string {
  return /^[\s'"]*[=+\-@\u2212\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
