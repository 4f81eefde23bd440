import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  flag,
  integer,
  oneOf,
  optionalInteger,
  optionalOneOf,
  optionalText,
  order,
  strings,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/**
 * Kinds of yrkande: about the substance (another proposal, or for the base proposal), an addition that does not compete with
 * it, about the handling (tried first), and somebody named in an election.
 */
export const motionKinds = ['substantive', 'additional', 'procedural', 'nomination'] as const;
export type MotionKind = (typeof motionKinds)[number];

/** What a formal yrkande asks for: återremiss, bordläggning, ajournering. */
export const procedures = ['remittal', 'postponement', 'adjournment'] as const;
export type Procedure = (typeof procedures)[number];

/** Yrkande: a proposal put by someone with a seat (KL 5:67 p. 1). */
export interface Motion {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly wording: string;
  readonly withdrawn: boolean;
  readonly kind: MotionKind;
  /** For a formal yrkande: what it asks for. */
  readonly procedure: Procedure | null;
  /** Bifall till grundförslaget: asks for nothing else than the proposal before the board. */
  readonly forBase: boolean;
  /** Seats that concur (instämmer). */
  readonly supporters: readonly string[];
  readonly order: string;
}

/** The choices in a counted vote. */
export const voteChoices = ['yes', 'no', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** How a proposition is tried: by voices, by a counted open vote, by a counted closed vote (elections, KL 5:54). */
export const propositionMethods = ['acclamation', 'vote', 'closedVote'] as const;
export type PropositionMethod = (typeof propositionMethods)[number];

/**
 * Proposition: one question that the chair puts, answered by yes or no. Those of a § are a tree: formal ones first, then
 * the choice of a counter-proposal under the main one, additions last (DOMAIN 3.6).
 */
export interface Proposition {
  readonly minuteItem: RecordId;
  /** The proposition that this one prepares, as the choice of motförslag prepares the main vote; `null` at the top. */
  readonly parent: RecordId | null;
  readonly kind: 'procedural' | 'main' | 'counter' | 'additional' | 'election';
  /** What yes stands for: `base` for the base proposal, or the id of a motion. */
  readonly yes: string;
  /** What no stands for, as `yes`; `null` for plain no (avslag). */
  readonly no: string | null;
  readonly method: PropositionMethod;
  readonly outcome: 'yes' | 'no' | null;
  /** Counted in a closed vote: no names are kept (V5). `null` otherwise. */
  readonly yesCount: number | null;
  readonly noCount: number | null;
  readonly abstainCount: number | null;
  /** What settled it. The casting vote is the chair's (KL 5:56); lots are drawn in elections (V4). */
  readonly settledBy: 'majority' | 'castingVote' | 'lot' | null;
  readonly order: string;
}

/** The votes that one candidate got in a closed vote with more candidates than two. */
export interface BallotCount {
  readonly minuteItem: RecordId;
  readonly proposition: RecordId;
  /** The nomination: a motion. */
  readonly motion: RecordId;
  readonly votes: number;
}

/** One open vote of one seat on one proposition. Its id is derived from both: one vote each (V1). */
export interface Vote {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly choice: VoteChoice;
  /** The proposition voted on; `null` where the § has one vote and no propositions are told of. */
  readonly proposition: RecordId | null;
}

/** Reservation against a decision, by someone who took part in it (KL 4:27). */
export interface Dissent {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly wording: string;
  /** Local time `HH:MM` at which it was announced, before the meeting ends (J4r); `null` when nobody noted it. */
  readonly announcedAt: string | null;
  /** The day its written reasons came in, or `null`. */
  readonly writtenOn: IsoDate | null;
  /** The attached reasons: a `document`, or `null`. */
  readonly document: RecordId | null;
}

/** Protokollsanteckning or särskilt yttrande: an opinion that is noted without being against the decision. */
export interface MinuteStatement {
  readonly minuteItem: RecordId;
  readonly seat: RecordId;
  readonly kind: 'note' | 'separateOpinion';
  readonly wording: string;
  readonly order: string;
}

export const motionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    seat: text,
    wording: text,
    withdrawn: flag,
    kind: oneOf(motionKinds),
    procedure: optionalOneOf(procedures),
    forBase: flag,
    supporters: strings,
    order,
  } satisfies FieldsOf<Motion>,
};

export const voteTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    seat: text,
    choice: oneOf(voteChoices),
    proposition: optionalText,
  } satisfies FieldsOf<Vote>,
};

export const dissentTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    seat: text,
    wording: text,
    announcedAt: optionalText,
    writtenOn: optionalText,
    document: optionalText,
  } satisfies FieldsOf<Dissent>,
};

export const propositionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    parent: optionalText,
    kind: oneOf(['main', 'procedural', 'counter', 'additional', 'election']),
    yes: text,
    no: optionalText,
    method: oneOf(propositionMethods),
    outcome: optionalOneOf(['yes', 'no']),
    yesCount: optionalInteger,
    noCount: optionalInteger,
    abstainCount: optionalInteger,
    settledBy: optionalOneOf(['majority', 'castingVote', 'lot']),
    order,
  } satisfies FieldsOf<Proposition>,
};

export const ballotCountTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    proposition: text,
    motion: text,
    votes: integer,
  } satisfies FieldsOf<BallotCount>,
};

export const minuteStatementTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    minuteItem: text,
    seat: text,
    kind: oneOf(['note', 'separateOpinion']),
    wording: text,
    order,
  } satisfies FieldsOf<MinuteStatement>,
};

/** The values of a new yrkande about the substance, unless told otherwise. */
export function newMotion(
  values: Pick<Motion, 'minuteItem' | 'seat' | 'wording' | 'order'> & Partial<Motion>,
): Motion {
  return {
    withdrawn: false,
    kind: 'substantive',
    procedure: null,
    forBase: false,
    supporters: [],
    ...values,
  };
}

/** The values of a vote at a § with one vote, unless a proposition is told. */
export function newVote(values: Pick<Vote, 'minuteItem' | 'seat' | 'choice'> & Partial<Vote>): Vote {
  return { proposition: null, ...values };
}

/** The values of a new reservation of which only the wording is known. */
export function newDissent(
  values: Pick<Dissent, 'minuteItem' | 'seat' | 'wording'> & Partial<Dissent>,
): Dissent {
  return { announcedAt: null, writtenOn: null, document: null, ...values };
}
