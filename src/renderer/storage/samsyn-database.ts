import { Dexie, type EntityTable } from 'dexie';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { LackedBlobs, SegmentSums } from '#shared/bundle/manifest.ts';
import type { AgendaSources, KnownDelegated } from '#shared/domain/agenda/agenda-sources.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { NumberingPeriod } from '#shared/domain/body/settings-at.ts';
import type { MatterStep, ReportStep } from '#shared/domain/matter/matter-step.ts';
import type { NotesApproval, NotesRelease } from '#shared/domain/notes/notes.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Audience, HybridTime, StreamId } from '#shared/log/operation.ts';
import type { NumberSpan } from './number-conflicts.ts';
import type {
  ConflictEntry,
  DecisionSummary,
  ExtractSummary,
  GoverningSummary,
  MatterSummary,
  MeetingSummary,
  NoticeFact,
} from './workspace.ts';

/** Many verbatim segments after each other, each as its 64-byte signature followed by its bytes. */
export interface PackRow {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where one segment lies: its sequences, its id, its place in a pack and the time of its last operation. */
export interface SegmentPlace {
  readonly from: number;
  readonly count: number;
  readonly id: string;
  readonly pack: string;
  /** Where the signature begins; the segment's bytes follow after 64. */
  readonly offset: number;
  readonly length: number;
  readonly lastTime: HybridTime;
}

/** One stream: whose it is and how far this copy holds it. */
export interface StreamRow {
  readonly s: StreamId;
  readonly device: string;
  readonly audience: Audience;
  /** The last sequence held without a gap before it. */
  readonly through: number;
  /** Id of the segment that ends at `through`; `null` while the beginning is missing. */
  readonly head: string | null;
  /** Operations held in segments. */
  readonly total: number;
  /** First and last sequence of each run that is missing between segments held. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
}

/** The segments held of one stream, by `from`. Read only when bundles are packed or checked. */
export interface SegmentsRow {
  readonly s: StreamId;
  readonly places: readonly SegmentPlace[];
}

/** What kind of root a dossier has. `unknown` while its root has not arrived, or for one of a newer program. */
export type DossierKind =
  | 'association'
  | 'meeting'
  | 'governing'
  | 'extract'
  | 'matter'
  | 'delegated'
  | 'unknown';

/** All operations of one dossier, as one CBOR sequence to which new ones are added at the end. */
export interface DossierRow {
  readonly id: DossierId;
  readonly kind: DossierKind;
  readonly audience: Audience;
  readonly operations: Uint8Array<ArrayBuffer>;
  readonly count: number;
  /** Of the operations' bytes: damage is found when the row is read. */
  readonly sum: number;
}

/** What the agendas of other meetings can be filled from, of one meeting. */
export interface MeetingSources extends Pick<AgendaSources, 'assignments' | 'deferred' | 'taken'> {
  /** Delegated decisions that the meeting has been told of. */
  readonly reported: readonly {
    readonly decision: RecordId;
    readonly meeting: DossierId;
    readonly date: IsoDate;
  }[];
}

/** What other meetings and the calendar need of what a meeting has attested and corrected. */
export interface AttestedSummary {
  readonly parts: readonly Omit<NoticeFact, 'meeting' | 'body' | 'date'>[];
  readonly corrections: readonly Recorded<'correction'>[];
}

/** What lists show of one dossier, derived from its operations. */
export interface Summary {
  readonly id: DossierId;
  readonly kind: DossierKind;
  /** Another one when the dossier is: how many operations count in it, and how many came too late. */
  readonly version: string;
  readonly meeting?: MeetingSummary;
  readonly decisions?: readonly Omit<DecisionSummary, 'bodyKind'>[];
  readonly governing?: GoverningSummary;
  readonly extract?: ExtractSummary;
  readonly matter?: MatterSummary;
  readonly delegated?: Omit<KnownDelegated, 'reportedAt'>;
  readonly sources?: MeetingSources;
  /** The matters on a meeting's agenda, and what it reported back. */
  readonly steps?: readonly MatterStep[];
  readonly reports?: readonly ReportStep[];
  /** Which notes the meeting approved, and where its own have been sent. */
  readonly notes?: {
    readonly approvals: readonly NotesApproval[];
    readonly releases: readonly NotesRelease[];
  };
  readonly base?: {
    readonly name: string;
    readonly bodies: Readonly<Record<string, BodyKind>>;
    readonly numbering: Readonly<Record<string, readonly NumberingPeriod[]>>;
  };
  /** The § numbers of a meeting that has started. */
  readonly span?: NumberSpan;
  /** The attested parts of a meeting with their notices, and the corrections that lie in it. */
  readonly attested?: AttestedSummary;
}

/**
 * The summaries of all dossiers whose id begins with one character, by id, as JSON. A list of a thousand meetings reads
 * 64 strings instead of a thousand objects. A key that begins with `~` holds the latest summary of one dossier.
 */
export interface SummaryRow {
  readonly bucket: string;
  readonly json: string;
}

/** An open conflict, derived. Authors are kept as streams and named when read. */
export interface ConflictRow extends Omit<ConflictEntry, 'values'> {
  readonly id: string;
  readonly values: readonly (Omit<ConflictEntry['values'][number], 'author'> & {
    readonly stream: StreamId;
  })[];
}

/** An own operation that no segment holds yet. */
export interface PendingRow {
  /** `<stream>.<sequence, ten digits>`: sorts by sequence within a stream. */
  readonly q: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The content of an attached file. */
export interface BlobRow {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A document and the file that it names, derived: what is asked when bundles are packed and taken in. */
export interface DocumentRow {
  readonly id: RecordId;
  readonly dossier: DossierId;
  readonly audience: Audience;
  readonly hash: string;
  readonly title: string;
  readonly fileName: string;
  readonly size: number;
  /** The operation that named the file. */
  readonly stream: StreamId;
  readonly sequence: number;
  readonly time: HybridTime;
}

/** Text being typed: the only copy until it becomes an operation. */
export interface DraftRow {
  readonly record: RecordId;
  readonly table: string;
  readonly update: Uint8Array<ArrayBuffer>;
}

/** A segment that cannot be used yet: its device is not known, or has been shut out. Kept and passed on. */
export interface HeldRow {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** What another device has told us about itself in its newest bundle. */
export interface PeerRow {
  readonly device: string;
  /** When it packed that bundle, by its own clock. */
  readonly at: IsoInstant;
  /** Per stream, the last sequence that it holds without a gap. */
  readonly holds: Readonly<Record<string, number>>;
  /** Per stream, by which a fork is found out: two copies of one disk that both wrote on. */
  readonly sums?: SegmentSums;
  /** The attached files that it does not have, of the documents that it holds. */
  readonly lacks?: LackedBlobs;
}

/** A bundle that was taken in: the journal of exchange. Stays on this computer. */
export interface BundleRow {
  /** SHA-256 of the file, hexadecimal. */
  readonly id: string;
  readonly from: string;
  readonly at: IsoInstant;
  readonly receivedAt: IsoInstant;
  readonly newOperationCount: number;
}

/** Single values that belong to this copy: the clock, own streams, the place in the journal. */
export interface MetaRow {
  readonly k: string;
  readonly v: unknown;
}

/** The version of the tables below. */
export const schemaVersion = 1;

/** The database of one association. Derived from the journal outside it; can be thrown away and rebuilt. */
export class SamsynDatabase extends Dexie {
  declare readonly packs: EntityTable<PackRow, 'id'>;
  declare readonly streams: EntityTable<StreamRow, 's'>;
  declare readonly segments: EntityTable<SegmentsRow, 's'>;
  declare readonly dossiers: EntityTable<DossierRow, 'id'>;
  declare readonly summaries: EntityTable<SummaryRow, 'bucket'>;
  declare readonly conflicts: EntityTable<ConflictRow, 'id'>;
  declare readonly pending: EntityTable<PendingRow, 'q'>;
  declare readonly blobs: EntityTable<BlobRow, 'hash'>;
  declare readonly documents: EntityTable<DocumentRow, 'id'>;
  declare readonly drafts: EntityTable<DraftRow, 'record'>;
  declare readonly held: EntityTable<HeldRow, 'id'>;
  declare readonly peers: EntityTable<PeerRow, 'device'>;
  declare readonly bundles: EntityTable<BundleRow, 'id'>;
  declare readonly meta: EntityTable<MetaRow, 'k'>;

  constructor(workspace: DossierId, name = databaseName(workspace)) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(schemaVersion).stores({
      packs: 'id',
      streams: 's',
      segments: 's',
      dossiers: 'id',
      summaries: 'bucket',
      conflicts: 'id, dossier',
      pending: 'q',
      blobs: 'hash',
      documents: 'id, dossier, hash',
      drafts: 'record',
      held: 'id',
      peers: 'device',
      bundles: 'id',
      meta: 'k',
    });
  }
}

/** The name of a workspace's database in the browser. */
export function databaseName(workspace: DossierId): string {
  return `samsyn-${workspace}`;
}

/** The name of the database that takes the place of one which the browser can neither read nor delete. */
export function spareDatabaseName(workspace: DossierId): string {
  return `${databaseName(workspace)}-spare`;
}
