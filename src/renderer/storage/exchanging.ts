import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import type { Audience } from '#shared/log/operation.ts';
import type { Author, ConflictEntry, Freshness } from './views.ts';
import type { Committed, WriteError } from './writing.ts';

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
  | 'matters'
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
  | { readonly type: 'backup' }
  | { readonly type: 'newer-format'; readonly version: number }
  | { readonly type: 'damaged'; readonly detail: string }
  | { readonly type: 'too-large'; readonly limit: number; readonly of?: 'segments' }
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
