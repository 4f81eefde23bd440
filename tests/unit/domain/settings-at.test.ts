import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { BodySettings } from '#shared/domain/body/body-settings.ts';
import { numberingPeriods, rulesOf, seriesAt, settingsAt } from '#shared/domain/body/settings-at.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { foundedBoard } from './founded-board.ts';

const id = (text: string) => text as RecordId;
const day = (text: string) => text as IsoDate;

const body = foundedBoard;

function version(name: string, validFrom: string, values: Partial<BodySettings> = {}) {
  return {
    id: id(name),
    values: {
      body: id('board'),
      validFrom: day(validFrom),
      adoptedBy: null,
      numbering: 'continuous',
      summonsDays: 10,
      attestorCount: 2,
      allowsRemote: true,
      allowsAudioOnly: false,
      allowsReturn: false,
      allowsStatements: false,
      termStart: '01-01',
      reportAbsenceTo: 'Sekreteraren',
      noticeBoards: ['Vänersborgs anslagstavla'],
      meetingMinutes: 180,
      ...values,
    } satisfies BodySettings,
  } satisfies Recorded<'bodySettings'>;
}

describe('the settings of a body on a day', () => {
  it('are its own fields, and defaults, before the first version', () => {
    expect(settingsAt(body, [version('a', '2024-01-01')], day('2023-12-31'))).toEqual({
      settings: null,
      body: 'board',
      validFrom: '2022-01-01',
      adoptedBy: null,
      numbering: 'calendarYear',
      summonsDays: 7,
      attestorCount: 1,
      allowsRemote: false,
      allowsAudioOnly: false,
      allowsReturn: false,
      allowsStatements: false,
      termStart: '04-01',
      reportAbsenceTo: null,
      noticeBoards: [],
      meetingMinutes: null,
    });
  });

  it('are those of the latest version on or before it', () => {
    const versions = [version('b', '2026-01-01', { summonsDays: 14 }), version('a', '2024-01-01')];
    expect(settingsAt(body, versions, day('2024-01-01'))).toMatchObject({ settings: 'a', summonsDays: 10 });
    expect(settingsAt(body, versions, day('2025-12-31')).settings).toBe('a');
    expect(settingsAt(body, versions, day('2026-01-01'))).toMatchObject({ settings: 'b', summonsDays: 14 });
  });

  it('are not those of another body', () => {
    const other = version('a', '2024-01-01', { body: id('group') });
    expect(settingsAt(body, [other], day('2026-01-01')).settings).toBeNull();
  });

  it('are the adopted ones of two versions from one day, in whatever order they come', () => {
    const adopted = version('a', '2024-01-01', { adoptedBy: id('paragraph') });
    const draft = version('b', '2024-01-01');
    expect(settingsAt(body, [adopted, draft], day('2024-05-01')).settings).toBe('a');
    expect(settingsAt(body, [draft, adopted], day('2024-05-01')).settings).toBe('a');
    const twin = version('c', '2024-01-01');
    expect(settingsAt(body, [twin, draft], day('2024-05-01')).settings).toBe('c');
  });

  it('are found by the id of the body', () => {
    const tables = { body: [body], bodySettings: [version('a', '2024-01-01')] };
    const base = { all: (table: 'body' | 'bodySettings') => tables[table] } as unknown as Parameters<
      typeof rulesOf
    >[0];
    expect(rulesOf(base, id('board'), day('2025-01-01'))?.settings).toBe('a');
    expect(rulesOf(base, id('nobody'), day('2025-01-01'))).toBeUndefined();
  });

  it('say which § series has held when', () => {
    const periods = numberingPeriods(body, [
      version('b', '2026-01-01', { numbering: 'perMeeting' }),
      version('a', '2024-01-01'),
    ]);
    expect(
      ['2022-05-01', '2023-12-31', '2024-01-01', '2026-01-01'].map((date) => seriesAt(periods, day(date))),
    ).toEqual(['calendarYear', 'calendarYear', 'continuous', 'perMeeting']);
    expect(seriesAt([], day('2026-01-01'))).toBe('calendarYear');
  });
});
