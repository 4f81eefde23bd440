import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import ICAL from 'ical.js';
import { pdfAccessibilityFaults } from '#tests/support/pdf-accessibility.ts';
import {
  bookmarksOf,
  brokenPdf,
  samplePdf,
  samplePng,
  sampleWord,
} from '#tests/unit/publish/pack/sample-files.ts';
import { expect, type RunningApp, savedFile, test } from './support/app.ts';
import { accessibilityFaults } from './support/axe.ts';
import { typeAgenda } from './support/board.ts';
import { addPoint, openProposal, prepareMeeting, saved, words } from './support/reliability.ts';

async function saveAs({ page, saveNext }: RunningApp, button: string, path: string): Promise<Uint8Array> {
  await saveNext(path);
  await page.getByTestId(button).click();
  await savedFile(path);
  await expect(page.getByTestId('toast')).toContainText('sparad');
  return new Uint8Array(readFileSync(path));
}

function sequenceOf(bytes: Uint8Array): readonly [string, number] {
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return [event.uid, event.sequence];
}

test('sends an agenda twice: one pack of 120 pages, what changed, and one calendar entry @desktop', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  await prepareMeeting(page);
  await typeAgenda(page, [
    { heading: 'Upprop', type: 'Formalia', result: 'Noteras' },
    { heading: 'Budget 2027', type: 'Beslut', proposal: 'att fastställa budgeten', result: 'Bifall' },
  ]);
  await openProposal(page, 'Budget 2027');
  const pdf = { mimeType: 'application/pdf' };
  await page.getByTestId('documents-input').setInputFiles([
    { name: 'Verksamhetsplan.pdf', ...pdf, buffer: Buffer.from(await samplePdf(114)) },
    { name: 'Karta.png', mimeType: 'image/png', buffer: Buffer.from(samplePng) },
    { name: 'Anteckning.txt', mimeType: 'text/plain', buffer: Buffer.from('Räksmörgås') },
    { name: 'Protokoll.docx', mimeType: '', buffer: Buffer.from(sampleWord()) },
    { name: 'Avbruten.pdf', ...pdf, buffer: Buffer.from(brokenPdf) },
  ]);
  await expect(page.getByTestId('document')).toHaveCount(5);

  await page.getByRole('tab', { name: words('shell.tab.summons') }).click();
  await page.getByTestId('send-version').click();
  await page.getByRole('textbox', { name: words('summons.absenceTo') }).fill('sekreteraren');
  await page.getByTestId('confirm-send').click();
  await expect(page.getByTestId('sent-state')).toContainText('Version A');
  await page.getByTestId('make-pack').click();
  await expect(page.getByTestId('pack-made')).toContainText('120 sidor');
  await expect(page.getByTestId('pack-made')).toContainText('Avbruten.pdf: Filen går inte att läsa');
  expect(await accessibilityFaults(page, 'kallelse')).toEqual([]);
  const packBytes = await saveAs(app, 'save-pack', info.outputPath('handlingar.pdf'));
  expect(await pdfAccessibilityFaults(packBytes)).toEqual([]);
  const pack = await PDFDocument.load(packBytes);
  expect(pack.getPageCount()).toBe(120);
  expect(bookmarksOf(pack)).toEqual([
    [1, 'Kallelse och dagordning', 2],
    [1, '1 Upprop', 2],
    [1, '2 Budget 2027', 3],
    [2, 'Bilaga 2.1: Verksamhetsplan.pdf', 4],
    [2, 'Bilaga 2.2: Karta.png', 118],
    [2, 'Bilaga 2.3: Anteckning.txt', 119],
    [2, 'Bilaga 2.4: Protokoll.docx', 120],
  ]);
  const first = sequenceOf(await saveAs(app, 'paper-calendar', info.outputPath('a.ics')));

  await page.getByRole('tab', { name: words('shell.tab.agenda') }).click();
  await addPoint(page, 'Nytt hyresavtal');
  await page.getByRole('tab', { name: words('shell.tab.summons') }).click();
  await expect(page.getByTestId('agenda-difference').first()).toContainText('3 Nytt hyresavtal');
  await page.getByTestId('send-version').click();
  await page.getByTestId('confirm-send').click();
  await expect(page.getByTestId('sent-state')).toContainText('Version B');
  const second = sequenceOf(await saveAs(app, 'paper-calendar', info.outputPath('b.ics')));
  expect([second[0], second[1]]).toEqual([first[0], first[1] + 1]);
  const summons = await saveAs(app, 'paper-called', info.outputPath('kallelse-b.pdf'));
  expect(await pdfAccessibilityFaults(summons)).toEqual([]);
  await saved(page);
});
