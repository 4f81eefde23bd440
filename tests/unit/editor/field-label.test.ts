import { describe, expect, it } from 'vitest';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import { valueText } from '#renderer/editor/changes/value-text.ts';
import { recordTables } from '#shared/domain/record-table.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';

const translate = createTranslate(sv);
const nobody = () => undefined;

describe('fieldLabel', () => {
  it('has a word for every field of every table', () => {
    const other = fieldLabel('not-a-field', translate);
    const fields = Object.values(recordTables).flatMap(({ fields }) => Object.keys(fields));
    expect(fields.filter((field) => fieldLabel(field, translate) === other)).toEqual([]);
  });
});

describe('valueText', () => {
  it('has a word for every choice of a field that has choices', () => {
    const own = ['planned', 'added', 'real', 'demo'];
    const untold = Object.entries(recordTables).flatMap(([table, { fields }]) =>
      Object.entries(fields).flatMap(([field, { oneOf = [] }]) =>
        oneOf.filter(
          (value) => !own.includes(value) && valueText(table, field, value, translate, nobody) === value,
        ),
      ),
    );
    expect(untold).toEqual([]);
  });

  it('never shows an id', () => {
    const id = 'AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBB';
    expect(valueText('vote', 'seat', id, translate, nobody)).toBe(translate('conflicts.unknownRecord'));
    expect(valueText('vote', 'seat', id, translate, () => 'Ledamot A')).toBe('Ledamot A');
  });

  it('shows an amount in kronor', () => {
    expect(valueText('budgetLine', 'amount', 123_450, translate, nobody)).toMatch(/^1\s234,5$/u);
  });
});
