import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { utf8 } from '#shared/base/bytes.ts';
import { inspectFile } from '#shared/publish/pack/inspect-file.ts';
import { brokenPdf, samplePdf, samplePng, sampleWord } from './sample-files.ts';

test('a PDF tells its number of pages, whatever it is called', async () => {
  expect(await inspectFile(await samplePdf(3), 'utan ändelse')).toEqual({ type: 'pdf', pageCount: 3 });
});

test('a PDF that is locked or broken is set apart, and says which', async () => {
  const locked = await PDFDocument.load(await samplePdf(1));
  locked.encrypt({ userPassword: 'hemligt', ownerPassword: 'mer hemligt' });
  expect(await inspectFile(await locked.save(), 'a.pdf')).toEqual({ type: 'apart', reason: 'encrypted' });
  expect(await inspectFile(brokenPdf, 'a.pdf')).toEqual({ type: 'apart', reason: 'broken' });
  const half = (await samplePdf(5)).slice(0, 400);
  expect(await inspectFile(half, 'a.pdf')).toEqual({ type: 'apart', reason: 'broken' });
});

test('a picture is one that can be read', async () => {
  expect(await inspectFile(samplePng, 'a.png')).toEqual({ type: 'image' });
  expect(await inspectFile(samplePng.slice(0, 20), 'a.png')).toEqual({ type: 'apart', reason: 'broken' });
});

test('a text is read as UTF-8, or as older Windows programs write it', async () => {
  expect(await inspectFile(utf8('å\r\nä'), 'a.txt')).toEqual({ type: 'text', lines: ['å', 'ä'] });
  expect(await inspectFile(Uint8Array.of(0xe5), 'a.txt')).toEqual({ type: 'text', lines: ['å'] });
});

test('a Word file is made over, with its headings and its text', async () => {
  const content = await inspectFile(sampleWord(), 'Kallelse.docx');
  if (content.type !== 'converted') throw new Error(content.type);
  expect(content.html).toContain('<h4>Budget</h4>');
  expect(content.html).toContain('<p>Räksmörgås &amp; &lt;b&gt;</p>');
  expect(content.html).toContain('<table>');
});

test('any other file is set apart', async () => {
  expect(await inspectFile(utf8('PK'), 'a.docx')).toEqual({ type: 'apart', reason: 'unsupported' });
  expect(await inspectFile(new Uint8Array(), 'a.pdf')).toEqual({ type: 'apart', reason: 'unsupported' });
});
