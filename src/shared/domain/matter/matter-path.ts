import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { compareText } from '#shared/domain/recorded.ts';
import type { Matter, Referral } from './matter.ts';
import type { MatterStep, ReportStep, StepAssignment } from './matter-step.ts';

/** A forwarded question with its id. */
export interface KnownReferral extends Referral {
  readonly id: RecordId;
}

/** One thing that happened with a matter. `on` is the day; `null` for what has no day of its own. */
export type PathEntry =
  | { readonly type: 'raised'; readonly on: IsoDate; readonly body: RecordId | null }
  | { readonly type: 'forwarded'; readonly on: IsoDate; readonly referral: KnownReferral }
  | { readonly type: 'treated'; readonly on: IsoDate; readonly step: MatterStep }
  | {
      readonly type: 'assigned';
      readonly on: IsoDate;
      readonly step: MatterStep;
      readonly assignment: StepAssignment;
      /** Whether a later § that is known here has reported it back. */
      readonly isReported: boolean;
    }
  | {
      readonly type: 'reported';
      readonly on: IsoDate;
      readonly report: ReportStep;
      readonly assignment: StepAssignment;
    }
  | { readonly type: 'answered'; readonly on: IsoDate; readonly referral: KnownReferral }
  | { readonly type: 'told'; readonly on: IsoDate; readonly referral: KnownReferral }
  | { readonly type: 'closed'; readonly on: IsoDate };

export interface MatterPathInput {
  readonly matter: Pick<Matter, 'openedOn' | 'openedBy' | 'closedOn'>;
  readonly referrals: readonly KnownReferral[];
  readonly steps: readonly MatterStep[];
  readonly reports: readonly ReportStep[];
}

/**
 * Ärendets väg: what happened with a matter over all bodies, in the order of days. It holds what this copy holds: a
 * meeting that a reader has not been granted leaves no trace, only what was said in the referrals does.
 */
export function matterPath({ matter, referrals, steps, reports }: MatterPathInput): readonly PathEntry[] {
  const assigned = steps.flatMap((step) => step.assignments.map((assignment) => ({ step, assignment })));
  const entries: PathEntry[] = [
    { type: 'raised', on: matter.openedOn, body: matter.openedBy },
    ...referrals.flatMap(referralEntries),
    ...steps.map((step): PathEntry => ({ type: 'treated', on: step.date, step })),
    ...assigned.map(
      ({ step, assignment }): PathEntry => ({
        type: 'assigned',
        on: step.date,
        step,
        assignment,
        isReported: reports.some((report) => report.assignment === assignment.id),
      }),
    ),
    ...reports.flatMap((report): readonly PathEntry[] => {
      const found = assigned.find(({ assignment }) => assignment.id === report.assignment);
      return found === undefined
        ? []
        : [{ type: 'reported', on: report.date, report, assignment: found.assignment }];
    }),
    ...(matter.closedOn === null ? [] : [{ type: 'closed', on: matter.closedOn } as const]),
  ];
  return entries.toSorted(compareEntries);
}

function referralEntries(referral: KnownReferral): readonly PathEntry[] {
  const { forwardedOn, answeredOn, toldOn } = referral;
  return [
    { type: 'forwarded', on: forwardedOn, referral },
    ...(answeredOn === null ? [] : [{ type: 'answered', on: answeredOn, referral } as const]),
    ...(toldOn === null ? [] : [{ type: 'told', on: toldOn, referral } as const]),
  ];
}

/** Within one day: it is raised, treated and only then sent on. */
const rank: Readonly<Record<PathEntry['type'], number>> = {
  raised: 0,
  reported: 1,
  told: 2,
  treated: 3,
  assigned: 4,
  answered: 5,
  forwarded: 6,
  closed: 7,
};

function compareEntries(left: PathEntry, right: PathEntry): number {
  return (
    compareText(left.on, right.on) ||
    rank[left.type] - rank[right.type] ||
    compareText(keyOf(left), keyOf(right))
  );
}

/** A name for an entry that is the same on every machine. */
export function keyOf(entry: PathEntry): string {
  switch (entry.type) {
    case 'raised':
    case 'closed':
      return entry.type;
    case 'treated':
      return `treated ${entry.step.agendaItem}`;
    case 'assigned':
      return `assigned ${entry.assignment.id}`;
    case 'reported':
      return `reported ${entry.report.minuteItem} ${entry.assignment.id}`;
    default:
      return `${entry.type} ${entry.referral.id}`;
  }
}
