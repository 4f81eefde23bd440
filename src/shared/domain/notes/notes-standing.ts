import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { NotesApproval, NotesRelease } from './notes.ts';

/** Utkast, godkänd, allmän handling (N1). Derived, never typed. */
export type NotesStatus = 'draft' | 'approved' | 'officialRecord';

/** How it stands with the notes from one meeting. */
export interface NotesStanding {
  readonly status: NotesStatus;
  readonly approvedOn: IsoDate | null;
  /** The meeting that approved them. */
  readonly approvedAt: RecordId | null;
  /** When they first were sent outside the group. */
  readonly releasedOn: IsoDate | null;
}

/**
 * How it stands with notes. They are a draft until a later meeting approves them. Notes that have been sent outside their
 * group are an allmän handling from that day, approved or not (TF 2:10, 2:12).
 */
export function notesStanding(
  notes: RecordId,
  approvals: readonly (NotesApproval & { readonly meeting: RecordId })[],
  releases: readonly (NotesRelease & { readonly meeting: RecordId })[],
): NotesStanding {
  const approval = approvals
    .filter((one) => one.notes === notes)
    .toSorted((left, right) => (left.approvedOn < right.approvedOn ? -1 : 1))[0];
  const released = releases
    .filter(({ meeting }) => meeting === notes)
    .map(({ releasedOn }) => releasedOn)
    .toSorted()[0];
  const status = released !== undefined ? 'officialRecord' : approval !== undefined ? 'approved' : 'draft';
  return {
    status,
    approvedOn: approval?.approvedOn ?? null,
    approvedAt: approval?.meeting ?? null,
    releasedOn: released ?? null,
  };
}
