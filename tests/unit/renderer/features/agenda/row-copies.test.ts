import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recognisedCopies } from '#renderer/features/agenda/recognised-copies.ts';
import { type RowCopy, readRows, rowChanges, writeRows } from '#renderer/features/agenda/row-copies.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { createText, plainText } from '#shared/log/text.ts';

const link = 'abcdefghijklmnop' as RecordId;
const row: RowCopy = {
  values: newAgendaItem({ heading: 'Budget', order: '', presenter: 'ekonomen', duration: 20, matter: link }),
  text: createText(['att fastställa budgeten'], 1),
  documents: [
    {
      owner: link,
      title: 'Budget',
      fileName: 'budget.pdf',
      mediaType: 'application/pdf',
      size: 10,
      hash: 'a'.repeat(64),
      replaces: null,
      order: 'a0',
    },
  ],
};

it('brings rows back from the clipboard as they were', () => {
  expect(readRows(writeRows([row], 'here'), 'here')).toEqual([row]);
});

it('leaves files and links out in another association', () => {
  const [read] = readRows(writeRows([row], 'there'), 'here');
  expect(read).toEqual({ ...row, values: { ...row.values, matter: null }, documents: [] });
});

it('reads nothing out of what is no row', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(Array.isArray(readRows(text, 'here'))).toBe(true);
    }),
  );
  const odd = { rows: [1, null, { values: { heading: 1, itemType: 'x', duration: 0.5, matter: '../x' } }] };
  expect(readRows(JSON.stringify({ workspace: 'here', ...odd }), 'here')).toEqual([
    { values: newAgendaItem({ heading: '', order: '' }), text: null, documents: [] },
  ]);
});

it('makes a row with its text and its files', () => {
  const changes = rowChanges([{ ...row, id: 'item' as RecordId }], () => 'file' as RecordId);
  expect(changes.map((change) => [change.type, change.table, change.id])).toEqual([
    ['create', 'agendaItem', 'item'],
    ['create', 'document', 'file'],
  ]);
  expect(changes[1]).toMatchObject({ values: { owner: 'item', hash: 'a'.repeat(64), replaces: null } });
});

it('makes rows of what was recognised in something pasted', () => {
  const [made] = recognisedCopies([
    {
      heading: 'Budget',
      itemType: 'decision',
      registryNumber: 'SV 2026/58',
      presenter: null,
      duration: 20,
      paragraphs: ['Bakgrund', 'att fastställa'],
      lines: [0, 1, 2],
    },
  ]);
  expect(made?.values).toMatchObject({ heading: 'Budget', registryNumber: 'SV 2026/58', duration: 20 });
  expect(plainText(made?.text ?? new Uint8Array())).toBe('Bakgrund\natt fastställa');
});
