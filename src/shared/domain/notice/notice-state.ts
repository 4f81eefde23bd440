import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { compareText, type Recorded } from '#shared/domain/recorded.ts';
import { appealDates, noticeDeadline } from './appeal-dates.ts';

/** What is to be announced: one part of the minutes. */
export interface NoticedPart {
  readonly id: RecordId;
  /** The day on which it was attested, or `null` while it is not. */
  readonly attestedOn: IsoDate | null;
}

/**
 * How far a part has come: not attested, to be announced, announced while the time to appeal runs, may come down,
 * taken down, taken down too early so that it has to be announced anew.
 */
export const noticeSteps = [
  'notAttested',
  'toPost',
  'posted',
  'mayComeDown',
  'removed',
  'removedEarly',
] as const;
export type NoticeStep = (typeof noticeSteps)[number];

/** What is wrong with how a part was announced. `beforeAttestation` makes the notice void; the others are told and remembered. */
export type NoticeProblem = 'overdue' | 'postedLate' | 'beforeAttestation' | 'removedEarly';

/** Where the announcement of a part stands on a day. Every day in it is computed but the two that people did something. */
export interface NoticeState {
  readonly step: NoticeStep;
  readonly attestedOn: IsoDate | null;
  /** Last day to announce (T3). */
  readonly postBy: IsoDate | null;
  /** The notice that counts: the one that was posted last. */
  readonly notice: Recorded<'publicNotice'> | null;
  readonly postedOn: IsoDate | null;
  /** Last day to appeal (T5). `null` where no time runs: nothing posted, or taken down too early. */
  readonly lastDay: IsoDate | null;
  readonly earliestRemoval: IsoDate | null;
  readonly removedOn: IsoDate | null;
  readonly problems: readonly NoticeProblem[];
  /** What has to be done next and by or from when; `null` when nothing is left to do. */
  readonly due: { readonly act: 'post' | 'remove'; readonly date: IsoDate } | null;
}

/** Where the announcement of one part stands: a function of the notices of its meeting, of which others are passed over. */
export function noticeState(
  part: NoticedPart,
  notices: readonly Recorded<'publicNotice'>[],
  today: IsoDate,
): NoticeState {
  const { attestedOn } = part;
  const notice = noticesOf(part.id, notices).at(-1) ?? null;
  const postBy = attestedOn === null ? null : noticeDeadline(attestedOn);
  if (notice === null) return unposted(attestedOn, postBy, today);
  const { postedOn, removedOn } = notice.values;
  const { lastDay, earliestRemoval } = appealDates(postedOn);
  const isEarly = removedOn !== null && removedOn < earliestRemoval;
  const isVoid = attestedOn === null || postedOn < attestedOn;
  const step = removedOn === null ? (today < earliestRemoval ? 'posted' : 'mayComeDown') : 'removed';
  return {
    step: isEarly ? 'removedEarly' : step,
    attestedOn,
    postBy,
    notice,
    postedOn,
    // The time does not run out unless the notice stays up all of it (KL 13:5).
    lastDay: isEarly ? null : lastDay,
    earliestRemoval,
    removedOn,
    problems: [
      ...(isVoid ? (['beforeAttestation'] as const) : []),
      ...(postBy !== null && postedOn > postBy ? (['postedLate'] as const) : []),
      ...(isEarly ? (['removedEarly'] as const) : []),
    ],
    due: dueOf(isEarly, removedOn, earliestRemoval, today),
  };
}

/** Every notice of a part, in the order in which they went up. */
export function noticesOf(
  part: RecordId,
  notices: readonly Recorded<'publicNotice'>[],
): readonly Recorded<'publicNotice'>[] {
  return notices
    .filter(({ values }) => values.part === part)
    .toSorted(
      (left, right) =>
        compareText(left.values.postedOn, right.values.postedOn) || compareText(left.id, right.id),
    );
}

/** Whether a notice may be recorded as posted on a day: not before the part is attested (T4), and not in the future. */
export function mayPostOn(attestedOn: IsoDate | null, day: IsoDate, today: IsoDate): boolean {
  return attestedOn !== null && day >= attestedOn && day <= today;
}

function unposted(attestedOn: IsoDate | null, postBy: IsoDate | null, today: IsoDate): NoticeState {
  return {
    step: attestedOn === null ? 'notAttested' : 'toPost',
    attestedOn,
    postBy,
    notice: null,
    postedOn: null,
    lastDay: null,
    earliestRemoval: null,
    removedOn: null,
    problems: postBy !== null && today > postBy ? ['overdue'] : [],
    due: postBy === null ? null : { act: 'post', date: postBy },
  };
}

function dueOf(
  isEarly: boolean,
  removedOn: IsoDate | null,
  earliestRemoval: IsoDate,
  today: IsoDate,
): NoticeState['due'] {
  if (isEarly) return { act: 'post', date: today };
  return removedOn === null ? { act: 'remove', date: earliestRemoval } : null;
}
