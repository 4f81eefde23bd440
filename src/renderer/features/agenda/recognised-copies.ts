import { newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import type { RecognisedRow } from '#shared/domain/agenda/recognise-agenda.ts';
import { createText } from '#shared/log/text.ts';
import type { RowCopy } from './row-copies.ts';

/** Recognised rows as rows that can be put in. */
export function recognisedCopies(rows: readonly RecognisedRow[]): readonly RowCopy[] {
  return rows.map((row) => ({
    values: newAgendaItem({
      heading: row.heading,
      order: '',
      itemType: row.itemType,
      registryNumber: row.registryNumber,
      presenter: row.presenter,
      duration: row.duration,
    }),
    text: row.paragraphs.length === 0 ? null : createText(row.paragraphs),
    documents: [],
  }));
}
