import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, flag, optionalInteger, type TableSpec, text } from '#shared/domain/field.ts';

/**
 * Expediering: something was shown outside the circle that it was written for. Lies in the dossier of what was shown, so
 * that its own readers see where it went.
 */
export interface Dispatch {
  /** The § that was shown. */
  readonly source: RecordId;
  /** The copy that the wider circle got. */
  readonly copy: RecordId;
  /** The circle, as the log names it: `forbund`, `lsg:…`. */
  readonly recipient: string;
  readonly sentOn: IsoDate;
  /** SHA-256 of the copy's text in lower-case hex: what was shown can be compared with what stands there later. */
  readonly textHash: string;
}

/**
 * Protokollsutdrag: the very text of a § that was shown to a wider circle, as its sender saw it before he sent it. The root
 * of a dossier of its own; nothing of the meeting it comes from goes with it.
 */
export interface MinutesExtract {
  readonly source: RecordId;
  readonly body: RecordId;
  readonly heldOn: IsoDate;
  readonly number: number | null;
  readonly heading: string;
  readonly content: string;
  readonly attested: boolean;
  readonly shownOn: IsoDate;
}

export const dispatchTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    source: text,
    copy: text,
    recipient: text,
    sentOn: text,
    textHash: text,
  } satisfies FieldsOf<Dispatch>,
};

export const minutesExtractTable: TableSpec = {
  place: 'root',
  text: false,
  fields: {
    source: text,
    body: text,
    heldOn: text,
    number: optionalInteger,
    heading: text,
    content: text,
    attested: flag,
    shownOn: text,
  } satisfies FieldsOf<MinutesExtract>,
};
