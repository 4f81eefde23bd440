import code from '@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2?inline';
import codeExtended from '@fontsource/source-code-pro/files/source-code-pro-latin-ext-400-normal.woff2?inline';
import italic from '@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?inline';
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?inline';
import boldItalic from '@fontsource/source-sans-3/files/source-sans-3-latin-600-italic.woff2?inline';
import bold from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?inline';
import italicExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-italic.woff2?inline';
import regularExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?inline';
import boldExtended from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?inline';

/** Letters of the west of Europe; the other file of each pair has what the rest of Europe writes in Latin letters besides. */
const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const sans = 'Source Sans 3';
const mono = 'Source Code Pro';

const faces = [
  face(sans, 'normal', '400', regular, latin),
  face(sans, 'normal', '400', regularExtended, latinExtended),
  face(sans, 'italic', '400', italic, latin),
  face(sans, 'italic', '400', italicExtended, latinExtended),
  face(sans, 'normal', '600 900', bold, latin),
  face(sans, 'normal', '600 900', boldExtended, latinExtended),
  face(sans, 'italic', '600 900', boldItalic, latin),
  face(mono, 'normal', '400', code, latin),
  face(mono, 'normal', '400', codeExtended, latinExtended),
].join('\n');

/**
 * A document with the letters it is set in, inside itself: it looks and breaks alike on every computer, and the letters can be
 * embedded in a PDF. Load this file when something is printed, not before: it weighs some 250 kB.
 */
export function withPrintFonts(html: string): string {
  return html.replace('<style>', () => `<style>\n${faces}\n`);
}

function face(family: string, style: string, weight: string, address: string, range: string): string {
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${address}) format("woff2"); unicode-range: ${range}; }`;
}
