import type { IsoInstant } from '#shared/base/dates.ts';
import { type FieldsOf, oneOf, optionalText, strings, type TableSpec, text } from '#shared/domain/field.ts';

/**
 * Utsänd version of an agenda (A, B, C …): what the members were sent, frozen. Each device makes a new version; none is
 * ever changed.
 */
export interface AgendaVersion {
  /** `A`, `B` … in the order of sending. Two members who send apart from each other both get the same letter: a conflict to name. */
  readonly letter: string;
  readonly sentAt: IsoInstant;
  readonly kind: 'summons' | 'supplement';
  /** The agenda as it was sent: JSON, as `agendaContent` writes it. */
  readonly content: string;
  /** SHA-256 of `content`, lower-case hex. */
  readonly hash: string;
  /** Who it went to, in words: "ledamöter", "ersättare", a name. */
  readonly recipients: readonly string[];
  readonly note: string | null;
}

export const agendaVersionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    letter: text,
    sentAt: text,
    kind: oneOf(['summons', 'supplement']),
    content: text,
    hash: text,
    recipients: strings,
    note: optionalText,
  } satisfies FieldsOf<AgendaVersion>,
};
