import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { AgendaSources } from '#shared/domain/agenda/agenda-sources.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { Replacement } from '#shared/domain/decision/replacement.ts';
import type { MinutesExtract } from '#shared/domain/dispatch/dispatch.ts';
import type { Scalar } from '#shared/domain/field.ts';
import type { GoverningKind } from '#shared/domain/governing/governing.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';
import type { Matter } from '#shared/domain/matter/matter.ts';
import type { KnownReferral } from '#shared/domain/matter/matter-path.ts';
import type { MatterStep, ReportStep } from '#shared/domain/matter/matter-step.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting.ts';
import type { Correction } from '#shared/domain/minutes/correction.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { NotesApproval, NotesRelease } from '#shared/domain/notes/notes.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { FieldChange } from '#shared/log/fold.ts';
import type { Audience, OperationId, StreamId } from '#shared/log/operation.ts';
import type { SearchAnswer } from '#shared/search/search-index.ts';

/** A record as the screens see it: provisional values where there is a conflict, which is then named. */
export interface StoredRecord<Name extends TableName = TableName> {
  readonly id: RecordId;
  readonly table: Name;
  readonly values: RecordShapes[Name];
  /** Fields with two values that nobody has settled. */
  readonly conflicts: readonly (keyof RecordShapes[Name] & string)[];
  readonly deleted: boolean;
  /** Part of an effective seal, or made by a newer program: cannot be changed here. */
  readonly locked: boolean;
  readonly createdAt: IsoInstant;
  readonly changedAt: IsoInstant;
  readonly changedBy: Author;
}

/** Who made a change: the name the device was granted under. */
export interface Author {
  readonly stream: StreamId;
  readonly name: string;
  readonly role: string;
}

/** A root record and everything that belongs to it, projected. Immutable; a new one comes with each change. */
export interface Dossier {
  readonly id: DossierId;
  readonly audience: Audience;
  /** All records of a table that are not deleted, by (order, id) where they have an order. */
  readonly all: <Name extends TableName>(table: Name) => readonly StoredRecord<Name>[];
  /** The records of a table that have been deleted, by the same order. */
  readonly removed: <Name extends TableName>(table: Name) => readonly StoredRecord<Name>[];
  readonly get: <Name extends TableName>(table: Name, id: RecordId) => StoredRecord<Name> | undefined;
  readonly text: (id: RecordId) => RecordText | undefined;
  readonly seals: readonly SealView[];
  /** Operations on sealed records that came after the seal: kept, listed, never applied. */
  readonly late: readonly HistoryEntry[];
}

/** The rich text of one record. */
export interface RecordText {
  /** The merged Yjs state; its fragment is named `t`. */
  readonly update: Uint8Array;
  readonly plain: string;
  /** Two members wrote apart from each other and the merge has not been reviewed. */
  readonly merged: boolean;
  /** Text that was typed and has lost its place: shown beside, never dropped. */
  readonly orphans: readonly { readonly author: Author; readonly text: string }[];
  /** Holds node types of a newer program: show, do not edit. */
  readonly unknownNodes: readonly string[];
}

/** A rich text as one of several authors had it, who wrote apart from each other. */
export interface TextVersion {
  readonly author: Author;
  readonly at: IsoInstant;
  readonly update: Uint8Array;
}

/** A seal on a minutes part. */
export interface SealView {
  readonly part: RecordId;
  readonly operation: OperationId;
  /** Lower-case hex of SHA-256 over the canonical snapshot. */
  readonly hash: string;
  readonly items: readonly RecordId[];
  readonly frozenAt: IsoInstant;
  readonly frozenBy: Author;
  readonly signers: readonly SignerView[];
  /** Every required signer has signed this hash: the part is justerad. */
  readonly effective: boolean;
  /** Recomputed now and equal to `hash`. `false` is an alarm. */
  readonly verified: boolean;
  /** Not effective yet and changed since it was frozen: the signatures count for nothing and it has to be frozen anew. */
  readonly edited: boolean;
  /** Another effective seal freezes one of the same §§ with another text. */
  readonly rival: boolean;
  /** Which of the signers have called this seal off. It ends when all have. */
  readonly voidedBy: readonly RecordId[];
  /** The frozen snapshot, decoded: the very thing that is attested. */
  readonly snapshot: unknown;
}

export interface SignerView {
  readonly person: RecordId;
  readonly name: string;
  readonly way: 'device' | 'paper';
  readonly signedOn: IsoDate | null;
  /** Where it was signed on paper, when that was noted. */
  readonly place: string | null;
  /** Whether this person has signed this hash, on `signedOn`. */
  readonly signed: boolean;
}

/** One step in a record's history: who changed what, when. */
export interface HistoryEntry {
  readonly operation: OperationId;
  readonly record: RecordId;
  readonly table: string;
  readonly at: IsoInstant;
  readonly author: Author;
  readonly kind: string;
  readonly changes: readonly FieldChange[];
  readonly reason: string | null;
}

/** A meeting as lists show it. */
export interface MeetingSummary {
  readonly id: DossierId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly place: string;
  readonly state: MeetingState;
  /** A summons has gone out. */
  readonly isSummoned: boolean;
  readonly agendaItemCount: number;
  readonly minuteItemCount: number;
  readonly firstNumber: number | null;
  /** The highest § number given in it: more than the count tells where a § was sealed before others moved. */
  readonly lastNumber?: number | null;
  readonly sealedCount: number;
  readonly conflictCount: number;
  readonly changedAt: IsoInstant;
}

/** A decision as the register shows it: one § with its att-clauses. */
export interface DecisionSummary {
  readonly minuteItem: RecordId;
  readonly meeting: DossierId;
  readonly body: RecordId;
  readonly bodyKind: BodyKind | null;
  readonly date: IsoDate;
  /** The § number, or `null` while it is not given. */
  readonly number: number | null;
  readonly heading: string;
  readonly clauses: readonly string[];
  readonly result: MinuteResult | null;
  readonly registryNumber: string | null;
  readonly attested: boolean;
  readonly conflict: boolean;
  readonly itemType: ItemType;
  readonly presenter: string | null;
  /** The matter that it belongs to. */
  readonly matter: DossierId | null;
  /** The seats that moved, voted, dissented or were recused. */
  readonly seats: readonly RecordId[];
  /** The earlier §§ that it takes the place of. */
  readonly replaces: readonly Pick<Replacement, 'replaced' | 'extent'>[];
}

/** A governing document as lists show it, with the chain of its versions. */
export interface GoverningSummary {
  readonly id: DossierId;
  readonly kind: GoverningKind;
  readonly title: string;
  readonly body: RecordId;
  readonly versions: readonly KnownVersion[];
}

/** A decision of another circle that has been shown to this one. */
export interface ExtractSummary extends MinutesExtract {
  readonly id: DossierId;
}

/** A matter as lists show it, with the questions that have been forwarded in it. */
export interface MatterSummary extends Matter {
  readonly id: DossierId;
  readonly referrals: readonly KnownReferral[];
  readonly positionCount: number;
  readonly conflictCount: number;
  readonly changedAt: IsoInstant;
}

/** What the meetings here have done with matters. */
export interface MatterSteps {
  readonly steps: readonly MatterStep[];
  readonly reports: readonly ReportStep[];
}

/** Which notes have been approved and which have been sent outside their group, over all meetings. */
export interface NotesFacts {
  readonly approvals: readonly (NotesApproval & { readonly meeting: DossierId })[];
  readonly releases: readonly (NotesRelease & { readonly meeting: DossierId })[];
}

/** An attested part with the notices of it: what `noticeState` needs, over all meetings. */
export interface NoticeFact {
  readonly meeting: DossierId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly part: RecordId;
  /** `§§ 84–102`. */
  readonly range: string | null;
  readonly attestedOn: IsoDate;
  readonly notices: readonly Recorded<'publicNotice'>[];
}

/** A correction with the §§ that it ties together in words, over all meetings. */
export interface CorrectionFact {
  readonly id: RecordId;
  readonly values: Correction;
  /** The attested § that it corrects; `null` where that is not here. */
  readonly corrected: CorrectedItem | null;
  /** The later § that decided it; `null` for a mere slip of the pen, or where it is not here. */
  readonly decided: CorrectedItem | null;
}

export interface CorrectedItem {
  readonly meeting: DossierId;
  readonly date: IsoDate;
  readonly number: number | null;
  readonly heading: string;
}

/** A conflict to settle: one field of one record with two values or more, or a deletion against an edit. */
export interface ConflictEntry {
  readonly record: RecordId;
  readonly dossier: DossierId;
  readonly table: string;
  /**
   * Field name, `_del` for deletion against edit, `_t` for lost or merged text, `_seal` for rival seals (on the part of
   * the older one), `_late` for changes that came after a seal.
   */
  readonly field: string;
  /** A heading that lets a person find it: "§ 84 Verksamhetsplan". */
  readonly label: string;
  readonly values: readonly {
    readonly operation: OperationId;
    readonly value: Scalar;
    readonly author: Author;
    readonly at: IsoInstant;
    readonly reason: string | null;
  }[];
}

/** One stream with two histories: a computer that was copied or set back and wrote on in both copies. */
export interface StreamForkView {
  readonly author: Author;
  readonly self: boolean;
  readonly from: number;
  readonly to: number;
  /** Somebody at this computer has read about it. */
  readonly read: boolean;
}

/** Reads for the screens. All of it may be called inside `useLiveQuery`. */
export interface WorkspaceReader {
  readonly dossier: (id: DossierId) => Promise<Dossier | undefined>;
  /** The dossier of the association: itself, members, bodies, persons and seats. */
  readonly base: () => Promise<Dossier>;
  readonly meetings: () => Promise<readonly MeetingSummary[]>;
  readonly decisions: () => Promise<readonly DecisionSummary[]>;
  readonly governing: () => Promise<readonly GoverningSummary[]>;
  /** Decisions shown here from other circles, the newest first. */
  readonly extracts: () => Promise<readonly ExtractSummary[]>;
  /** All matters, the newest first. */
  readonly matters: () => Promise<readonly MatterSummary[]>;
  readonly matterSteps: () => Promise<MatterSteps>;
  readonly notesFacts: () => Promise<NotesFacts>;
  /** Every attested part with its notices, the newest meeting first. */
  readonly noticeFacts: () => Promise<readonly NoticeFact[]>;
  /** Every correction of an attested §, the oldest first. */
  readonly corrections: () => Promise<readonly CorrectionFact[]>;
  /** What agendas of coming meetings can be filled from. */
  readonly agendaSources: () => Promise<AgendaSources>;
  readonly history: (record: RecordId) => Promise<readonly HistoryEntry[]>;
  readonly conflicts: () => Promise<readonly ConflictEntry[]>;
  readonly freshness: () => Promise<Freshness>;
  readonly blobStates: (hashes: readonly string[]) => Promise<ReadonlyMap<string, BlobState>>;
  /** The content of an attached file, proved by its hash. */
  readonly readBlob: (hash: string) => Promise<Result<Uint8Array, BlobError>>;
  /** A text that was written in apart: as it was before (`null`: nothing), and as each author had it. */
  readonly textVersions: (record: RecordId) => Promise<{
    readonly before: Uint8Array | null;
    readonly versions: readonly TextVersion[];
  }>;
  readonly forks: () => Promise<readonly StreamForkView[]>;
  /** What the user of this computer has noted for the records of a dossier. Stays on this computer, in no bundle and no backup. */
  readonly ownNotes: (dossier: DossierId) => Promise<ReadonlyMap<RecordId, string>>;
  readonly members: () => Promise<readonly DeviceView[]>;
  readonly heldFromDevices: () => Promise<readonly HeldFromDevice[]>;
}

/** Searching in one association: follows every change of it, in the background. */
export interface WorkspaceSearch {
  readonly find: (query: string, limit: number) => Promise<SearchAnswer>;
  /** Begins to make the index ready, so that the first search finds it so. */
  readonly start: () => void;
  readonly state: () => SearchState;
  readonly onState: (listener: () => void) => () => void;
}

/** `working`: some dossiers are not in the index yet; what is there is found. `off`: it cannot run here now. */
export type SearchState =
  | { readonly type: 'ready' }
  | { readonly type: 'working'; readonly done: number; readonly total: number }
  | { readonly type: 'off' };

/** How fresh this copy is: the newest bundle taken in from each other device, and what it has said it has of ours. */
export interface Freshness {
  readonly lastReceived: { readonly from: string; readonly at: IsoInstant } | null;
  readonly gaps: readonly { readonly author: Author; readonly from: number; readonly to: number }[];
  readonly operationCount: number;
}

/** A member's device as the directory knows it. */
export interface DeviceView {
  readonly device: string;
  readonly name: string;
  readonly role: string;
  readonly person: RecordId | null;
  /** Six words that two people compare by telephone. */
  readonly words: readonly string[];
  readonly administrator: boolean;
  readonly self: boolean;
  readonly revoked: boolean;
  /** Why it was shut out; `null` when nothing was said or it has not been. */
  readonly revocationReason: string | null;
  readonly audiences: readonly Audience[];
  readonly grantedAt: IsoInstant;
  /** Newest moment of ours that this device has told us it has, or `null` when it has told nothing. */
  readonly confirmedAt: IsoInstant | null;
  readonly lastHeardAt: IsoInstant | null;
}

/** How it stands with an attached file: here, not come with its document, or not what was attached. */
export type BlobState = 'held' | 'missing' | 'damaged';

export type BlobError = { readonly type: Exclude<BlobState, 'held'> };

/** What a device wrote after it was shut out, or without having been let in: kept here, never shown as the others' work. */
export interface HeldFromDevice {
  readonly device: string;
  readonly name: string;
  readonly reason: 'after-revocation' | 'not-let-in';
  readonly operationCount: number;
}
