import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { AttendanceMode } from '#shared/domain/attendance/attendance.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { NotesStanding } from '#shared/domain/notes/notes-standing.ts';
import type { VoteCount } from '#shared/domain/voting/count-votes.ts';
import type { VoteChoice } from '#shared/domain/voting/voting.ts';
import type { NamedSeat } from '#shared/publish/people-directory.ts';
import type { PrintSigner } from '#shared/publish/print-source.ts';

/**
 * Minutes ready to be set in type: everything computed, nothing looked up any more. Every output of a meeting – minutes,
 * web version, extract, lists, in all formats – is made of this, and of nothing else (X4). It is also what is saved as JSON.
 */
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
  /** Justeringens plats och tid, as decided at the meeting. */
  readonly attestPlace: string | null;
  readonly attestOn: IsoDate | null;
  readonly serving: readonly AttendingSeat[];
  /** Substitutes who listened, at §§ where they did not serve. */
  readonly substitutes: readonly AttendingSeat[];
  readonly others: readonly AttendingSeat[];
  readonly guests: readonly AttendingGuest[];
  readonly absent: readonly AttendingSeat[];
  readonly adjournments: readonly DocumentAdjournment[];
  /** `§§ 84–102`, or `null` when there are no numbers yet. */
  readonly range: string | null;
  readonly items: readonly DocumentItem[];
  readonly appendices: readonly DocumentAppendix[];
  readonly seals: readonly DocumentSeal[];
  readonly notices: readonly DocumentNotice[];
  /** Whether every § is part of an effective seal. */
  readonly attested: boolean;
  /** For notes: how it stands with them; `null` for minutes. */
  readonly notes: NotesStanding | null;
  /** Fields of the meeting itself with two values. */
  readonly conflicts: readonly string[];
}

/** Someone with a seat at the meeting. */
export interface AttendingSeat extends NamedSeat {
  /** The §§ of this entry, `null` where they are all. */
  readonly range: string | null;
  /** How at a distance, and where; `null` where it is at all §§ of the entry. */
  readonly remote: readonly { readonly mode: AttendanceMode; readonly range: string | null }[];
  /** For a serving ersättare: in whose place, and where. */
  readonly replaces: readonly { readonly name: string | null; readonly range: string | null }[];
  /** Had reported beforehand that they could not come. */
  readonly reportedAbsent: boolean;
  readonly conflict: boolean;
}

/** Someone without a seat. */
export interface AttendingGuest {
  readonly name: string;
  readonly role: string;
  readonly range: string | null;
}

export interface DocumentAdjournment {
  readonly number: number | null;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string | null;
}

/** One § of the minutes. */
export interface DocumentItem {
  readonly id: RecordId;
  readonly number: number | null;
  readonly heading: string;
  readonly registryNumber: string | null;
  readonly itemType: ItemType;
  readonly presenter: string | null;
  /** Who leads this § where it is not the chair of the meeting. */
  readonly actingChair: string | null;
  /** ProseMirror JSON. */
  readonly background: unknown;
  readonly proposal: readonly string[];
  readonly proposalBy: string | null;
  /** The attached files, the agenda item's among them. */
  readonly documents: readonly DocumentReference[];
  readonly motions: readonly DocumentMotion[];
  readonly putOrder: string | null;
  readonly votes: readonly DocumentVote[];
  /** The sentences about the vote in words, where somebody has edited them. */
  readonly voteText: string | null;
  readonly result: MinuteResult | null;
  readonly clauses: readonly { readonly wording: string; readonly conflict: boolean }[];
  readonly dissents: readonly DocumentStatement[];
  /** Protokollsanteckning and särskilt yttrande. */
  readonly statements: readonly (DocumentStatement & { readonly kind: 'note' | 'separateOpinion' })[];
  readonly recusals: readonly DocumentRecusal[];
  readonly adjournments: readonly DocumentAdjournment[];
  readonly immediate: boolean;
  readonly assignments: readonly {
    readonly wording: string;
    readonly owner: string;
    readonly dueOn: IsoDate | null;
  }[];
  readonly dispatchTo: readonly string[];
  readonly corrections: readonly DocumentCorrection[];
  readonly attested: boolean;
  /** Fields of the § itself with two values. */
  readonly conflicts: readonly string[];
}

/** A file that a § names; `label` is the number of the appendix. */
export interface DocumentReference {
  readonly id: RecordId;
  readonly label: string;
  readonly title: string;
  readonly fileName: string;
  readonly hash: string;
}

/** Bilaga: a file with the § it belongs to. */
export interface DocumentAppendix extends DocumentReference {
  readonly item: RecordId;
  readonly number: number | null;
}

/** Something that somebody said or did at a §. */
export interface DocumentStatement {
  readonly by: string | null;
  readonly wording: string;
  /** The appendix with the reasons in writing: `Bilaga 3`. */
  readonly appendix: string | null;
  readonly conflict: boolean;
}

export interface DocumentMotion {
  readonly by: string | null;
  readonly wording: string;
  readonly withdrawn: boolean;
  /** Asks for the proposal before the board. */
  readonly forBase: boolean;
  readonly supporters: readonly string[];
  readonly conflict: boolean;
}

/** Jäv: who, why, and whether somebody served instead. */
export interface DocumentRecusal {
  readonly by: string | null;
  readonly reason: string;
  readonly replacement: 'emptySeat' | 'substitute' | null;
  readonly substitute: string | null;
  readonly conflict: boolean;
}

/** Rättelse of the §, shown with it in every later print (M2). */
export interface DocumentCorrection {
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly madeBy: string | null;
  readonly madeOn: IsoDate;
}

/** A counted vote as it is printed. */
export interface DocumentVote {
  readonly yesMeans: string | null;
  readonly noMeans: string | null;
  readonly count: VoteCount;
  /** Who voted how; empty for a closed vote, where no names are kept (KL 5:54). */
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

/** Anslag and bevis of one part. Days that have not come are `null`; the others are computed (T5). */
export interface DocumentNotice {
  readonly range: string | null;
  readonly attestedOn: IsoDate | null;
  readonly postedOn: IsoDate | null;
  readonly lastDay: IsoDate | null;
  readonly earliestRemoval: IsoDate | null;
  readonly removedOn: IsoDate | null;
  readonly boards: readonly string[];
  readonly keptAt: string | null;
  readonly postedBy: string | null;
}
