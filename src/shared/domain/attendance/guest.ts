import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, optionalText, order, type TableSpec, text } from '#shared/domain/field.ts';

/** Övrig deltagande without a seat: an official, an auditor, a guest (KL 6:26), in minutes as in notes. */
export interface Guest {
  readonly name: string;
  /** Organisation and role, in words: "Partille kommun, enhetschef". */
  readonly role: string;
  /** First § or point at which the guest is there; `null` for the opening. */
  readonly fromItem: RecordId | null;
  /** Last § or point, included; `null` for the end. */
  readonly toItem: RecordId | null;
  readonly order: string;
}

export const guestTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    name: text,
    role: text,
    fromItem: optionalText,
    toItem: optionalText,
    order,
  } satisfies FieldsOf<Guest>,
};
