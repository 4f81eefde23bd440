import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { NotesStanding } from '#shared/domain/notes/notes-standing.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';

/** A record to be printed, with the fields that two members have written differently. */
export interface PrintRecord<Name extends TableName = TableName> {
  readonly id: RecordId;
  readonly values: RecordShapes[Name];
  readonly conflicts: readonly string[];
}

/** A dossier to be printed. What storage hands to the screens has this shape. */
export interface PrintSource {
  readonly id: DossierId;
  readonly all: <Name extends TableName>(table: Name) => readonly PrintRecord<Name>[];
  readonly seals: readonly PrintSeal[];
}

/** A seal as it is printed. */
export interface PrintSeal {
  readonly part: RecordId;
  /** Lower-case hex of SHA-256. */
  readonly hash: string;
  readonly items: readonly RecordId[];
  readonly effective: boolean;
  readonly verified: boolean;
  readonly signers: readonly PrintSigner[];
  /** What was sealed. */
  readonly snapshot?: unknown;
}

/** Who signs a seal, and how. */
export interface PrintSigner {
  readonly person: RecordId;
  readonly name: string;
  readonly way: 'device' | 'paper';
  readonly signedOn: IsoDate | null;
}

/** What a document about a meeting is built from. */
export interface MeetingPrintInput {
  /** The meeting's dossier. */
  readonly meeting: PrintSource;
  /** The association's dossier, for names of people, bodies and members. */
  readonly base: PrintSource;
  /** Rich text of a record as ProseMirror JSON (a node or a list of nodes), or anything else for none. */
  readonly richText: (record: RecordId) => unknown;
  /** The same text as plain lines. */
  readonly plainText: (record: RecordId) => string;
  /** For notes: whether they are a draft, approved, an allmän handling. Left out for minutes. */
  readonly notes?: NotesStanding;
  /** Corrections of §§ of this meeting that were decided at later ones, and lie there. */
  readonly corrections?: readonly PrintRecord<'correction'>[];
}

/** The meeting record of a dossier. A dossier without one is not a meeting, which is a bug of the caller. */
export function meetingOf(source: PrintSource): PrintRecord<'meeting'> {
  const meeting = source.all('meeting')[0];
  if (meeting === undefined) throw new Error('The dossier holds no meeting');
  return meeting;
}
