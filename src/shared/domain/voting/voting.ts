import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, flag, oneOf, order, type TableSpec, text } from '#shared/domain/field.ts';

/** Yrkande: a proposal put by someone with a seat (KL 5:67 p. 1). */
export interface Motion {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly wording: string;
  readonly withdrawn: boolean;
  readonly order: string;
}

/** The choices in a counted vote. */
export const voteChoices = ['yes', 'no', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** One open vote of one seat at one §. Its id is derived from § and seat: one vote each (V1). */
export interface Vote {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly choice: VoteChoice;
}

/** Reservation against a decision, by someone who took part in it (KL 4:27). */
export interface Dissent {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly wording: string;
}

export const motionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { minuteItem: text, seat: text, wording: text, withdrawn: flag, order } satisfies FieldsOf<Motion>,
};

export const voteTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { minuteItem: text, seat: text, choice: oneOf(voteChoices) } satisfies FieldsOf<Vote>,
};

export const dissentTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { minuteItem: text, seat: text, wording: text } satisfies FieldsOf<Dissent>,
};
