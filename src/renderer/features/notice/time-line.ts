import type { IsoDate } from '#shared/base/dates.ts';
import type { NoticeState } from '#shared/domain/notice/notice-state.ts';
import { compareText } from '#shared/domain/recorded.ts';

/** The days of an announcement in the order of the law. `today` stands among them where it belongs. */
export type LineKind = 'attested' | 'postBy' | 'posted' | 'lastDay' | 'earliestRemoval' | 'removed' | 'today';

export interface LineDay {
  readonly kind: LineKind;
  readonly date: IsoDate;
  /** It lies behind us, or has been done. */
  readonly isPast: boolean;
}

const lawfulOrder: readonly LineKind[] = [
  'attested',
  'postBy',
  'posted',
  'lastDay',
  'earliestRemoval',
  'removed',
  'today',
];

/** The days of an announcement with today among them, the earliest first. */
export function timeLine(state: NoticeState, today: IsoDate): readonly LineDay[] {
  const days: readonly (readonly [LineKind, IsoDate | null])[] = [
    ['attested', state.attestedOn],
    // Once it is up, the day by which it had to be is of interest only when it was passed.
    ['postBy', state.postedOn === null || state.problems.includes('postedLate') ? state.postBy : null],
    ['posted', state.postedOn],
    ['lastDay', state.lastDay],
    ['earliestRemoval', state.earliestRemoval],
    ['removed', state.removedOn],
    ['today', today],
  ];
  return days
    .flatMap(([kind, date]) => (date === null ? [] : [{ kind, date, isPast: date <= today }]))
    .toSorted(
      (left, right) =>
        compareText(left.date, right.date) ||
        lawfulOrder.indexOf(left.kind) - lawfulOrder.indexOf(right.kind),
    );
}
