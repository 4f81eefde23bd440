import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { type MakePackPorts, makePack, type PackProgress } from '#renderer/features/summons/make-pack.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { err, ok } from '#shared/base/result.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { sentAgendaDocument } from '#shared/publish/agenda-document.ts';
import { inspectFile } from '#shared/publish/pack/inspect-file.ts';
import { joinPack, measurePack } from '#shared/publish/pack/join-pack.ts';
import { sampleContent, sampleItem } from '#tests/unit/domain/agenda/sample-content.ts';
import { printedPages, sampleFonts, samplePdf, samplePng } from '#tests/unit/publish/pack/sample-files.ts';

const translate = createTranslate(sv);
const names = ['Plan.pdf', 'Vald bort.pdf', 'Inte här.pdf', 'Brev.docx'];
const document = sentAgendaDocument(
  sampleContent([
    sampleItem('one', {
      documents: names.map((fileName) => ({ fileName, hash: fileName, mediaType: '', size: 1 })),
    }),
  ]),
  { letter: 'A', on: '2026-11-11' as IsoDate, kind: 'summons', note: null },
);
const chosen = new Set(names.filter((name) => name !== 'Vald bort.pdf'));

async function ports(more: Partial<MakePackPorts> = {}) {
  const printed: string[] = [];
  const progress: PackProgress[] = [];
  const plan = await samplePdf(7);
  const made: MakePackPorts = {
    engine: { inspect: inspectFile, measure: measurePack, join: (input) => joinPack(input, sampleFonts()) },
    readBlob: async (hash) => {
      if (hash === 'Inte här.pdf') return err({ type: 'missing' });
      return ok(hash === 'Plan.pdf' ? plan : new Uint8Array([80, 75]));
    },
    print: async (html) => {
      printed.push(html);
      return printedPages(3, { 'samsyn-summons': 1, 'samsyn-item-0': 2, 'samsyn-file-0': 2 });
    },
    toPng: async () => undefined,
    onProgress: (step) => progress.push(step),
    ...more,
  };
  return { made, printed, progress };
}

describe('making a pack', () => {
  test('joins what can be joined, and says of the rest why not', async () => {
    const { made } = await ports();
    const pack = await makePack(document, chosen, translate, made);
    if (!pack.ok) throw new Error(pack.error.type);
    expect(pack.value.pageCount).toBe(10);
    expect((await PDFDocument.load(pack.value.bytes)).getPageCount()).toBe(10);
    expect(pack.value.apart.map(({ label, content }) => [label, content])).toEqual([
      ['1.2', { type: 'apart', reason: 'leftOut' }],
      ['1.3', { type: 'apart', reason: 'missing' }],
      ['1.4', { type: 'apart', reason: 'unsupported' }],
    ]);
  });

  test('takes a picture that PDF cannot hold as PNG, and lists what is none', async () => {
    const gif = new TextEncoder().encode('GIF89a and so on');
    const readBlob = async () => ok(gif);
    const asPng = await ports({ readBlob, toPng: async () => samplePng });
    const pack = await makePack(document, new Set(['Plan.pdf']), translate, asPng.made);
    expect(pack.ok && pack.value.apart.map(({ label }) => label)).toEqual(['1.2', '1.3', '1.4']);
    const unread = await ports({ readBlob });
    const listed = await makePack(document, new Set(['Plan.pdf']), translate, unread.made);
    expect(listed.ok && listed.value.apart[0]).toMatchObject({
      label: '1.1',
      content: { reason: 'unsupported' },
    });
  });

  test('prints the contents with the page numbers that were measured', async () => {
    const { made, printed } = await ports();
    await makePack(document, chosen, translate, made);
    expect(printed).toHaveLength(2);
    expect(printed[0]).toContain('<td class="page">000</td>');
    expect(printed[1]).toContain('Bilaga 1.1: Plan.pdf</a></td><td class="page">4</td>');
  });

  test('tells how far it has come, and never goes back', async () => {
    const { made, progress } = await ports();
    await makePack(document, chosen, translate, made);
    const done = progress.map((step) => step.done);
    expect(done).toEqual(done.toSorted((left, right) => left - right));
    expect(new Set(progress.map(({ step }) => step))).toEqual(new Set(['reading', 'printing', 'joining']));
  });

  test('is not made where the host gives no PDF', async () => {
    const { made } = await ports({ print: async () => undefined });
    expect(await makePack(document, chosen, translate, made)).toEqual(err({ type: 'not-printed' }));
  });
});
