import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysInMonth,
  holidayOf,
  type IsoDate,
  isExtendedHoliday,
  isoWeek,
  weekday,
} from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { meetingDeadlines } from '#shared/domain/calendar/deadlines.ts';
import {
  daysAsLastYear,
  daysByPattern,
  weekdayInMonth,
  weekdayPlaces,
} from '#shared/domain/calendar/meeting-plan.ts';
import { monthWeeks } from '#shared/domain/calendar/month-weeks.ts';

const day = (text: string) => text as IsoDate;
const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(day('1950-01-01'), days));

describe('the Swedish calendar', () => {
  it('numbers weeks as ISO 8601 does', () => {
    const weeks = ['2026-01-01', '2025-12-29', '2027-01-03', '2027-01-04', '2020-12-31', '2026-11-25'];
    expect(weeks.map((date) => isoWeek(day(date)))).toEqual([
      { year: 2026, week: 1 },
      { year: 2026, week: 1 },
      { year: 2026, week: 53 },
      { year: 2027, week: 1 },
      { year: 2020, week: 53 },
      { year: 2026, week: 48 },
    ]);
  });

  it('gives each week seven days from Monday', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const monday = addDays(date, 1 - weekday(date));
        expect(isoWeek(monday)).toEqual(isoWeek(date));
        expect(isoWeek(addDays(monday, 7))).not.toEqual(isoWeek(date));
      }),
    );
  });

  it('names the holidays of a year', () => {
    const year = Array.from({ length: 365 }, (_, index) => addDays(day('2026-01-01'), index));
    expect(
      year.flatMap((date) => (holidayOf(date) === null ? [] : [`${date.slice(5)} ${holidayOf(date)}`])),
    ).toEqual([
      '01-01 newYearsDay',
      '01-06 epiphany',
      '04-03 goodFriday',
      '04-05 easterSunday',
      '04-06 easterMonday',
      '05-01 mayDay',
      '05-14 ascension',
      '05-24 whitSunday',
      '06-06 nationalDay',
      '06-19 midsummerEve',
      '06-20 midsummerDay',
      '10-31 allSaints',
      '12-24 christmasEve',
      '12-25 christmasDay',
      '12-26 boxingDay',
      '12-31 newYearsEve',
    ]);
  });

  it('keeps to the month when months are added', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-11-25'), 14)).toBe('2028-01-25');
    expect(daysInMonth(day('2028-02-10'))).toBe(29);
  });

  it('lays a month out in whole weeks', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const weeks = monthWeeks(date);
        const days = weeks.flatMap((week) => week.days);
        expect(days.filter((one) => one.slice(0, 7) === date.slice(0, 7))).toHaveLength(daysInMonth(date));
        expect(weeks.every((week) => week.days.length === 7 && weekday(week.days[0]!) === 1)).toBe(true);
        expect(days).toContain(date);
      }),
    );
    expect(monthWeeks(day('2026-11-25')).map(({ week }) => week)).toEqual([44, 45, 46, 47, 48, 49]);
  });
});

describe('the last days round a meeting', () => {
  const meeting = {
    id: 'm' as RecordId,
    date: day('2026-11-25'),
    state: 'planned',
    summonsDays: 7,
    isAttested: true,
    attestedOn: null,
    isSummoned: false,
    appealDays: [],
  } as const;
  const days = (values: object) =>
    meetingDeadlines({ ...meeting, ...values }).map(({ kind, date }) => `${kind} ${date}`);

  it('are the summons and the justering before it', () => {
    expect(days({})).toEqual(['summons 2026-11-18', 'attest 2026-12-09']);
    expect(days({ state: 'started' })).toEqual(['attest 2026-12-09']);
  });

  it('are no summons any more when it has gone out', () => {
    expect(days({ isSummoned: true })).toEqual(['attest 2026-12-09']);
  });

  it('are the notice and the earliest end of the time to appeal after the justering', () => {
    const attested = { state: 'started', attestedOn: day('2026-12-01') };
    expect(days(attested)).toEqual(['notice 2026-12-03', 'appealEarliest 2026-12-22']);
    expect(days({ ...attested, appealDays: [day('2026-12-18'), null] })).toEqual([
      'notice 2026-12-03',
      'appealEarliest 2026-12-22',
    ]);
  });

  it('are the end of the time to appeal alone when every part is announced', () => {
    const attested = { state: 'started', attestedOn: day('2026-12-01') };
    expect(days({ ...attested, appealDays: [day('2026-12-23'), day('2026-12-18')] })).toEqual([
      'appeal 2026-12-23',
    ]);
  });

  it('are the summons alone for a group that keeps notes', () => {
    expect(days({ isAttested: false })).toEqual(['summons 2026-11-18']);
    expect(days({ isAttested: false, state: 'started' })).toEqual([]);
  });
});

describe('a year of meetings', () => {
  it('follows a rule, off the holidays', () => {
    const pattern = { place: 'last', weekday: 5, months: [2, 4, 6, 12] } as const;
    expect(daysByPattern(pattern, 2026)).toEqual([
      { date: '2026-02-27', movedFrom: null },
      { date: '2026-04-24', movedFrom: null },
      { date: '2026-06-26', movedFrom: null },
      { date: '2026-12-18', movedFrom: '2026-12-25' },
    ]);
  });

  it('goes on a week where the week before lies in another year', () => {
    expect(daysByPattern({ place: 'first', weekday: 4, months: [1] }, 2026)).toEqual([
      { date: '2026-01-08', movedFrom: '2026-01-01' },
    ]);
  });

  it('falls on the weekdays of the year before', () => {
    const days = daysAsLastYear([day('2026-11-25'), day('2026-01-02'), day('2026-12-24')], 2027);
    expect(days).toEqual([
      { date: '2027-01-08', movedFrom: '2027-01-01' },
      { date: '2027-11-24', movedFrom: null },
      { date: '2027-12-23', movedFrom: null },
    ]);
  });

  it('keeps weekday and month, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2000, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...weekdayPlaces),
        (year, month, wanted, place) => {
          const date = weekdayInMonth(year, month, { place, weekday: wanted });
          expect(weekday(date)).toBe(wanted);
          expect(date.slice(0, 7)).toBe(`${year}-${String(month).padStart(2, '0')}`);
          const [proposed] = daysByPattern({ place, weekday: wanted, months: [month] }, year);
          expect(weekday(proposed!.date)).toBe(wanted);
          expect(wanted >= 6 || !isExtendedHoliday(proposed!.date)).toBe(true);
        },
      ),
    );
  });
});
