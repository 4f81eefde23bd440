import type { Brand } from '#shared/base/brand.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';

/** One device's append-only sequence for one audience: 16 lower-case hex characters, made anew at every install or restore. */
export type StreamId = Brand<string, 'StreamId'>;

/** Hybrid logical time: `milliseconds × 1024 + counter` in one number. Decides order on screen, never whether there is a conflict. */
export type HybridTime = Brand<number, 'HybridTime'>;

/** Names one operation: `<stream>.<time in base 36>`. */
export type OperationId = Brand<string, 'OperationId'>;

/**
 * Who may read a record: the whole association, the board, the preparatory group, one local group, one closed matter.
 * The part after the colon is the record id of the body or matter.
 */
export type Audience = 'forbund' | 'styrelse' | 'beredning' | `lsg:${string}` | `closed:${string}`;

/** The kinds of operation this program understands. Others are kept, relayed and never applied. */
export type KnownOperationKind =
  | 'new'
  | 'set'
  | 'del'
  | 'txt'
  | 'seal'
  | 'sign'
  | 'void'
  | 'genesis'
  | 'grant'
  | 'revoke'
  | 'dismiss';

/** The pseudo-field that stands for the rich text of a record in `replaces`. */
export const textField = '_t';

/** The pseudo-field that stands for deletion of a record in `replaces`. */
export const deletionField = '_del';

/** The pseudo-field under which rival seals are listed among the conflicts. */
export const rivalField = '_seal';

/** The pseudo-field under which changes that came after a seal are listed among the conflicts. */
export const lateField = '_late';

/** The pseudo-field under which records of several dossiers that do not go together are listed among the conflicts. */
export const invariantField = '_invariant';

/** One user action on one record: the unit of history. Never changed after it is made. */
export interface Operation {
  readonly id: OperationId;
  readonly stream: StreamId;
  /** 1, 2, 3 … without gaps within the stream. */
  readonly sequence: number;
  readonly time: HybridTime;
  readonly kind: KnownOperationKind | (string & Record<never, never>);
  readonly table: string;
  readonly record: RecordId;
  /** `new` and `set`: only the fields that change. */
  readonly fields?: Readonly<Record<string, Scalar>>;
  /** Per field, every head that the author's copy showed (predecessors). For `del`: of every field, and of the text. */
  readonly replaces?: Readonly<Record<string, readonly OperationId[]>>;
  /** `txt`: one Yjs update (v1) of one editing session. Owns its buffer. */
  readonly update?: Uint8Array;
  /** Lowest data version that may edit this record; older programs show it read-only. */
  readonly needs?: number;
  /** A reason typed by the user, for a resolution or a correction. */
  readonly reason?: string;
  /** What the other kinds carry (seal, sign, grant …), and whatever a newer program has added. Plain data for CBOR. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Makes the id that an operation of this stream and time has. */
export function operationId(stream: StreamId, time: HybridTime): OperationId {
  return `${stream}.${time.toString(36)}` as OperationId;
}
