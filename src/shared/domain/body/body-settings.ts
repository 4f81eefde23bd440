import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type ItemType, itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import {
  type FieldsOf,
  flag,
  integer,
  oneOf,
  optionalInteger,
  optionalText,
  order,
  strings,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';
import { type NumberingSeries, numberingSeries } from './body.ts';

/**
 * One version of what a body has decided on its own work. The version with the latest `validFrom` on or before a day holds
 * that day; before the first version the fields of the body itself hold.
 */
export interface BodySettings {
  readonly body: RecordId;
  readonly validFrom: IsoDate;
  /** The § that adopted it; `null` while it is not adopted. */
  readonly adoptedBy: RecordId | null;
  readonly numbering: NumberingSeries;
  /** Days between summons and meeting. */
  readonly summonsDays: number;
  readonly attestorCount: number;
  /** Distance attendance has been decided (FinsamL 19 a §). */
  readonly allowsRemote: boolean;
  /** Sound only has been decided, for special reasons (FinsamL 19 a §). */
  readonly allowsAudioOnly: boolean;
  /** A ledamot who has left for another reason than jäv may serve again the same day (A5). */
  readonly allowsReturn: boolean;
  /** Substitutes who do not serve may have an opinion noted (KL 6:17, J5r). */
  readonly allowsStatements: boolean;
  /** Month and day on which terms of office begin, `MM-DD`: usually 04-01. */
  readonly termStart: string;
  /** To whom absence is reported, in words. */
  readonly reportAbsenceTo: string | null;
  /** Where notices are posted (FinsamL 9 §). */
  readonly noticeBoards: readonly string[];
  /** Expected length of a meeting in minutes. */
  readonly meetingMinutes: number | null;
}

/** Stående punkt: on each agenda of the body while its settings hold. */
export interface StandingAgendaItem {
  readonly settings: RecordId;
  readonly heading: string;
  readonly itemType: ItemType;
  /** Proposed decision, one clause a line. */
  readonly proposal: string | null;
  readonly duration: number | null;
  readonly order: string;
}

export const bodySettingsTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    body: text,
    validFrom: text,
    adoptedBy: optionalText,
    numbering: oneOf(numberingSeries),
    summonsDays: integer,
    attestorCount: integer,
    allowsRemote: flag,
    allowsAudioOnly: flag,
    allowsReturn: flag,
    allowsStatements: flag,
    termStart: text,
    reportAbsenceTo: optionalText,
    noticeBoards: strings,
    meetingMinutes: optionalInteger,
  } satisfies FieldsOf<BodySettings>,
};

export const standingAgendaItemTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    settings: text,
    heading: text,
    itemType: oneOf(itemTypes),
    proposal: optionalText,
    duration: optionalInteger,
    order,
  } satisfies FieldsOf<StandingAgendaItem>,
};
