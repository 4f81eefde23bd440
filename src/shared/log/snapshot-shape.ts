import type { RecordId } from '#shared/base/id.ts';
import type { TextNode } from './text.ts';

/** Someone or something that the snapshot names, with the name it had when the minutes were frozen. */
export interface SnapshotName {
  readonly id: string;
  readonly name: string | null;
}

/** One § as it is sealed. */
export interface SnapshotItem {
  readonly id: RecordId;
  readonly number: number | null;
  readonly heading: string;
  readonly itemType: string;
  readonly registryNumber: string | null;
  readonly presenter: string | null;
  readonly result: string | null;
  readonly immediate: boolean;
  readonly putOrder: string | null;
  readonly voteYes: string | null;
  readonly voteNo: string | null;
  /** The background as a ProseMirror document, or `null` when there is none. */
  readonly background: TextNode | null;
  readonly clauses: readonly string[];
  readonly proposal: string | null;
  readonly proposalBy: string | null;
  readonly voteText: string | null;
  readonly actingChair: SnapshotName | null;
  readonly startedAt: string | null;
  readonly dispatchTo: readonly string[];
  readonly motions: readonly SnapshotMotion[];
  readonly propositions: readonly SnapshotProposition[];
  readonly votes: readonly {
    readonly seat: SnapshotName;
    readonly choice: string;
    readonly proposition: string | null;
  }[];
  readonly recusals: readonly {
    readonly seat: SnapshotName;
    readonly reason: string;
    readonly ground: string | null;
    readonly replacement: string | null;
    readonly substitute: SnapshotName | null;
  }[];
  readonly dissents: readonly {
    readonly seat: SnapshotName;
    readonly wording: string;
    readonly announcedAt: string | null;
    readonly writtenOn: string | null;
    readonly document: string | null;
  }[];
  readonly statements: readonly {
    readonly seat: SnapshotName;
    readonly kind: string;
    readonly wording: string;
  }[];
  /** Beslutad lydelse, as it was when the gavel fell. */
  readonly gavel: { readonly at: string | null; readonly clauses: readonly string[] } | null;
  readonly adjournments: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly reason: string | null;
  }[];
  /** Underlag of the § and of its agenda item: what each file was called and the hash of its content. */
  readonly documents: readonly { readonly title: string; readonly fileName: string; readonly hash: string }[];
  readonly assignments: readonly {
    readonly wording: string;
    readonly owner: string;
    readonly dueOn: string | null;
  }[];
}

/** One yrkande as it is sealed. */
export interface SnapshotMotion {
  readonly id: string;
  readonly seat: SnapshotName;
  readonly wording: string;
  readonly withdrawn: boolean;
  readonly kind: string;
  readonly procedure: string | null;
  readonly forBase: boolean;
  readonly supporters: readonly SnapshotName[];
}

/** One proposition as it is sealed; what its fields mean is told at the record of that name. */
export interface SnapshotProposition {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly yes: string;
  readonly no: string | null;
  readonly method: string;
  readonly outcome: string | null;
  readonly yesCount: number | null;
  readonly noCount: number | null;
  readonly abstainCount: number | null;
  readonly settledBy: string | null;
  readonly ballots: readonly { readonly motion: string; readonly votes: number }[];
}

/** Who is there, from the opening or from a § on. */
export interface SnapshotAttendance {
  readonly seat: SnapshotName;
  readonly present: boolean;
  readonly mode: string;
  readonly serving: boolean;
  readonly replaces: SnapshotName | null;
}

/**
 * What is sealed: the minutes as plain data with names written out, readable without this program. Anything that is added to
 * it makes a new format, and what was sealed in an earlier one is checked in that (`inFormat`).
 */
export interface MinutesSnapshot {
  readonly format: 1 | 2;
  readonly meeting: {
    readonly id: RecordId;
    readonly body: SnapshotName;
    readonly date: string;
    readonly startsAt: string;
    readonly endsAt: string | null;
    readonly place: string;
    readonly chair: SnapshotName | null;
    readonly secretary: SnapshotName | null;
    readonly attestors: readonly SnapshotName[];
    readonly attestPlace: string | null;
    readonly attestOn: string | null;
  };
  readonly attendance: readonly SnapshotAttendance[];
  /** What changed during the meeting, in the order of the §§. `minuteItem` is the first § at which it holds. */
  readonly attendanceChanges: readonly (SnapshotAttendance & {
    readonly minuteItem: string;
    readonly at: string | null;
  })[];
  readonly guests: readonly {
    readonly name: string;
    readonly role: string;
    readonly fromItem: string | null;
    readonly toItem: string | null;
  }[];
  /** Every § that the meeting had, sealed here or not, in order: what changes and guests point at. */
  readonly sections: readonly { readonly id: RecordId; readonly number: number | null }[];
  readonly items: readonly SnapshotItem[];
  /** Objections by attestors with whom the others did not agree: both opinions stand (DOMAIN 2.5). Left out when there are none. */
  readonly opinions?: readonly {
    readonly person: SnapshotName;
    readonly wording: string;
    readonly answer: string;
  }[];
}
