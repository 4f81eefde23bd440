import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';

/** One meeting that has a matter on its agenda, and the § or point that came of it. Derived; read from the meeting. */
export interface MatterStep {
  readonly matter: DossierId;
  readonly meeting: DossierId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly meetingState: MeetingState;
  readonly agendaItem: RecordId;
  readonly heading: string;
  readonly withdrawn: boolean;
  /** The § that sent it here (återremiss, bordläggning). */
  readonly continues: RecordId | null;
  /** The registry number as the agenda has it. */
  readonly registryNumber: string | null;
  /** `null` until the meeting has started. */
  readonly minuteItem: RecordId | null;
  /** The § number; `null` in notes and before it is given. */
  readonly number: number | null;
  readonly result: MinuteResult | null;
  readonly clauses: readonly string[];
  readonly attested: boolean;
  /** The registry number as the § has it. */
  readonly minuteRegistryNumber: string | null;
  readonly assignments: readonly StepAssignment[];
}

/** Uppdrag that the § gave. */
export interface StepAssignment {
  readonly id: RecordId;
  readonly wording: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

/** What a § at a later meeting says of an assignment. Derived. */
export interface ReportStep {
  readonly assignment: RecordId;
  readonly meeting: DossierId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly minuteItem: RecordId;
  readonly number: number | null;
}
