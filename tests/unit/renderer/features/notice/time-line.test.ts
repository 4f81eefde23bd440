import { expect, test } from 'vitest';
import { timeLine } from '#renderer/features/notice/time-line.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { noticeState } from '#shared/domain/notice/notice-state.ts';

const day = (text: string) => text as IsoDate;
const part = { id: 'p' as RecordId, attestedOn: day('2026-12-02') };

function lineOn(today: string, postedOn: string | null) {
  const values = {
    part: part.id,
    postedOn: day(postedOn ?? ''),
    boards: [],
    keptAt: '',
    postedBy: null,
    removedOn: null,
    removedBy: null,
  };
  const notices = postedOn === null ? [] : [{ id: 'n' as RecordId, values }];
  return timeLine(noticeState(part, notices, day(today)), day(today)).map(({ kind, date }) => [kind, date]);
}

test('puts today among the days of an announcement', () => {
  expect(lineOn('2026-12-10', '2026-12-03')).toEqual([
    ['attested', '2026-12-02'],
    ['posted', '2026-12-03'],
    ['today', '2026-12-10'],
    ['lastDay', '2026-12-28'],
    ['earliestRemoval', '2026-12-29'],
  ]);
});

test('shows the last day to announce until it is done, and after it when it was passed', () => {
  expect(lineOn('2026-12-03', null)).toEqual([
    ['attested', '2026-12-02'],
    ['today', '2026-12-03'],
    ['postBy', '2026-12-04'],
  ]);
  expect(lineOn('2026-12-10', '2026-12-07')).toContainEqual(['postBy', '2026-12-04']);
});
