import { describe, expect, it } from 'vitest';
import { parseFace, suggestedFace } from '#renderer/features/home/home-face.ts';
import { meetingDays, noticeDays, openAssignments, readyMatters } from '#renderer/features/home/home-work.ts';
import type { MatterSummary, MeetingSummary, NoticeFact } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { GivenAssignment } from '#shared/domain/agenda/agenda-sources.ts';

const today = '2026-11-25' as IsoDate;
const rules = { summonsDays: 7, isAttested: true };

function meeting(id: string, date: string, changes: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    id,
    body: 'board',
    date,
    state: 'planned',
    minuteItemCount: 0,
    sealedCount: 0,
    ...changes,
  } as unknown as MeetingSummary;
}

describe('the face of the first page', () => {
  it('follows from what people say that they are', () => {
    expect(suggestedFace('sekreterare')).toBe('minutes');
    expect(suggestedFace('Ordförande')).toBe('prepare');
    expect(suggestedFace('förbundschef')).toBe('prepare');
    expect(suggestedFace('ledamot')).toBe('read');
    expect(suggestedFace('')).toBe('read');
  });

  it('is asked for until one that exists has been chosen', () => {
    expect(parseFace('minutes')).toBe('minutes');
    expect(parseFace('annat')).toBeNull();
    expect(parseFace(undefined)).toBeNull();
  });
});

describe('last days', () => {
  const days = (meetings: readonly MeetingSummary[]) =>
    meetingDays(meetings, () => rules, today).map(({ kind, date, isLate }) => [kind, date, isLate]);

  it('tell when the summons goes out and the minutes are attested, the nearest first', () => {
    const held = meeting('b', '2026-11-20', { state: 'started', minuteItemCount: 9 });
    expect(days([meeting('a', '2026-12-09'), held])).toEqual([
      ['summons', '2026-12-02', false],
      ['attest', '2026-12-04', false],
    ]);
  });

  it('say what is late, and leave out what is done or long gone', () => {
    const late = meeting('a', '2026-11-02', { state: 'started', minuteItemCount: 9 });
    const sealed = { ...late, sealedCount: 9 };
    const old = { ...late, date: '2025-11-02' as IsoDate };
    expect(days([late])).toEqual([['attest', '2026-11-16', true]]);
    expect(days([sealed, old, meeting('c', '2026-11-20')])).toEqual([]);
  });

  it('tell when a notice goes up and may come down', () => {
    const fact = {
      meeting: 'a',
      body: 'board',
      date: '2026-11-20',
      part: 'part',
      range: '§§ 1–9',
      attestedOn: '2026-11-22',
      notices: [],
    } as unknown as NoticeFact;
    expect(noticeDays([fact], today)).toEqual([
      {
        kind: 'notice',
        date: '2026-11-24',
        meeting: 'a',
        body: 'board',
        meetingDate: '2026-11-20',
        range: '§§ 1–9',
        isLate: true,
      },
    ]);
    const posted = {
      id: 'n',
      values: { part: 'part', postedOn: '2026-11-23', removedOn: null },
    } as unknown as NoticeFact['notices'][number];
    const [removal] = noticeDays([{ ...fact, notices: [posted] }], today);
    expect([removal?.kind, removal?.date, removal?.isLate]).toEqual(['removal', '2026-12-15', false]);
  });
});

describe('work that waits', () => {
  it('is the assignments not reported back, the newly late on top and the long forgotten last', () => {
    const assignment = (id: string, dueOn: string | null) => ({ id, dueOn }) as unknown as GivenAssignment;
    const assignments = [
      assignment('undated', null),
      assignment('done', '2027-01-01'),
      assignment('forgotten', '2019-01-01'),
      assignment('coming', '2027-03-01'),
      assignment('late', '2026-01-01'),
    ];
    const reportedBack = new Set(['done' as RecordId]);
    expect(openAssignments({ assignments, reportedBack }, today).map(({ id }) => id)).toEqual([
      'late',
      'coming',
      'undated',
      'forgotten',
    ]);
  });

  it('is the matters that are ready, the oldest first', () => {
    const matter = (id: string, state: string, openedOn: string) =>
      ({ id, state, openedOn }) as unknown as MatterSummary;
    const matters = [
      matter('a', 'ready', '2026-03-01'),
      matter('b', 'open', '2026-01-01'),
      matter('c', 'ready', '2026-02-01'),
    ];
    expect(readyMatters(matters).map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
