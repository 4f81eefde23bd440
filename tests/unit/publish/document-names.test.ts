import { describe, expect, test } from 'vitest';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { documentList, documentNames } from '#shared/publish/document-names.ts';
import type { PrintSource } from '#shared/publish/print-source.ts';

const translate = createTranslate(sv);

function source(
  documents: readonly {
    readonly id: string;
    readonly owner: string;
    readonly fileName: string;
    readonly replaces?: string;
  }[],
): PrintSource {
  const rows = documents.map(({ id, owner, fileName, replaces = null }, index) => ({
    id,
    values: { owner, fileName, replaces, order: `a${index}` },
    conflicts: [],
  }));
  return { id: 'meeting', all: () => rows, seals: [] } as unknown as PrintSource;
}

describe('the attached files in print', () => {
  test('are named once each, those of the agenda item first, in their newest version', () => {
    const meeting = source([
      { id: 'one', owner: 'item', fileName: 'Budget.xlsx' },
      { id: 'two', owner: 'item', fileName: 'Budget 2.xlsx', replaces: 'one' },
      { id: 'three', owner: 'section', fileName: 'Utdelat.pdf' },
      { id: 'four', owner: 'section', fileName: 'Budget 2.xlsx' },
      { id: 'five', owner: 'elsewhere', fileName: 'Annat.pdf' },
    ]);
    const owners = ['item', 'section'] as unknown as Parameters<typeof documentNames>[1];
    expect(documentNames(meeting, owners)).toEqual(['Budget 2.xlsx', 'Utdelat.pdf']);
    expect(documentNames(meeting, [null])).toEqual([]);
  });

  test('are escaped, and leave no heading behind where there are none', () => {
    const html = documentList(['<img src=x onerror=alert(1)>.pdf'], translate);
    expect(html).toContain('Underlag');
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<img');
    expect(documentList([], translate)).toBe('');
  });
});
