import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { BodySettings } from '#shared/domain/body/body-settings.ts';
import { checkMinutes } from '#shared/rules/check-minutes.ts';
import { recordStore } from '#tests/unit/publish/record-store.ts';
import { type Change, findingsAfter, unchanged } from './findings-after.ts';

const id = (text: string) => text as RecordId;

describe('the settings of the day', () => {
  const settle =
    (validFrom: string, more: Partial<BodySettings> = {}): Change =>
    ({ base }) =>
      base.add('bodySettings', 'settings', {
        body: id('board'),
        validFrom: validFrom as IsoDate,
        adoptedBy: null,
        numbering: 'calendarYear',
        summonsDays: 7,
        attestorCount: 1,
        allowsRemote: true,
        allowsAudioOnly: false,
        termStart: '04-01',
        reportAbsenceTo: null,
        noticeBoards: [],
        meetingMinutes: null,
        ...more,
      });

  test('say how many attestors are asked for', () => {
    expect(findingsAfter(settle('2026-11-27', { attestorCount: 2 }))).toMatchObject([
      { messageKey: 'domain.rule.attestorsMissing', values: { count: 2 } },
    ]);
    expect(findingsAfter(settle('2026-11-28', { attestorCount: 2 }))).toEqual([]);
  });

  test('say whether taking part at a distance has been decided', () => {
    expect(findingsAfter(settle('2026-01-01'))).toEqual([]);
    expect(findingsAfter(settle('2026-01-01', { allowsRemote: false }))).toMatchObject([
      { rule: 'A6', severity: 'warn', messageKey: 'domain.rule.remote' },
    ]);
    const edit = { al1: { mode: 'audioOnly' } };
    expect(findingsAfter(settle('2026-01-01'), { edit })).toMatchObject([
      { rule: 'A6', messageKey: 'domain.rule.audioOnly' },
    ]);
    expect(findingsAfter(settle('2026-01-01', { allowsAudioOnly: true }), { edit })).toEqual([]);
  });
});

test('warns of whoever takes part outside the term of office', () => {
  const findings = findingsAfter(unchanged, { edit: { e3: { to: '2026-11-26' } } });
  expect(findings.filter(({ rule }) => rule === 'A7')).toMatchObject([
    { severity: 'warn', where: 'ae3', messageKey: 'domain.rule.termOutside' },
  ]);
});

test('asks no quorum and no justering of a group that only keeps notes', () => {
  const group = recordStore('notes');
  group.add('meeting', 'notes', {
    body: id('group'),
    date: '2026-01-10' as IsoDate,
    startsAt: '13:00',
    endsAt: null,
    place: 'Kommunhuset',
    state: 'started',
    firstNumber: 1,
    chair: id('a'),
    secretary: id('b'),
    attestors: [],
  });
  const base = recordStore('base');
  base.add('body', 'group', {
    name: 'LSG Lerum',
    kind: 'localGroup',
    memberOrganisation: null,
    openedOn: '2006-07-01' as IsoDate,
    closedOn: null,
    numbering: 'perMeeting',
    summonsDays: 7,
    attestorCount: 0,
    order: 'a0',
  });
  expect(
    checkMinutes({
      meeting: group.source(),
      base: base.source(),
      meetings: [],
      today: '2026-11-24' as IsoDate,
    }),
  ).toEqual([]);
});
