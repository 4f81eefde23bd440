import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { attestedDayOf } from '#shared/domain/notice/attested-day.ts';
import { mayPostOn, noticeState } from '#shared/domain/notice/notice-state.ts';
import type { PublicNotice } from '#shared/domain/notice/public-notice.ts';
import { termReason } from '#shared/domain/notice/term-reason.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

const part = 'mmmmmmmmmmmmmmmm.pppppppppppppppp' as RecordId;
const day = (text: string) => text as IsoDate;

function notice(postedOn: string, told: Partial<PublicNotice> = {}, id = 'n1'): Recorded<'publicNotice'> {
  return {
    id: id as RecordId,
    values: {
      part,
      postedOn: day(postedOn),
      boards: ['Trollhättans stads anslagstavla'],
      keptAt: 'Förbundets kansli',
      postedBy: null,
      removedOn: null,
      removedBy: null,
      ...told,
    },
  };
}

function stateOn(today: string, notices: readonly Recorded<'publicNotice'>[], attestedOn = '2026-12-02') {
  return noticeState({ id: part, attestedOn: day(attestedOn) }, notices, day(today));
}

describe('the announcement of a part', () => {
  test('waits until the part is attested', () => {
    const state = noticeState({ id: part, attestedOn: null }, [], day('2026-12-02'));
    expect(state).toMatchObject({ step: 'notAttested', postBy: null, due: null, problems: [] });
  });

  test('is due on the second day after justering', () => {
    expect(stateOn('2026-12-04', [])).toMatchObject({
      step: 'toPost',
      postBy: '2026-12-04',
      due: { act: 'post', date: '2026-12-04' },
      problems: [],
    });
    expect(stateOn('2026-12-05', []).problems).toEqual(['overdue']);
  });

  test('counts from the day it was posted, past Christmas', () => {
    expect(stateOn('2026-12-28', [notice('2026-12-03')])).toMatchObject({
      step: 'posted',
      postedOn: '2026-12-03',
      lastDay: '2026-12-28',
      earliestRemoval: '2026-12-29',
      due: { act: 'remove', date: '2026-12-29' },
      problems: [],
    });
    expect(stateOn('2026-12-29', [notice('2026-12-03')]).step).toBe('mayComeDown');
  });

  test('remembers that it was posted too late', () => {
    expect(stateOn('2026-12-10', [notice('2026-12-05')]).problems).toEqual(['postedLate']);
  });

  test('is void when it was posted before the justering', () => {
    expect(stateOn('2026-12-10', [notice('2026-12-01')]).problems).toEqual(['beforeAttestation']);
  });

  test('is over when it came down in time', () => {
    const state = stateOn('2027-01-05', [notice('2026-12-03', { removedOn: day('2026-12-29') })]);
    expect(state).toMatchObject({ step: 'removed', lastDay: '2026-12-28', due: null, problems: [] });
  });

  test('lets no time run out when it came down a day too early', () => {
    const state = stateOn('2026-12-28', [notice('2026-12-03', { removedOn: day('2026-12-28') })]);
    expect(state).toMatchObject({
      step: 'removedEarly',
      lastDay: null,
      earliestRemoval: '2026-12-29',
      due: { act: 'post', date: '2026-12-28' },
      problems: ['removedEarly'],
    });
  });

  test('starts anew with a second posting', () => {
    const first = notice('2026-12-03', { removedOn: day('2026-12-10') });
    const state = stateOn('2026-12-20', [notice('2026-12-11', {}, 'n2'), first]);
    expect(state).toMatchObject({ step: 'posted', postedOn: '2026-12-11', lastDay: '2027-01-04' });
  });

  test('passes over the notices of other parts', () => {
    const other = notice('2026-12-03', { part: 'other' as RecordId });
    expect(stateOn('2026-12-03', [other]).step).toBe('toPost');
  });
});

test('a notice may not be recorded before the justering, nor for a day to come', () => {
  const may = (posted: string) => mayPostOn(day('2026-12-02'), day(posted), day('2026-12-04'));
  expect(['2026-12-01', '2026-12-02', '2026-12-04', '2026-12-05'].map(may)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(mayPostOn(null, day('2026-12-02'), day('2026-12-04'))).toBe(false);
});

test('tells which days a last day was moved past', () => {
  expect(termReason(day('2026-12-03'))).toEqual({
    rawDay: '2026-12-24',
    passed: [
      { date: '2026-12-24', holiday: 'christmasEve' },
      { date: '2026-12-25', holiday: 'christmasDay' },
      { date: '2026-12-26', holiday: 'boxingDay' },
      { date: '2026-12-27', holiday: null },
    ],
  });
  expect(termReason(day('2026-11-26')).passed).toEqual([]);
});

test('a part is attested on the day of its last signature', () => {
  const signers = [{ signedOn: day('2026-12-01') }, { signedOn: day('2026-12-02') }];
  const frozenAt = '2026-11-30T10:00:00.000Z';
  expect(attestedDayOf({ effective: true, frozenAt, signers })).toBe('2026-12-02');
  expect(attestedDayOf({ effective: false, frozenAt, signers })).toBeNull();
  expect(attestedDayOf({ effective: true, frozenAt, signers: [{ signedOn: null }] })).toBe('2026-11-30');
});
