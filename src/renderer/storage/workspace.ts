import type * as Y from 'yjs';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { MinutesExtract } from '#shared/domain/dispatch/dispatch.ts';
import type { Scalar } from '#shared/domain/field.ts';
import type { GoverningKind } from '#shared/domain/governing/governing.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { Audience, OperationId, StreamId } from '#shared/log/operation.ts';
import type { CheckArchive } from './archive/check-archive.ts';
import type { Backups } from './backup/backups.ts';
import type { Restoring } from './backup/restoring.ts';
import type { FolderExchange } from './folder/folder-exchange.ts';

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
  /** Whether this person has signed this hash: by device at a moment of its own, or on paper on `signedOn`. */
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
  readonly changes: readonly { readonly field: string; readonly before: Scalar; readonly after: Scalar }[];
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
}

export interface GoverningSummary {
  readonly id: DossierId;
  readonly kind: GoverningKind;
  readonly title: string;
  readonly versionCount: number;
  readonly currentLabel: string | null;
}

/** A decision of another circle that has been shown to this one. */
export interface ExtractSummary extends MinutesExtract {
  readonly id: DossierId;
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
  readonly members: () => Promise<readonly DeviceView[]>;
  readonly heldFromDevices: () => Promise<readonly HeldFromDevice[]>;
}

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

/** One change to one record. Predecessors are filled in by the writer, inside its transaction. */
export type Change =
  | {
      readonly [Name in TableName]: {
        readonly type: 'create';
        readonly table: Name;
        readonly id: RecordId;
        readonly values: RecordShapes[Name];
        /** For a root record. Children follow their root. */
        readonly audience?: Audience;
        /** First paragraphs of the rich text. */
        readonly paragraphs?: readonly string[];
      };
    }[TableName]
  | {
      readonly [Name in TableName]: {
        readonly type: 'set';
        readonly table: Name;
        readonly id: RecordId;
        readonly values: Partial<RecordShapes[Name]>;
        readonly reason?: string;
        /** Also undoes a deletion. */
        readonly restore?: boolean;
      };
    }[TableName]
  | { readonly type: 'delete'; readonly table: TableName; readonly id: RecordId };

export type WriteError =
  | { readonly type: 'locked'; readonly record: RecordId }
  | { readonly type: 'missing'; readonly record: RecordId }
  | { readonly type: 'invalid'; readonly record: RecordId; readonly field: string }
  | { readonly type: 'not-saved'; readonly detail: string }
  | { readonly type: 'disk-full' }
  /** This device may not write for those readers, or not let others in. */
  | { readonly type: 'not-allowed' }
  /** This device has been shut out: what it wrote now would never count. */
  | { readonly type: 'shut-out' };

/** What a commit answers: when it was safely on disk, and the changes that undo it. */
export interface Committed {
  readonly at: IsoInstant;
  readonly undo: readonly Change[];
}

/** A file as the user chose it. The writer may keep the bytes: they are not changed afterwards. */
export interface FileToAttach {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type AttachError =
  | { readonly type: 'file-too-large'; readonly limit: number }
  | { readonly type: 'file-empty' }
  | WriteError;

/** How it stands with an attached file: here, not come with its document, or not what was attached. */
export type BlobState = 'held' | 'missing' | 'damaged';

export type BlobError = { readonly type: Exclude<BlobState, 'held'> };

/** An open rich text. Bind `doc` to the editor; typing is on disk within 500 ms and becomes one operation at `close`. */
export interface TextSession {
  readonly record: RecordId;
  readonly doc: Y.Doc;
  readonly readOnly: boolean;
  /** Writes what has been typed as one operation now. */
  readonly flush: () => Promise<Result<Committed | null, WriteError>>;
  readonly close: () => Promise<void>;
}

/** The state of saving, for the status line. */
export type SaveState =
  | { readonly type: 'saved'; readonly at: IsoInstant | null }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly error: WriteError };

export type SealError =
  | { readonly type: 'conflicts-open'; readonly count: number }
  | { readonly type: 'text-unreviewed'; readonly records: readonly RecordId[] }
  | { readonly type: 'gaps'; readonly count: number }
  | { readonly type: 'no-signers' }
  | { readonly type: 'already-sealed'; readonly item: RecordId }
  | { readonly type: 'hash-mismatch' }
  | WriteError;

/** The exact thing that would be sealed, shown before anyone signs. */
export interface SealPreparation {
  readonly meeting: DossierId;
  readonly kind: 'ordinary' | 'immediate';
  readonly items: readonly RecordId[];
  readonly hash: string;
  readonly snapshot: unknown;
}

export interface SealRequest {
  readonly meeting: DossierId;
  readonly kind: 'ordinary' | 'immediate';
  readonly items: readonly RecordId[];
  /** Chair and attestors, and how each will sign. */
  readonly signers: readonly { readonly person: RecordId; readonly way: 'device' | 'paper' }[];
}

/** The one place that writes. Every method resolves when the change is on disk, journal included. */
export interface WorkspaceWriter {
  readonly commit: (changes: readonly Change[]) => Promise<Result<Committed, WriteError>>;
  /** Puts values that are being typed on disk without making them operations; a commit of the same fields ends it. */
  readonly keepDraft: (
    changes: readonly Extract<Change, { readonly type: 'set' }>[],
  ) => Promise<Result<true, WriteError>>;
  readonly openText: (record: RecordId, table: TableName) => Promise<TextSession>;
  /**
   * Puts a file's content safely on disk and answers the change that attaches it to an agenda item or a §: to be committed
   * like any other. With `replaces` it takes the place of another document.
   */
  readonly attach: (
    owner: RecordId,
    file: FileToAttach,
    replaces?: RecordId,
  ) => Promise<Result<Change, AttachError>>;
  readonly newRootId: () => DossierId;
  readonly newChildId: (dossier: DossierId) => RecordId;
  /** The id that a record of this table has by its nature, such as (meeting, seat): the same on every machine. */
  readonly naturalId: (dossier: DossierId, table: TableName, parts: readonly string[]) => Promise<RecordId>;
  /** Marks a merged text as reviewed, or lost text as dealt with. */
  readonly dismissText: (record: RecordId, table: TableName) => Promise<Result<Committed, WriteError>>;
  readonly prepareSeal: (request: SealRequest) => Promise<Result<SealPreparation, SealError>>;
  readonly seal: (request: SealRequest, expectedHash: string) => Promise<Result<Committed, SealError>>;
  /** Signs on this device, or records a signature on paper with its date. */
  readonly sign: (
    seal: OperationId,
    person: RecordId,
    signature: { readonly way: 'device' } | { readonly way: 'paper'; readonly signedOn: IsoDate },
  ) => Promise<Result<Committed, SealError>>;
  /** Says for one of its signers that a finished seal is called off. It ends when all of them have. */
  readonly voidSeal: (
    seal: OperationId,
    person: RecordId,
    told: {
      readonly reason: string;
      readonly signature: { readonly way: 'device' } | { readonly way: 'paper'; readonly signedOn: IsoDate };
    },
  ) => Promise<Result<Committed, SealError>>;
  /** Marks what has come to a sealed record after the seal as dealt with. */
  readonly dismissLate: (record: RecordId) => Promise<Result<Committed, WriteError>>;
  /** Remembers on this computer that the user has read about a forked stream. */
  readonly markForkRead: (stream: StreamId) => Promise<void>;
  readonly saveState: () => SaveState;
  readonly onSaveState: (listener: () => void) => () => void;
}

/** How far a long piece of work has come: what is being done, and how much of the whole is behind, 0 to 1. */
export interface WorkProgress {
  readonly step: 'opening' | 'checking' | 'comparing' | 'reading' | 'packing' | 'securing' | 'writing';
  readonly done: number;
}

/** Lets a caller follow a long piece of work and, where it can be, call it off: the answer is then `failed`, `cancelled`. */
export interface WorkControl {
  readonly onProgress?: (progress: WorkProgress) => void;
  readonly signal?: AbortSignal;
}

/** To whom a bundle goes: devices by key, or anyone who knows the phrase. */
export type BundleRecipients =
  | { readonly type: 'devices'; readonly devices: readonly string[] }
  | { readonly type: 'passphrase'; readonly passphrase: string };

export interface ExportedBundle {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly operationCount: number;
  readonly meetings: readonly DossierId[];
  /** Attached files that go along. */
  readonly attachments: AttachmentCount;
  /** Attached files that the receivers lack and that did not fit: the next bundle begins with them. */
  readonly attachmentsToCome: AttachmentCount;
}

/** An attached file that receivers may read and have not said that they have. */
export interface AttachmentToSend {
  readonly document: RecordId;
  readonly meeting: DossierId;
  /** What it is left out by. */
  readonly hash: string;
  readonly title: string;
  readonly fileName: string;
  readonly size: number;
}

export interface ExportOptions extends WorkControl {
  /** Hashes of attached files that stay here; a later bundle brings them. */
  readonly leaveOut?: readonly string[];
  /** How much of attached files may go along, for a mailbox that takes little. Left out: what every reader opens. */
  readonly attachmentBytes?: number;
}

/** Attached files in a bundle. */
export interface AttachmentCount {
  readonly count: number;
  readonly bytes: number;
}

/** What sort of content a change belongs to, as a sender thinks of it. */
export type ContentKind =
  | 'agenda'
  | 'minutes'
  | 'attestation'
  | 'governing'
  | 'association'
  | 'members'
  | 'other';

/** A meeting that a bundle brings something of. The date and body are empty while the meeting itself is not here. */
export interface MeetingContent {
  readonly id: DossierId;
  readonly bodyName: string;
  readonly date: IsoDate | null;
  readonly count: number;
}

/** Exactly what a bundle to these receivers would hold, and what it would not. */
export interface ExportPreview {
  readonly operationCount: number;
  readonly meetings: readonly MeetingContent[];
  readonly kinds: readonly { readonly kind: ContentKind; readonly count: number }[];
  /** For each receiver, how many of the changes it lacks; `told` when it has ever said what it has. */
  readonly receivers: readonly { readonly device: string; readonly lacks: number; readonly told: boolean }[];
  /** What stays here because these devices may not read it. */
  readonly withheld: readonly {
    readonly audience: Audience;
    readonly count: number;
    readonly devices: readonly string[];
  }[];
}

/** Why a part of a bundle is kept unused: it may be of use later. */
export type HoldReason = 'unknown-device' | 'not-allowed' | 'revoked' | 'newer-format';

/** Why a part of a bundle was thrown away. */
export type RefusalReason = 'bad-signature' | 'malformed';

/** Numbers of one author's changes that were held or refused. */
export interface JudgedPart<Reason> {
  readonly author: Author;
  readonly audience: Audience;
  readonly from: number;
  readonly to: number;
  readonly reason: Reason;
}

/** Why a file was not taken in. Each has one message that says what happened, what is safe and what to do. */
export type BundleError =
  | { readonly type: 'not-a-bundle' }
  | { readonly type: 'newer-format'; readonly version: number }
  | { readonly type: 'damaged'; readonly detail: string }
  | { readonly type: 'too-large'; readonly limit: number }
  | { readonly type: 'wrong-passphrase' }
  | { readonly type: 'passphrase-needed' }
  | { readonly type: 'not-for-this-device' }
  | { readonly type: 'other-association'; readonly name: string }
  | { readonly type: 'stranger'; readonly name: string; readonly words: readonly string[] }
  | { readonly type: 'revoked'; readonly name: string }
  | { readonly type: 'disk-full' }
  | { readonly type: 'failed'; readonly detail: string };

/** What a bundle holds, before anything is taken in. */
export type BundlePreview =
  | {
      readonly type: 'changes';
      readonly token: string;
      readonly from: Author;
      readonly packedAt: IsoInstant;
      readonly associationName: string;
      readonly newOperationCount: number;
      readonly knownOperationCount: number;
      readonly byAuthor: readonly { readonly author: Author; readonly count: number }[];
      readonly meetings: readonly { readonly label: string; readonly count: number }[];
      readonly conflictsToCome: number;
      readonly gaps: Freshness['gaps'];
      readonly refused: readonly { readonly author: string; readonly reason: BundleError['type'] }[];
      readonly held: number;
      /** How the file was locked: to devices, with a phrase, or not at all. */
      /** Attached files that come with it and are not here yet. */
      readonly attachments: AttachmentCount;
      readonly lock: 'devices' | 'passphrase' | 'open';
      readonly meetingContents: readonly MeetingContent[];
      readonly kinds: readonly { readonly kind: ContentKind; readonly count: number }[];
      readonly conflicts: readonly ConflictName[];
      readonly heldParts: readonly JudgedPart<HoldReason>[];
      readonly refusedParts: readonly JudgedPart<RefusalReason>[];
    }
  | {
      readonly type: 'join-request';
      readonly token: string;
      readonly name: string;
      readonly role: string;
      readonly words: readonly string[];
    };

/** Enough of a conflict to name it and to link to it. */
export type ConflictName = Pick<ConflictEntry, 'record' | 'dossier' | 'table' | 'field' | 'label'>;

export interface ImportReport {
  readonly meetings: readonly MeetingContent[];
  readonly opened: readonly ConflictName[];
  readonly attachments: AttachmentCount;
  readonly newOperationCount: number;
  readonly conflictsOpened: number;
  readonly conflictsClosed: number;
  readonly late: number;
  readonly orphans: number;
  readonly held: number;
}

/** Bundles out and in. Opening runs in a worker; `accept` is one write transaction. */
export interface Exchange {
  /** What `exportBundle` to the same receivers would pack now. Packs and writes nothing. */
  readonly previewExport: (
    to: BundleRecipients,
    control?: WorkControl,
  ) => Promise<Result<ExportPreview, BundleError | WriteError>>;
  /** The attached files that would go to these receivers, the newest first, for the user to leave out what he will. */
  readonly attachmentsFor: (to: BundleRecipients) => Promise<readonly AttachmentToSend[]>;
  readonly exportBundle: (
    to: BundleRecipients,
    options?: ExportOptions,
  ) => Promise<Result<ExportedBundle, BundleError | WriteError>>;
  readonly preview: (
    bytes: Uint8Array,
    passphrase?: string,
    control?: WorkControl,
  ) => Promise<Result<BundlePreview, BundleError>>;
  /** Once begun it cannot be called off: what is written is written whole. */
  readonly accept: (token: string, control?: WorkControl) => Promise<Result<ImportReport, BundleError>>;
  /** Lets a device in: after its six words have been compared. */
  readonly grant: (
    token: string,
    grant: GrantChoice & {
      /** A computer of the same person that is lost or has been replaced: shut out in the same act. */
      readonly replaces?: string;
    },
  ) => Promise<Result<Committed, WriteError>>;
}

/** What a device may read and write, whose it is, and whether it lets others in. */
export interface GrantChoice {
  readonly person: RecordId | null;
  readonly administrator: boolean;
  readonly audiences: readonly Audience[];
}

export type MemberError =
  /** Somebody must be left who may let others in. */
  | { readonly type: 'last-administrator' }
  /** Nobody shuts out the computer he sits at: another administrator does. */
  | { readonly type: 'own-device' }
  | { readonly type: 'unknown-device' }
  | WriteError;

/** What shutting a device out would mean, before it is done. */
export interface RevocationPreview {
  /** So many operations of the device are here: they stay. */
  readonly keptOperations: number;
  /** What it may have written for readers that this copy does not belong to: there, nothing of it will count. */
  readonly unseenAudiences: readonly Audience[];
  readonly isLastAdministrator: boolean;
}

/** What an administrator does with the members' devices. Each act is an operation that reaches the others by bundle. */
export interface MemberActs {
  readonly changeGrant: (device: string, choice: GrantChoice) => Promise<Result<Committed, MemberError>>;
  readonly previewRevocation: (device: string) => Promise<Result<RevocationPreview, MemberError>>;
  readonly revoke: (device: string, reason: string) => Promise<Result<Committed, MemberError>>;
}

/** What a device wrote after it was shut out, or without having been let in: kept here, never shown as the others' work. */
export interface HeldFromDevice {
  readonly device: string;
  readonly name: string;
  readonly reason: 'after-revocation' | 'not-let-in';
  readonly operationCount: number;
}

/** One förbund on this computer, open. */
export interface Workspace {
  readonly id: DossierId;
  readonly reader: WorkspaceReader;
  readonly writer: WorkspaceWriter;
  readonly exchange: Exchange;
  readonly members: MemberActs;
  /** The folder that members share, if one is chosen. */
  readonly folder: FolderExchange;
  readonly backups: Backups;
  readonly checkArchive: CheckArchive;
  readonly self: DeviceView;
  /** Set when the copy had to be rebuilt from the journal at start: the user is told. */
  readonly rebuilt: { readonly operationCount: number } | null;
  readonly close: () => Promise<void>;
}

/** A förbund in the list of this computer. */
export interface WorkspaceEntry {
  readonly id: DossierId;
  readonly name: string;
  readonly demo: boolean;
  /** `waiting`: a join request was made and the invitation has not been opened yet. */
  readonly state: 'open' | 'waiting';
  readonly memberName: string;
}

/** The person who uses this computer, as told at the first start. */
export interface MemberIntroduction {
  readonly name: string;
  /** What the person is in the association, in words: "sekreterare". */
  readonly role: string;
}

/** Whether the device's keys can be reached, and what guards them. */
export type VaultState =
  | { readonly type: 'open'; readonly hasPassphrase: boolean; readonly recoveryMadeAt: IsoInstant | null }
  /** The user's passphrase is needed. */
  | { readonly type: 'locked'; readonly hasRecovery: boolean }
  /** The system's key store does not give the keys back, or the file is damaged or gone. */
  | { readonly type: 'unreadable'; readonly hasRecovery: boolean };

export type UnlockError =
  | { readonly type: 'wrong-phrase' }
  | { readonly type: 'damaged' }
  | { readonly type: 'no-recovery' }
  | WriteError;

/** A new recovery phrase. It is in no file before it is confirmed, and is never shown again after. */
export interface RecoveryDraft {
  readonly words: readonly string[];
  /** Places in `words`, from 0, that the user types back. */
  readonly asked: readonly [number, number];
  readonly confirm: (
    answers: readonly [string, string],
  ) => Promise<Result<true, { readonly type: 'words-differ' } | WriteError>>;
}

/** What guards this computer's keys: the user's passphrase, and the printed recovery phrase. */
export interface VaultProtection {
  readonly state: () => Promise<VaultState>;
  readonly unlock: (passphrase: string) => Promise<Result<true, UnlockError>>;
  /** Opens the second copy with the printed words and puts it in the place of the first, without a passphrase. */
  readonly unlockWithRecovery: (words: string) => Promise<Result<true, UnlockError>>;
  /** Sets or changes the passphrase that is asked for at the start. */
  readonly setPassphrase: (passphrase: string) => Promise<Result<true, WriteError>>;
  readonly removePassphrase: () => Promise<Result<true, WriteError>>;
  readonly draftRecovery: () => Promise<RecoveryDraft>;
  /** Gives the lost keys up: an empty vault, as on a new computer. The second copy is left where it is. */
  readonly startAnew: () => Promise<Result<true, WriteError>>;
}

/** The förbund on this computer: made, joined, opened and removed. */
export interface WorkspaceShelf {
  readonly protection: VaultProtection;
  /** Puts an association back from a backup. */
  readonly restoring: Restoring;
  readonly list: () => Promise<readonly WorkspaceEntry[]>;
  /** `detail` is `newer-data` when a newer program has written in it. `onProgress` hears of work that takes long: 0 to 1. */
  readonly open: (
    id: DossierId,
    onProgress?: (done: number) => void,
  ) => Promise<Result<Workspace, { readonly type: 'missing' | 'failed'; readonly detail: string }>>;
  /** Founds a workspace: makes keys and the genesis operation, then writes the given first records in one commit. */
  readonly found: (
    introduction: MemberIntroduction,
    build: (ids: {
      readonly association: DossierId;
      readonly newChildId: () => RecordId;
      readonly newRootId: () => DossierId;
    }) => readonly Change[],
  ) => Promise<Result<Workspace, WriteError>>;
  /** Makes keys and the request file that an administrator answers with a grant and a first bundle. */
  readonly requestToJoin: (
    introduction: MemberIntroduction,
  ) => Promise<
    Result<
      { readonly bytes: Uint8Array; readonly name: string; readonly words: readonly string[] },
      WriteError
    >
  >;
  /** Opens the answer to a join request on a machine that has no copy yet: preview first, then `acceptInvitation`. */
  readonly previewInvitation: (
    bytes: Uint8Array,
    passphrase?: string,
  ) => Promise<Result<BundlePreview, BundleError>>;
  readonly acceptInvitation: (token: string) => Promise<Result<Workspace, BundleError>>;
  /** Builds the example association on this computer. */
  readonly createDemo: (onProgress: (done: number) => void) => Promise<Result<Workspace, WriteError>>;
  /** Removes a workspace and everything of it from this computer. */
  readonly remove: (id: DossierId) => Promise<Result<true, WriteError>>;
}
