import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, type TableSpec, text } from '#shared/domain/field.ts';

/** Minnesanteckningarna from one meeting were approved at a later one, in whose dossier this lies. */
export interface NotesApproval {
  /** The meeting whose notes were approved. */
  readonly notes: RecordId;
  readonly approvedOn: IsoDate;
}

/** Notes were sent outside the group: from then on they are an allmän handling (TF 2:10, 2:12). */
export interface NotesRelease {
  readonly recipient: string;
  readonly releasedOn: IsoDate;
}

export const notesApprovalTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { notes: text, approvedOn: text } satisfies FieldsOf<NotesApproval>,
};

export const notesReleaseTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { recipient: text, releasedOn: text } satisfies FieldsOf<NotesRelease>,
};
