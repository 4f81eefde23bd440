import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import type { FileContent } from './pack-file.ts';
import { isWordFile, wordToHtml } from './word-file.ts';

/** Above this many lines a text is no paper to be read at a meeting. */
const longestText = 5000;

/**
 * Tells by its content what a file is and whether it can be part of a pack. A PDF is opened and its pages are copied once,
 * so that one which cannot be joined is found out before the pack is made. Never throws.
 */
export async function inspectFile(bytes: Uint8Array, fileName: string): Promise<FileContent> {
  if (isPdf(bytes)) return inspectPdf(bytes);
  if (isPng(bytes) || isJpeg(bytes)) return inspectImage(bytes);
  if (isWordFile(bytes, fileName)) return inspectWord(bytes);
  if (/\.(txt|md|csv|tsv|log)$/i.test(fileName)) return inspectText(bytes);
  return { type: 'apart', reason: 'unsupported' };
}

/** Whether the bytes begin as a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte);
}

/** Whether the bytes begin as a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

// Readers take a PDF whose mark stands anywhere in the first kilobyte.
function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-');
}

// A file that was cut off has lost its end. The library would read the pages that are left and say nothing.
function isWhole(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(-4096)).includes('startxref');
}

async function inspectPdf(bytes: Uint8Array): Promise<FileContent> {
  if (!isWhole(bytes)) return { type: 'apart', reason: 'broken' };
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    if (source.isEncrypted) return { type: 'apart', reason: 'encrypted' };
    const scratch = await PDFDocument.create({ updateMetadata: false });
    const pages = await scratch.copyPages(source, source.getPageIndices());
    const promised = source.catalog.Pages().Count().asNumber();
    if (pages.length === 0 || pages.length !== promised) return { type: 'apart', reason: 'broken' };
    for (const page of pages) page.getSize();
    return { type: 'pdf', pageCount: pages.length };
  } catch (error) {
    return { type: 'apart', reason: error instanceof EncryptedPDFError ? 'encrypted' : 'broken' };
  }
}

async function inspectImage(bytes: Uint8Array): Promise<FileContent> {
  try {
    const scratch = await PDFDocument.create({ updateMetadata: false });
    await (isPng(bytes) ? scratch.embedPng(bytes) : scratch.embedJpg(bytes));
    return { type: 'image' };
  } catch {
    return { type: 'apart', reason: 'broken' };
  }
}

async function inspectWord(bytes: Uint8Array): Promise<FileContent> {
  const html = await wordToHtml(bytes);
  return html === undefined ? { type: 'apart', reason: 'unsupported' } : { type: 'converted', html };
}

function inspectText(bytes: Uint8Array): FileContent {
  const lines = decodeText(bytes).split(/\r\n|\r|\n/);
  if (lines.length > longestText) return { type: 'apart', reason: 'unsupported' };
  return { type: 'text', lines };
}

/** UTF-8, or what older Windows programs write. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
