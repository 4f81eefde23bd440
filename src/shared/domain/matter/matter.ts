import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type FieldsOf,
  oneOf,
  optionalOneOf,
  optionalText,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** `open`: raised. `preparing`: being prepared. `ready`: may go to the body in `readyFor`. `closed`: nothing more to do. */
export const matterStates = ['open', 'preparing', 'ready', 'closed'] as const;
export type MatterState = (typeof matterStates)[number];

/**
 * Ärende: a question that lives across meetings and bodies. The root of a dossier with its positions, referrals and
 * documents, in the audience of the whole association. Its rich text is the background.
 */
export interface Matter {
  readonly heading: string;
  /** Diarienummer such as `SV 2026/58`; `null` until the one issuer has given it (I3). */
  readonly registryNumber: string | null;
  readonly state: MatterState;
  readonly openedOn: IsoDate;
  /** The body that raised it. */
  readonly openedBy: RecordId | null;
  /** Who prepares it, in words. */
  readonly responsible: string | null;
  /** The body that it is ready for: "klar för styrelsen". */
  readonly readyFor: RecordId | null;
  /** The day on which it was last said to be ready. Records from before it was noted have none. */
  readonly readyOn?: IsoDate | null;
  /** The proposed decision, one clause a line, that the agenda item starts with. */
  readonly proposal: string | null;
  readonly closedOn: IsoDate | null;
}

/** How a party stands in a matter that is being prepared. */
export const stances = ['supports', 'supportsWithCondition', 'opposes', 'none'] as const;
export type Stance = (typeof stances)[number];

/** Ställningstagande: what one member organisation says in the preparation. */
export interface MatterPosition {
  readonly memberOrganisation: RecordId;
  readonly stance: Stance;
  readonly wording: string | null;
}

/** What became of a forwarded question at the body that received it. */
export const referralOutcomes = ['decided', 'noted', 'rejected', 'returned', 'forwarded'] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

/** Vidaresändning: a question handed from one body to another, and what came back (återkoppling). */
export interface Referral {
  /** The body that asks. */
  readonly from: RecordId;
  readonly to: RecordId;
  /** The point in the notes or the § that it comes from. */
  readonly source: RecordId | null;
  /** The question as it was put. */
  readonly wording: string;
  readonly urgency: 'ordinary' | 'urgent';
  readonly forwardedOn: IsoDate;
  readonly outcome: ReferralOutcome | null;
  /** What the receiving body answers, in words. */
  readonly answer: string | null;
  readonly answeredOn: IsoDate | null;
  /** The § or point that answers it. */
  readonly answeredBy: RecordId | null;
  /** When the asking body was told at a meeting of its own. */
  readonly toldOn: IsoDate | null;
}

export const matterTable: TableSpec = {
  place: 'root',
  text: true,
  fields: {
    heading: text,
    registryNumber: optionalText,
    state: oneOf(matterStates),
    openedOn: text,
    openedBy: optionalText,
    responsible: optionalText,
    readyFor: optionalText,
    readyOn: optionalText,
    proposal: optionalText,
    closedOn: optionalText,
  } satisfies FieldsOf<Matter>,
};

export const matterPositionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    memberOrganisation: text,
    stance: oneOf(stances),
    wording: optionalText,
  } satisfies FieldsOf<MatterPosition>,
};

export const referralTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    from: text,
    to: text,
    source: optionalText,
    wording: text,
    urgency: oneOf(['ordinary', 'urgent']),
    forwardedOn: text,
    outcome: optionalOneOf(referralOutcomes),
    answer: optionalText,
    answeredOn: optionalText,
    answeredBy: optionalText,
    toldOn: optionalText,
  } satisfies FieldsOf<Referral>,
};
