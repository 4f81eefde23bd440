import { expect, test } from 'vitest';
import { dataVersions } from '#renderer/storage/data-versions.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Body } from '#shared/domain/body/body.ts';
import { agendaForMatter, resumeItem } from '#shared/domain/matter/agenda-for-matter.ts';
import { answerReferral, openReferrals, untoldAnswers } from '#shared/domain/matter/feedback.ts';
import { forwardQuestion, newMatter } from '#shared/domain/matter/forward-question.ts';
import { matterPath } from '#shared/domain/matter/matter-path.ts';
import { newMeetingValues } from '#shared/domain/meeting/meeting.ts';
import { startMeeting } from '#shared/domain/minutes/start-meeting.ts';
import { giveNumbers } from '#shared/domain/registry/give-numbers.ts';
import type { Audience } from '#shared/log/operation.ts';
import { orderBetween } from '#shared/log/order.ts';
import { databaseBytes } from '#tests/support/all-bytes.ts';
import { createComputer, smallAssociation, succeed } from '#tests/support/computer.ts';
import { commit, letIn, type Member, receive } from '#tests/support/two-members.ts';

const day = (text: string) => text as IsoDate;
/** Words that are said in the group and the preparation, and that nobody lifts on. */
const groupSecret = 'gruppkanarie';
const preparationSecret = 'beredningskanarie';
const question = 'Kan förbundet stödja en mötesplats för unga vuxna?';

interface World {
  readonly secretary: Member;
  readonly preparation: Member;
  readonly group: Member;
  readonly bodies: Readonly<Record<'board' | 'preparation' | 'group', RecordId>>;
}

test('a question of the group reaches the board through the preparation, and its answer comes back', async () => {
  const world = await foundWorld();
  const { secretary, preparation, group, bodies } = world;

  // LSG Partille takes it up and lifts it on.
  const notes = await holdMeeting(group, bodies.group, `lsg:${bodies.group}`, '2026-10-07', groupSecret);
  const { matter, changes } = forwardQuestion({
    matter: null,
    newMatterId: group.workspace.writer.newRootId,
    newChildId: group.workspace.writer.newChildId,
    heading: 'Mötesplats för unga vuxna',
    wording: question,
    from: bodies.group,
    to: bodies.preparation,
    urgency: 'urgent',
    source: notes.item,
    ready: null,
    today: day('2026-10-07'),
  });
  await commit(group, [
    ...changes,
    { type: 'set', table: 'agendaItem', id: notes.agendaItem, values: { matter } },
  ]);
  await deliver(group, secretary);
  await deliver(secretary, preparation);

  // The preparation sees the question, prepares it and says that it is ready for the board.
  preparation.computer.use();
  const [asked] = await preparation.workspace.reader.matters();
  expect(asked).toMatchObject({ id: matter, state: 'preparing', registryNumber: null });
  expect(openReferrals(asked?.referrals ?? [], bodies.preparation)).toMatchObject([
    { wording: question, urgency: 'urgent' },
  ]);
  const prepared = await holdMeeting(
    preparation,
    bodies.preparation,
    'beredning',
    '2026-11-04',
    preparationSecret,
    { ...asked!, itemType: 'information' },
  );
  await commit(
    preparation,
    forwardQuestion({
      matter: asked!,
      newMatterId: preparation.workspace.writer.newRootId,
      newChildId: preparation.workspace.writer.newChildId,
      heading: '',
      wording: 'Beredningen tillstyrker.',
      from: bodies.preparation,
      to: bodies.board,
      urgency: 'ordinary',
      source: prepared.item,
      ready: { proposal: 'att bevilja 150 000 kronor' },
      today: day('2026-11-04'),
    }).changes,
  );
  await deliver(preparation, secretary);

  // The group learns that it went on.
  await deliver(secretary, group);
  group.computer.use();
  const onItsWay = (await group.workspace.reader.matters())[0];
  expect(onItsWay).toMatchObject({ state: 'ready', readyFor: bodies.board });
  expect(untoldAnswers(onItsWay?.referrals ?? [], bodies.group)).toMatchObject([{ outcome: 'forwarded' }]);

  // The secretary gives a number; the board decides and answers.
  await giveNumber(secretary);
  secretary.computer.use();
  const ready = (await secretary.workspace.reader.matters())[0]!;
  expect(ready.registryNumber).toBe('SV 2026/1');
  const held = await holdMeeting(secretary, bodies.board, 'styrelse', '2026-11-25', 'styrelseord', {
    ...ready,
    itemType: 'decision',
  });
  await commit(secretary, [
    { type: 'set', table: 'minuteItem', id: held.item, values: { result: 'approved' } },
    {
      type: 'create',
      table: 'decisionClause',
      id: secretary.workspace.writer.newChildId(held.meeting),
      values: { minuteItem: held.item, wording: 'att bevilja 150 000 kronor', order: 'a0' },
    },
    ...answerReferral(
      openReferrals(ready.referrals, bodies.board)[0]!,
      {
        outcome: 'decided',
        answer: 'att bevilja 150 000 kronor',
        answeredBy: held.item,
        answeredOn: day('2026-11-25'),
      },
      ready.referrals,
    ),
  ]);
  await deliver(secretary, group);
  await deliver(secretary, preparation);

  await expectAnswer(world, matter, held.item);
});

test('a § that was sent back is taken up again, and the matter shows both, also when all is derived anew', async () => {
  const { secretary, bodies } = await foundWorld();
  const { writer } = secretary.workspace;
  const id = writer.newRootId();
  const values = newMatter('Mötesplats', day('2026-10-01'));
  await commit(secretary, [{ type: 'create', table: 'matter', id, values }]);
  const matter = { ...values, id };
  const first = await holdMeeting(secretary, bodies.board, 'styrelse', '2026-11-25', 'kansliet', {
    ...matter,
    itemType: 'decision',
  });
  await commit(secretary, [
    { type: 'set', table: 'minuteItem', id: first.item, values: { result: 'remitted' } },
  ]);
  const later = await holdMeeting(secretary, bodies.board, 'styrelse', '2026-12-16', 'kansliet');
  const known = {
    minuteItem: first.item,
    heading: 'Mötesplats',
    registryNumber: null,
    matter: id,
    proposal: null,
  };
  const place = { id: writer.newChildId(later.meeting), order: 'a1', origin: 'planned' } as const;
  await commit(secretary, [resumeItem(known, place)]);

  const stepsOf = async (workspace: Member['workspace']) =>
    (await workspace.reader.matterSteps()).steps
      .map(({ date, result, continues }) => ({ date, result, continues }))
      .toSorted((left, right) => (left.date < right.date ? -1 : 1));
  const expected = [
    { date: '2026-11-25', result: 'remitted', continues: null },
    { date: '2026-12-16', result: null, continues: first.item },
  ];
  expect(await stepsOf(secretary.workspace)).toEqual(expected);
  await secretary.workspace.close();
  const anew = { ...dataVersions, projection: dataVersions.projection + 1 };
  const again = succeed(await secretary.computer.shelf(anew).open(secretary.workspace.id));
  expect(await stepsOf(again)).toEqual(expected);
  expect((await again.reader.matters()).map(({ heading }) => heading)).toEqual(['Mötesplats']);
});

/** Who sees what in the end: the answer everywhere, each body's own meetings only with those who read them. */
async function expectAnswer(
  { secretary, preparation, group, bodies }: World,
  matter: DossierId,
  section: RecordId,
) {
  group.computer.use();
  const answered = (await group.workspace.reader.matters())[0]!;
  const answers = untoldAnswers(answered.referrals, bodies.group);
  expect(answers).toMatchObject([
    { outcome: 'decided', answer: 'att bevilja 150 000 kronor', answeredBy: section },
  ]);
  await commit(group, [
    { type: 'set', table: 'referral', id: answers[0]!.id, values: { toldOn: day('2026-12-02') } },
  ]);
  await deliver(group, secretary);

  expect(await pathOf(group)).toEqual([
    '2026-10-07 raised',
    '2026-10-07 treated',
    '2026-10-07 forwarded',
    '2026-11-04 forwarded',
    '2026-11-25 answered',
    '2026-11-25 answered',
    '2026-12-02 told',
  ]);
  expect((await pathOf(secretary)).filter((entry) => entry.endsWith('treated'))).toEqual([
    '2026-10-07 treated',
    '2026-11-04 treated',
    '2026-11-25 treated',
  ]);
  expect((await pathOf(preparation)).filter((entry) => entry.endsWith('treated'))).toEqual([
    '2026-11-04 treated',
  ]);
  group.computer.use();
  expect((await group.workspace.reader.dossier(matter))?.audience).toBe('forbund');
  expect((await databaseBytes(group.workspace.id)).includes(preparationSecret)).toBe(false);
  preparation.computer.use();
  expect((await databaseBytes(preparation.workspace.id)).includes(groupSecret)).toBe(false);
}

/** Packs a bundle for one member, and takes it in there: nothing but a file goes between them. */
async function deliver(from: Member, to: Member): Promise<void> {
  from.computer.use();
  const { exchange } = from.workspace;
  const devices = [to.workspace.self.device];
  const { bytes } = succeed(await exchange.exportBundle({ type: 'devices', devices }));
  await receive(to, bytes);
}

async function pathOf({ computer, workspace }: Member): Promise<readonly string[]> {
  computer.use();
  const matter = (await workspace.reader.matters())[0]!;
  const all = await workspace.reader.matterSteps();
  const steps = all.steps.filter((step) => step.matter === matter.id);
  return matterPath({ matter, referrals: matter.referrals, steps, reports: all.reports }).map(
    ({ on, type }) => `${on} ${type}`,
  );
}

async function giveNumber(issuer: Member): Promise<void> {
  issuer.computer.use();
  const matters = await issuer.workspace.reader.matters();
  const { steps } = await issuer.workspace.reader.matterSteps();
  const wanted = new Set<RecordId>(matters.map(({ id }) => id));
  await commit(issuer, giveNumbers({ matters, wanted, steps, prefix: 'SV', today: day('2026-11-05') }));
}

/** A meeting with one item, started, with words that are its readers' own. */
async function holdMeeting(
  member: Member,
  body: RecordId,
  audience: Audience,
  date: string,
  secret: string,
  matter?: Parameters<typeof agendaForMatter>[0] & { readonly itemType: 'information' | 'decision' },
) {
  member.computer.use();
  const { writer, reader } = member.workspace;
  const meeting = writer.newRootId();
  const agendaItem = writer.newChildId(meeting);
  const place = {
    id: agendaItem,
    order: 'a0',
    origin: 'planned',
    itemType: matter?.itemType ?? 'information',
  } as const;
  const known = { id: '' as RecordId, heading: 'Mötesplats', registryNumber: null, proposal: null };
  const item = agendaForMatter(matter ?? known, place) as Extract<Change, { readonly table: 'agendaItem' }>;
  await commit(member, [
    {
      type: 'create',
      table: 'meeting',
      id: meeting,
      audience,
      values: newMeetingValues({
        body,
        date: day(date),
        startsAt: '09:00',
        place: secret,
      }),
    },
    matter === undefined && item.type === 'create'
      ? { ...item, values: { ...item.values, matter: null } }
      : item,
  ]);
  const dossier = (await reader.dossier(meeting))!;
  await commit(
    member,
    startMeeting({
      meeting,
      agenda: dossier.all('agendaItem'),
      proposal: () => '',
      firstNumber: audience === 'styrelse' ? 1 : null,
      newChildId: () => writer.newChildId(meeting),
      orderBetween,
    }),
  );
  const started = (await reader.dossier(meeting))!;
  return { meeting, agendaItem, item: started.all('minuteItem')[0]!.id };
}

async function foundWorld(): Promise<World> {
  const computer = createComputer();
  const body = (id: RecordId, name: string, kind: Body['kind'], order: string): Change => ({
    type: 'create',
    table: 'body',
    id,
    values: {
      name,
      kind,
      memberOrganisation: null,
      openedOn: day('2020-01-01'),
      closedOn: null,
      numbering: 'calendarYear',
      summonsDays: 7,
      attestorCount: 0,
      order,
    },
  });
  const workspace = succeed(
    await computer
      .shelf()
      .found({ name: 'Sekreteraren', role: 'sekreterare' }, (ids) => [
        ...smallAssociation(ids),
        body(ids.newChildId(), 'Beredningsgruppen', 'preparatoryGroup', 'a1'),
        body(ids.newChildId(), 'LSG Partille', 'localGroup', 'a2'),
      ]),
  );
  const secretary: Member = { computer, workspace };
  const all = (await workspace.reader.base()).all('body');
  const idOf = (kind: Body['kind']) => all.find(({ values }) => values.kind === kind)!.id;
  const bodies = {
    board: idOf('board'),
    preparation: idOf('preparatoryGroup'),
    group: idOf('localGroup'),
  };
  const preparation = await letIn(secretary, createComputer(undefined, 2), 'Beredaren', [
    'forbund',
    'beredning',
  ]);
  const lsg: Audience = `lsg:${bodies.group}`;
  const group = await letIn(secretary, createComputer(undefined, 3), 'Gruppen', ['forbund', lsg]);
  return { secretary, preparation, group, bodies };
}
