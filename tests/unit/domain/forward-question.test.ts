import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Body } from '#shared/domain/body/body.ts';
import { agendaForMatter, resumeItem } from '#shared/domain/matter/agenda-for-matter.ts';
import {
  answerReferral,
  feedbackText,
  openReferrals,
  outcomeOf,
  untoldAnswers,
} from '#shared/domain/matter/feedback.ts';
import { type ForwardInput, forwardQuestion } from '#shared/domain/matter/forward-question.ts';
import type { KnownReferral } from '#shared/domain/matter/matter-path.ts';
import { forwardChoices } from '#shared/domain/matter/next-body.ts';
import { notesStanding } from '#shared/domain/notes/notes-standing.ts';
import { giveNumbers } from '#shared/domain/registry/give-numbers.ts';

const day = (text: string) => text as IsoDate;
const id = (text: string) => text as RecordId;
const root = (text: string) => text as DossierId;

const body = (name: string, kind: Body['kind'], closedOn: string | null = null) => ({
  id: id(name),
  values: { name, kind, closedOn } as unknown as Body,
});
const lsg = body('lsg', 'localGroup');
const preparation = body('beredning', 'preparatoryGroup');
const board = body('styrelse', 'board');

const referral = (name: string, more: Partial<KnownReferral> = {}): KnownReferral => ({
  id: id(name),
  from: lsg.id,
  to: preparation.id,
  source: null,
  wording: 'Kan förbundet stödja en mötesplats?',
  urgency: 'ordinary',
  forwardedOn: day('2026-10-07'),
  outcome: null,
  answer: null,
  answeredOn: null,
  answeredBy: null,
  toldOn: null,
  ...more,
});

const input = (more: Partial<ForwardInput> = {}): ForwardInput => ({
  matter: null,
  newMatterId: () => root('new'),
  newChildId: (matter) => id(`${matter}.r`),
  heading: 'Mötesplats',
  wording: 'Kan förbundet stödja en mötesplats?',
  from: lsg.id,
  to: preparation.id,
  urgency: 'ordinary',
  source: id('meeting.point'),
  ready: null,
  today: day('2026-10-07'),
  ...more,
});

test('sends a group’s question to the preparation, and a preparation’s to the board', () => {
  const bodies = [board, lsg, preparation, body('gammal', 'preparatoryGroup', '2025-01-01')];
  const names = (from: RecordId) => forwardChoices(bodies, from, day('2026-10-07')).map((one) => one.id);
  expect(names(lsg.id)).toEqual(['beredning', 'styrelse']);
  expect(names(preparation.id)).toEqual(['styrelse', 'lsg']);
  expect(forwardChoices([board, lsg], lsg.id, day('2026-10-07'))[0]?.id).toBe('styrelse');
});

test('makes a matter of a question that belongs to none', () => {
  const { matter, changes } = forwardQuestion(input());
  expect(matter).toBe('new');
  expect(changes).toMatchObject([
    {
      type: 'create',
      table: 'matter',
      values: { heading: 'Mötesplats', state: 'preparing', openedBy: 'lsg', registryNumber: null },
    },
    { type: 'create', table: 'referral', id: 'new.r', values: { to: 'beredning', source: 'meeting.point' } },
  ]);
});

test('tells those who asked that their question has been lifted on', () => {
  const known = {
    id: root('m'),
    proposal: null,
    referrals: [referral('r1'), referral('r2', { to: board.id })],
  };
  const { changes } = forwardQuestion(
    input({
      matter: known,
      from: preparation.id,
      to: board.id,
      ready: { proposal: 'att bevilja medel' },
      today: day('2026-11-04'),
    }),
  );
  expect(changes).toMatchObject([
    { type: 'set', id: 'm', values: { state: 'ready', readyFor: 'styrelse', proposal: 'att bevilja medel' } },
    { type: 'create', table: 'referral', values: { from: 'beredning', to: 'styrelse' } },
    { type: 'set', id: 'r1', values: { outcome: 'forwarded', answeredOn: '2026-11-04' } },
  ]);
  expect(changes).toHaveLength(3);
});

test('brings the answer back along the whole chain, and only there', () => {
  const first = referral('r1', { outcome: 'forwarded', toldOn: day('2026-11-10') });
  const second = referral('r2', { from: preparation.id, to: board.id });
  const other = referral('r3', { from: id('annan'), outcome: 'decided' });
  const answer = {
    outcome: 'decided',
    answer: 'Beviljat.',
    answeredBy: id('m3.item'),
    answeredOn: day('2026-11-25'),
  } as const;
  const changes = answerReferral(second, answer, [first, second, other]);
  expect(changes.map((change) => change.id)).toEqual(['r2', 'r1']);
  expect(changes[1]?.values).toEqual({ ...answer, toldOn: null });
});

test('does not go round for ever where two bodies have sent a question to each other', () => {
  const there = referral('r1', { outcome: 'forwarded' });
  const back = referral('r2', { from: preparation.id, to: lsg.id, outcome: 'forwarded' });
  const answer = { outcome: 'noted', answer: null, answeredBy: null, answeredOn: day('2026-11-25') } as const;
  expect(answerReferral(back, answer, [there, back])).toHaveLength(2);
});

test('lists what waits for an answer and what is to be told', () => {
  const urgent = referral('r2', { urgency: 'urgent', forwardedOn: day('2026-11-01') });
  const answered = referral('r3', { outcome: 'noted', answeredOn: day('2026-11-02') });
  const told = referral('r4', { outcome: 'noted', toldOn: day('2026-11-03') });
  const all = [referral('r1'), urgent, answered, told];
  expect(openReferrals(all, preparation.id).map((one) => one.id)).toEqual(['r2', 'r1']);
  expect(untoldAnswers(all, lsg.id).map((one) => one.id)).toEqual(['r3']);
  expect(untoldAnswers(all, board.id)).toEqual([]);
  expect((['approved', 'rejected', 'remitted', 'noted', null] as const).map(outcomeOf)).toEqual([
    'decided',
    'rejected',
    'returned',
    'noted',
    'decided',
  ]);
});

test('takes a matter up on an agenda with its number and proposal, and a § that was put off with where it was', () => {
  const place = { id: id('a'), order: 'a1', origin: 'planned' } as const;
  expect(
    agendaForMatter(
      {
        id: id('m'),
        heading: 'Mötesplats',
        registryNumber: 'SV 2026/4',
        proposal: 'att bevilja\n\n att följa upp',
      },
      { ...place, itemType: 'decision' },
    ),
  ).toMatchObject({
    values: { matter: 'm', registryNumber: 'SV 2026/4', continues: null },
    paragraphs: ['att bevilja', 'att följa upp'],
  });
  const resumed = resumeItem(
    { minuteItem: id('m1.p'), heading: 'Mötesplats', registryNumber: null, matter: id('m'), proposal: '' },
    place,
  );
  expect(resumed).toMatchObject({ values: { matter: 'm', continues: 'm1.p', itemType: 'decision' } });
  expect('paragraphs' in resumed).toBe(false);
});

test('derives how it stands with notes', () => {
  const approval = { meeting: id('later'), notes: id('notes'), approvedOn: day('2026-11-04') };
  const release = { meeting: id('notes'), recipient: 'Tidningen', releasedOn: day('2026-11-10') };
  expect(notesStanding(id('notes'), [], [{ ...release, meeting: id('other') }]).status).toBe('draft');
  expect(notesStanding(id('notes'), [approval], [])).toEqual({
    status: 'approved',
    approvedOn: '2026-11-04',
    approvedAt: 'later',
    releasedOn: null,
  });
  const later = { ...approval, approvedOn: day('2026-12-02'), meeting: id('last') };
  expect(notesStanding(id('notes'), [later, approval], [release])).toMatchObject({
    status: 'officialRecord',
    approvedOn: '2026-11-04',
    releasedOn: '2026-11-10',
  });
});

test('gives numbers in the order of age and lets unattested agendas and §§ say them', () => {
  const step = (matter: string, more: object = {}) =>
    ({
      matter,
      agendaItem: `${matter}.a`,
      minuteItem: `${matter}.p`,
      registryNumber: null,
      minuteRegistryNumber: 'egen',
      attested: false,
      ...more,
    }) as never;
  const changes = giveNumbers({
    matters: [
      { id: root('young'), registryNumber: null, openedOn: day('2026-11-01') },
      { id: root('old'), registryNumber: null, openedOn: day('2026-01-01') },
      { id: root('has'), registryNumber: 'SV 2026/3', openedOn: day('2026-01-01') },
    ],
    wanted: new Set([id('young'), id('old')]),
    steps: [step('old'), step('young', { attested: true }), step('has')],
    prefix: 'SV',
    today: day('2026-11-25'),
  });
  expect(changes.map((change) => `${change.id} ${JSON.stringify(change.values)}`)).toEqual([
    'old {"registryNumber":"SV 2026/4"}',
    'old.a {"registryNumber":"SV 2026/4"}',
    'young {"registryNumber":"SV 2026/5"}',
  ]);
});

test('tells an answer on a line that no minutes take for a decision of their own', () => {
  expect(feedbackText('att bevilja 150 000 kronor\n\natt följa upp')).toBe(
    'Svar: att bevilja 150 000 kronor; att följa upp',
  );
});
