import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { AttendanceMode } from '#shared/domain/attendance/attendance.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { NotesStanding } from '#shared/domain/notes/notes-standing.ts';
import type { VoteCount } from '#shared/domain/voting/count-votes.ts';
import type { VoteChoice } from '#shared/domain/voting/voting.ts';
import type { NamedSeat } from './people-directory.ts';
import type { PrintSigner } from './print-source.ts';

/** Minutes ready to be set in type: everything computed, nothing looked up any more. */
export interface MinutesDocument {
  readonly association: string;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string;
  readonly executiveTitle: string;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly attestors: readonly string[];
  readonly serving: readonly AttendingSeat[];
  readonly substitutes: readonly AttendingSeat[];
  readonly others: readonly AttendingSeat[];
  /** Övriga deltagande without a seat. */
  readonly guests: readonly { readonly name: string; readonly role: string; readonly range: string | null }[];
  readonly absent: readonly AttendingSeat[];
  /** `§§ 84–102`, or `null` when there are no numbers yet. */
  readonly range: string | null;
  readonly items: readonly DocumentItem[];
  readonly seals: readonly DocumentSeal[];
  /** Whether every § is part of an effective seal. */
  readonly attested: boolean;
  /** For notes: how it stands with them; `null` for minutes. */
  readonly notes: NotesStanding | null;
  /** Fields of the meeting itself with two values. */
  readonly conflicts: readonly string[];
}

/** Someone at the meeting. */
export interface AttendingSeat extends NamedSeat {
  /** The §§ of this entry, `null` where they are all. */
  readonly range: string | null;
  /** How at a distance, and where; `null` where it is at all §§ of the entry. */
  readonly remote: readonly { readonly mode: AttendanceMode; readonly range: string | null }[];
  /** For a serving ersättare: in whose place, and where. */
  readonly replaces: readonly { readonly name: string | null; readonly range: string | null }[];
  readonly conflict: boolean;
}

/** One § of the minutes. */
export interface DocumentItem {
  readonly id: RecordId;
  readonly number: number | null;
  readonly heading: string;
  readonly registryNumber: string | null;
  readonly itemType: ItemType;
  readonly presenter: string | null;
  /** ProseMirror JSON. */
  readonly background: unknown;
  readonly proposal: readonly string[];
  /** Names of the attached files, the agenda item's among them. */
  readonly documents: readonly string[];
  readonly motions: readonly DocumentStatement[];
  readonly putOrder: string | null;
  readonly vote: DocumentVote | null;
  readonly result: MinuteResult | null;
  readonly clauses: readonly { readonly wording: string; readonly conflict: boolean }[];
  readonly dissents: readonly DocumentStatement[];
  /** Jäv: who, and why. */
  readonly recusals: readonly DocumentStatement[];
  readonly immediate: boolean;
  readonly assignments: readonly {
    readonly wording: string;
    readonly owner: string;
    readonly dueOn: IsoDate | null;
  }[];
  readonly attested: boolean;
  /** Fields of the § itself with two values. */
  readonly conflicts: readonly string[];
}

/** Something that somebody said or did at a §. */
export interface DocumentStatement {
  readonly by: string | null;
  readonly wording: string;
  readonly withdrawn: boolean;
  readonly conflict: boolean;
}

/** A counted vote as it is printed. */
export interface DocumentVote {
  readonly yesMeans: string | null;
  readonly noMeans: string | null;
  readonly count: VoteCount;
  /** Who voted how; empty for an election, where the votes are secret (KL 5:54). */
  readonly ballots: readonly { readonly name: string | null; readonly choice: VoteChoice | null }[];
}

/** A sealed part of the minutes. */
export interface DocumentSeal {
  readonly range: string | null;
  readonly hash: string;
  readonly effective: boolean;
  readonly verified: boolean;
  readonly signers: readonly PrintSigner[];
}
