import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type KnownReferral, matterPath } from '#shared/domain/matter/matter-path.ts';
import type { MatterStep, ReportStep } from '#shared/domain/matter/matter-step.ts';

const day = (text: string) => text as IsoDate;
const id = (text: string) => text as RecordId;

const referral: KnownReferral = {
  id: id('r1'),
  from: id('lsg'),
  to: id('beredning'),
  source: id('m1.point'),
  wording: 'Kan förbundet stödja en mötesplats?',
  urgency: 'ordinary',
  forwardedOn: day('2026-10-07'),
  outcome: 'decided',
  answer: 'Styrelsen beviljade medel.',
  answeredOn: day('2026-11-25'),
  answeredBy: id('m3.item'),
  toldOn: day('2026-12-02'),
};

const step = (meeting: string, date: string, more: Partial<MatterStep> = {}): MatterStep => ({
  matter: 'matter' as DossierId,
  meeting: meeting as DossierId,
  body: id('board'),
  date: day(date),
  meetingState: 'started',
  agendaItem: id(`${meeting}.a`),
  heading: 'Mötesplats',
  withdrawn: false,
  continues: null,
  registryNumber: null,
  minuteItem: id(`${meeting}.item`),
  number: 84,
  result: 'approved',
  clauses: ['att bevilja medel'],
  attested: false,
  minuteRegistryNumber: null,
  assignments: [],
  ...more,
});

test('tells what happened in the order of days, from the group and back to it', () => {
  const assignment = {
    id: id('m3.u'),
    wording: 'återkomma',
    owner: 'förbundschefen',
    dueOn: day('2027-03-01'),
  };
  const report: ReportStep = {
    assignment: assignment.id,
    meeting: 'm4' as DossierId,
    body: id('board'),
    date: day('2027-02-24'),
    minuteItem: id('m4.item'),
    number: 9,
  };
  const path = matterPath({
    matter: { openedOn: day('2026-10-07'), openedBy: id('lsg'), closedOn: day('2027-02-24') },
    referrals: [referral],
    steps: [step('m3', '2026-11-25', { assignments: [assignment] }), step('m1', '2026-10-07')],
    reports: [report, { ...report, assignment: id('another matter') }],
  });
  expect(path.map(({ type, on }) => `${on} ${type}`)).toEqual([
    '2026-10-07 raised',
    '2026-10-07 treated',
    '2026-10-07 forwarded',
    '2026-11-25 treated',
    '2026-11-25 assigned',
    '2026-11-25 answered',
    '2026-12-02 told',
    '2027-02-24 reported',
    '2027-02-24 closed',
  ]);
  expect(path.find(({ type }) => type === 'assigned')).toMatchObject({ isReported: true });
});

test('is the same in whatever order its parts come', () => {
  const matter = { openedOn: day('2026-10-07'), openedBy: null, closedOn: null };
  const steps = [step('a', '2026-11-25'), step('b', '2026-11-25'), step('c', '2026-01-01')];
  const other = { ...referral, id: id('r0') };
  const one = matterPath({ matter, referrals: [referral, other], steps, reports: [] });
  const two = matterPath({
    matter,
    referrals: [other, referral],
    steps: steps.toReversed(),
    reports: [],
  });
  expect(two).toEqual(one);
});
