import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { NewRecord, RecordUpdate } from '#shared/domain/recorded.ts';
import type { Audience } from '#shared/log/operation.ts';

/** A change that somebody once made: who, when, for whom. In order of time; a root comes before what belongs to it. */
export interface PlannedChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Index into `demoAuthors`. */
  readonly author: number;
  readonly audience: Audience;
  readonly change: NewRecord | RecordUpdate | PlannedText | PlannedSeal;
}

/** A writing session in the rich text of a record: paragraphs added at its end. */
export interface PlannedText {
  readonly type: 'text';
  readonly table: 'agendaItem' | 'minuteItem' | 'governingVersion';
  readonly id: RecordId;
  readonly paragraphs: readonly string[];
}

/** The freezing of a part of the minutes, with the signatures on paper that make it attested. */
export interface PlannedSeal {
  readonly type: 'seal';
  readonly table: 'minutesPart';
  /** The part that the seal is set on. It has been created before. */
  readonly id: RecordId;
  readonly kind: 'ordinary' | 'immediate';
  readonly items: readonly RecordId[];
  readonly signers: readonly RecordId[];
  readonly signedOn: IsoDate;
  readonly place: string;
}

/** Computes the id that a record has by its nature. The log has the one that is used. */
export type NaturalId = (dossier: DossierId, table: string, parts: readonly string[]) => Promise<RecordId>;

/** The people at the computers, by role. */
export const demoAuthors: readonly { readonly name: string; readonly role: string }[] = [
  { name: 'Sekreteraren', role: 'sekreterare' },
  { name: 'Förbundschefen', role: 'förbundschef' },
  { name: 'Ledamot Vänersborg', role: 'ordförande' },
  { name: 'Ledamot Trollhättan', role: 'vice ordförande' },
  { name: 'Samordnaren', role: 'samordnare för beredning och lokala grupper' },
  { name: 'Ekonomen', role: 'ekonom' },
  { name: 'Ledamot Försäkringskassan', role: 'ledamot' },
];
