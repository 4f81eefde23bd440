import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, strings, type TableSpec, text } from '#shared/domain/field.ts';

/** Anslag: the justering of one part announced on the notice boards (KL 8:12). Its dates follow from `postedOn`. */
export interface PublicNotice {
  readonly part: RecordId;
  /** The day it went up: the day from which the time to appeal counts (KL 13:5). */
  readonly postedOn: IsoDate;
  /** Where it hangs (FinsamL 9 §). */
  readonly boards: readonly string[];
  /** Where the minutes are kept. */
  readonly keptAt: string;
  readonly postedBy: RecordId | null;
  /** The day it came down; `null` while it hangs. */
  readonly removedOn: IsoDate | null;
  readonly removedBy: RecordId | null;
}

export const publicNoticeTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    part: text,
    postedOn: text,
    boards: strings,
    keptAt: text,
    postedBy: optionalText,
    removedOn: optionalText,
    removedBy: optionalText,
  } satisfies FieldsOf<PublicNotice>,
};
