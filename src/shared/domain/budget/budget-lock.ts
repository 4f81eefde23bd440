import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, strings, type TableSpec, text } from '#shared/domain/field.ts';

/**
 * A version of the budget as a § decided it. There is one for each version: its id says so. The lines as decided lie in
 * the lock itself, so that a change from a computer that did not know of the lock can never change what was decided.
 */
export interface BudgetLock {
  readonly version: RecordId;
  /** The deciding §; its dossier is the meeting. */
  readonly decidedBy: RecordId;
  readonly decidedOn: IsoDate;
  /** The day of the medlemssamråd that came before (B3). */
  readonly consultedOn: IsoDate | null;
  /** Each line as `lockedLine` writes it, in order. */
  readonly lines: readonly string[];
}

export const budgetLockTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    version: text,
    decidedBy: text,
    decidedOn: text,
    consultedOn: optionalText,
    lines: strings,
  } satisfies FieldsOf<BudgetLock>,
};
