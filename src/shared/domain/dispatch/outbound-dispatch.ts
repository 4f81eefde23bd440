import type { IsoDate } from '#shared/base/dates.ts';
import { type FieldsOf, oneOf, optionalText, strings, type TableSpec, text } from '#shared/domain/field.ts';

/** What can be sent out of a meeting. */
export const outputKinds = [
  'minutes',
  'webMinutes',
  'extract',
  'itemList',
  'decisionList',
  'attendanceList',
  'notice',
  'summons',
  'otherPaper',
] as const;
export type OutputKind = (typeof outputKinds)[number];

/** Expediering to somebody outside the board (X3): what, to whom, when, and the hash of the very file. */
export interface OutboundDispatch {
  readonly output: OutputKind;
  /** The §§ that went out; none for what is of the meeting as a whole. */
  readonly items: readonly string[];
  /** To whom, in words. */
  readonly recipient: string;
  /** How: "e-post", "brev". */
  readonly channel: string | null;
  readonly sentOn: IsoDate;
  readonly fileName: string;
  /** SHA-256 of the file in lower-case hex. */
  readonly hash: string;
}

export const outboundDispatchTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    output: oneOf(outputKinds),
    items: strings,
    recipient: text,
    channel: optionalText,
    sentOn: text,
    fileName: text,
    hash: text,
  } satisfies FieldsOf<OutboundDispatch>,
};
