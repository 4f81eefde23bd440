import type { RecordId } from '#shared/base/id.ts';
import { type ItemType, itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import {
  type FieldsOf,
  flag,
  oneOf,
  optionalOneOf,
  optionalText,
  order,
  strings,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** Outcome of a §: bifall, avslag, återremiss, bordläggning, noteras, utgår. */
export const minuteResults = ['approved', 'rejected', 'remitted', 'postponed', 'noted', 'withdrawn'] as const;
export type MinuteResult = (typeof minuteResults)[number];

/** Paragraf (§): what happened with one matter (KL 5:66–67). Its rich text is the background. */
export interface MinuteItem {
  /** The agenda item it was copied from, or `null` for one that was taken up at the meeting. */
  readonly agendaItem: RecordId | null;
  readonly heading: string;
  readonly itemType: ItemType;
  readonly registryNumber: string | null;
  readonly presenter: string | null;
  readonly result: MinuteResult | null;
  /** Paragrafen justeras omedelbart. */
  readonly immediate: boolean;
  /** Beslutsgång: in which order the chair put the proposals, in words (KL 5:67 p. 2). */
  readonly putOrder: string | null;
  /** What yes and no mean in a counted vote: "bifall till …". */
  readonly voteYes: string | null;
  readonly voteNo: string | null;
  /** Grundförslag: the proposed decision that the board had before it, one clause a line (KL 5:67 p. 1). */
  readonly proposal: string | null;
  /** Whose proposal it is: "Förbundschefens förslag". */
  readonly proposalBy: string | null;
  /** The sentence about the put-order that `putOrder` was edited from; another one now means that the data has moved on. */
  readonly putOrderBasis: string | null;
  /** The sentences about the vote in words, where somebody has edited them, and what they were edited from. */
  readonly voteText: string | null;
  readonly voteTextBasis: string | null;
  /** Kind of matter that needs a qualified majority by the charter: a `qualifiedMatter`, or `null`. */
  readonly qualifiedMatter: RecordId | null;
  /** Person who leads this § where it is somebody else than the chair of the meeting. */
  readonly actingChair: RecordId | null;
  /** Local time `HH:MM` at which the § was taken up. */
  readonly startedAt: string | null;
  /** Utdrag till: to whom the § is sent, in words. */
  readonly dispatchTo: readonly string[];
  readonly order: string;
}

/** Att-sats: one clause of a decision. The wording is a structured field: two versions are never blended. */
export interface DecisionClause {
  readonly minuteItem: RecordId;
  /** Begins with "att". */
  readonly wording: string;
  readonly order: string;
}

/** Protokollsdel: the §§ that are attested and announced together. The seal is set on this record. */
export interface MinutesPart {
  readonly kind: 'ordinary' | 'immediate';
  /** Ids of the §§ in the part; each § is in one part only (T8). */
  readonly items: readonly string[];
}

export const minuteItemTable: TableSpec = {
  place: 'child',
  text: true,
  fields: {
    agendaItem: optionalText,
    heading: text,
    itemType: oneOf(itemTypes),
    registryNumber: optionalText,
    presenter: optionalText,
    result: optionalOneOf(minuteResults),
    immediate: flag,
    putOrder: optionalText,
    voteYes: optionalText,
    voteNo: optionalText,
    proposal: optionalText,
    proposalBy: optionalText,
    putOrderBasis: optionalText,
    voteText: optionalText,
    voteTextBasis: optionalText,
    qualifiedMatter: optionalText,
    actingChair: optionalText,
    startedAt: optionalText,
    dispatchTo: strings,
    order,
  } satisfies FieldsOf<MinuteItem>,
};

export const decisionClauseTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { minuteItem: text, wording: text, order } satisfies FieldsOf<DecisionClause>,
};

export const minutesPartTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { kind: oneOf(['ordinary', 'immediate']), items: strings } satisfies FieldsOf<MinutesPart>,
};

/** The values of a new §: a decision without anything filled in, unless told otherwise. */
export function newMinuteItem(
  values: Pick<MinuteItem, 'heading' | 'order'> & Partial<MinuteItem>,
): MinuteItem {
  return {
    agendaItem: null,
    itemType: 'decision',
    registryNumber: null,
    presenter: null,
    result: null,
    immediate: false,
    putOrder: null,
    voteYes: null,
    voteNo: null,
    proposal: null,
    proposalBy: null,
    putOrderBasis: null,
    voteText: null,
    voteTextBasis: null,
    qualifiedMatter: null,
    actingChair: null,
    startedAt: null,
    dispatchTo: [],
    ...values,
  };
}
