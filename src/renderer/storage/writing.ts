import type * as Y from 'yjs';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Result } from '#shared/base/result.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { Audience, OperationId, StreamId } from '#shared/log/operation.ts';

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
        /** The rich text to begin with as a merged Yjs state, such as that of a record which is copied. */
        readonly text?: Uint8Array;
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
  | {
      readonly type: 'delete';
      readonly table: TableName;
      readonly id: RecordId;
      readonly reason?: string;
    };

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
  /** Somebody who is to attest objects, and it is not settled. */
  | { readonly type: 'objection-open'; readonly count: number }
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

/** How somebody signs: with the key of this device, or on paper, where and when. */
export type SignatureMade =
  | { readonly way: 'device' }
  | { readonly way: 'paper'; readonly signedOn: IsoDate; readonly place?: string };

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
  /**
   * Signs on this device, or records a signature on paper with its date and place. Refused with `objection-open` while an
   * objection to the part is not settled.
   */
  readonly sign: (
    seal: OperationId,
    person: RecordId,
    signature: SignatureMade,
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
  /** Writes an own note on this computer only; an empty text takes it away. */
  readonly setOwnNote: (record: RecordId, text: string) => Promise<Result<true, WriteError>>;
  readonly saveState: () => SaveState;
  readonly onSaveState: (listener: () => void) => () => void;
}
