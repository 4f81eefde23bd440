import { expect, test } from 'vitest';
import { earlierVersions } from '#renderer/documents/earlier-versions.ts';
import { fileSize } from '#renderer/documents/file-size.ts';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { createFormat } from '#renderer/ui/context/format-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { documentsOf } from '#shared/domain/document/document.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';

const format = createFormat('sv-SE', () => '2026-03-12');

test.each([
  [1, '1 kB'],
  [1023, '1 kB'],
  [300_000, '293 kB'],
  [1024 * 1024, '1 MB'],
  [1.54 * 1024 * 1024, '1,5 MB'],
  [9.97 * 1024 * 1024, '10 MB'],
  [50 * 1024 * 1024, '50 MB'],
])('tells %d bytes as %s', (bytes, text) => {
  expect(fileSize(bytes, createTranslate(sv), format)).toBe(text);
});

function document(id: string, replaces: string | null, owner = 'point') {
  return { id, values: { owner, replaces, fileName: id } } as unknown as StoredRecord<'document'>;
}

test('shows the newest version and keeps the earlier ones in reach', () => {
  const all = [document('a', null), document('b', 'a'), document('c', 'b'), document('x', null, 'other')];
  expect(documentsOf(all, 'point' as RecordId).map(({ id }) => id)).toEqual(['c']);
  expect(earlierVersions(all, all[2]!).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('does not go round for ever where two documents name each other', () => {
  const all = [document('a', 'b'), document('b', 'a')];
  expect(earlierVersions(all, all[0]!).map(({ id }) => id)).toEqual(['b']);
});
