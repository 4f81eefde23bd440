import { expect, it } from 'vitest';
import type { SealRequest } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type Computer,
  createComputer,
  meetingWithItems,
  smallAssociation,
  succeed,
} from '#tests/support/computer.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

const start = Date.parse('2026-03-02T08:00:00Z');

async function twoWithMeeting(seed: number, administrator = false) {
  const computer = createComputer(start, seed);
  const introduction = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(introduction, smallAssociation));
  const secretary = { computer, workspace };
  const base = await workspace.reader.base();
  const [chairPerson, attestor] = base.all('person').map(({ id }) => id);
  const made = meetingWithItems(workspace, base.all('body')[0]!.id, ['Plan', 'Budget']);
  await commit(secretary, made.changes);
  const request: SealRequest = {
    meeting: made.meeting,
    kind: 'ordinary',
    items: made.items,
    signers: [
      { person: chairPerson!, way: 'paper' },
      { person: attestor!, way: 'paper' },
    ],
  };
  const chair = administrator
    ? await letInAdministrator(secretary, createComputer(start + 3_600_000, seed + 1))
    : await letIn(secretary, createComputer(start + 3_600_000, seed + 1));
  return { secretary, chair, request, persons: [chairPerson!, attestor!] as const, ...made };
}

/** An administrator may note what has been signed on paper. */
async function letInAdministrator(secretary: Member, computer: Computer): Promise<Member> {
  const introduction = { name: 'Ordföranden', role: 'ordförande' };
  const request = succeed(await computer.shelf().requestToJoin(introduction));
  secretary.computer.use();
  const { exchange } = secretary.workspace;
  const { token } = succeed(await exchange.preview(request.bytes));
  const audiences = ['forbund', 'styrelse', 'beredning'] as const;
  succeed(await exchange.grant(token, { person: null, administrator: true, audiences }));
  const invitation = await send(secretary);
  const shelf = computer.shelf();
  const preview = succeed(await shelf.previewInvitation(invitation));
  return { computer, workspace: succeed(await shelf.acceptInvitation(preview.token)) };
}

async function sealOnPaper({ computer, workspace }: Member, request: SealRequest): Promise<void> {
  computer.use();
  const { hash } = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, hash));
  const seal = (await workspace.reader.dossier(request.meeting))!.seals.find((one) => one.hash === hash)!;
  for (const { person } of request.signers) {
    const signature = { way: 'paper', signedOn: '2026-03-20' as IsoDate } as const;
    succeed(await workspace.writer.sign(seal.operation, person, signature));
  }
}

async function writeWording(member: Member, clause: RecordId, wording: string): Promise<void> {
  await commit(member, [{ type: 'set', table: 'decisionClause', id: clause, values: { wording } }]);
}

it('shows two effective seals of one § with different texts, until all who signed one have called it off', async () => {
  const { secretary, chair, request, clauses, meeting, persons } = await twoWithMeeting(31, true);
  await writeWording(chair, clauses[0]!, 'att avslå planen');
  await sealOnPaper(chair, request);
  await sealOnPaper(secretary, request);
  expect(await receive(secretary, await send(chair))).toMatchObject({
    opened: expect.arrayContaining([expect.objectContaining({ field: '_seal', label: '§ 12 Plan' })]),
  });
  const { reader, writer } = secretary.workspace;
  const rivals = (await reader.conflicts()).find(({ field }) => field === '_seal')!;
  expect(rivals.values.map(({ author }) => author.name).sort()).toEqual(['Ordföranden', 'Sekreteraren']);
  const seals = (await reader.dossier(meeting))!.seals;
  expect(seals).toHaveLength(2);
  expect(seals.every(({ rival, effective, voidedBy }) => rival && effective && voidedBy.length === 0)).toBe(
    true,
  );

  const wrong = seals.find(({ frozenBy }) => frozenBy.name === 'Ordföranden')!;
  const paper = { way: 'paper', signedOn: '2026-03-25' as IsoDate } as const;
  const told = { reason: 'Fel lydelse undertecknades', signature: paper };
  succeed(await writer.voidSeal(wrong.operation, persons[0], told));
  const half = (await reader.dossier(meeting))!.seals.find(({ operation }) => operation === wrong.operation)!;
  expect(half).toMatchObject({ effective: true, voidedBy: [persons[0]] });
  expect((await reader.conflicts()).some(({ field }) => field === '_seal')).toBe(true);

  succeed(await writer.voidSeal(wrong.operation, persons[1], told));
  expect((await reader.conflicts()).some(({ field }) => field === '_seal')).toBe(false);
  const left = (await reader.dossier(meeting))!;
  expect(left.seals).toMatchObject([{ rival: false, effective: true }]);
  expect(left.get('decisionClause', clauses[0]!)?.values.wording).toBe('att godkänna Plan');

  await receive(chair, await send(secretary));
  const theirs = (await chair.workspace.reader.dossier(meeting))!;
  expect(theirs.get('decisionClause', clauses[0]!)?.values.wording).toBe('att godkänna Plan');
});

it('refuses a calling off by somebody who has not signed', async () => {
  const { secretary, request, meeting } = await twoWithMeeting(33);
  await sealOnPaper(secretary, request);
  secretary.computer.use();
  const { reader, writer } = secretary.workspace;
  const [seal] = (await reader.dossier(meeting))!.seals;
  const told = { reason: '', signature: { way: 'paper', signedOn: '2026-03-25' as IsoDate } } as const;
  const stranger = writer.newChildId(secretary.workspace.id);
  expect(await writer.voidSeal(seal!.operation, stranger, told)).toEqual({
    ok: false,
    error: { type: 'no-signers' },
  });
});

it('lists what came after the seal as something to settle, and lets it be', async () => {
  const { secretary, chair, request, clauses, meeting } = await twoWithMeeting(35);
  await writeWording(chair, clauses[0]!, 'att komma för sent');
  chair.computer.use();
  const added = chair.workspace.writer.newChildId(meeting);
  await commit(chair, [
    {
      type: 'create',
      table: 'decisionClause',
      id: added,
      values: { minuteItem: request.items[1]!, wording: 'att lägga till', order: 'a1' },
    },
  ]);
  await sealOnPaper(secretary, request);
  await receive(secretary, await send(chair));
  const { reader, writer } = secretary.workspace;
  const late = (await reader.conflicts()).filter(({ field }) => field === '_late');
  expect(late).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ record: clauses[0], label: '§ 12 Plan' }),
      expect.objectContaining({ record: added, label: '§ 13 Budget' }),
    ]),
  );
  expect(late.flatMap(({ values }) => values.map(({ author }) => author.name))).toEqual([
    'Ordföranden',
    'Ordföranden',
  ]);
  expect((await reader.decisions()).some(({ conflict }) => conflict)).toBe(false);
  succeed(await writer.dismissLate(clauses[0]!));
  succeed(await writer.dismissLate(added));
  expect(await reader.conflicts()).toEqual([]);
  // Dealt with is not gone.
  expect((await reader.dossier(meeting))!.late.map(({ record }) => record)).toEqual(
    expect.arrayContaining([clauses[0], added]),
  );
  await receive(chair, await send(secretary));
  expect(await chair.workspace.reader.conflicts()).toEqual([]);
  expect((await chair.workspace.reader.dossier(meeting))!.seals[0]).toMatchObject({ verified: true });
});

it('says that a frozen text was changed, and lets a signer on a device sign on paper', async () => {
  const { secretary, request, clauses, meeting, persons } = await twoWithMeeting(37);
  secretary.computer.use();
  const { reader, writer } = secretary.workspace;
  const ways = { ...request, signers: persons.map((person) => ({ person, way: 'device' as const })) };
  const first = succeed(await writer.prepareSeal(ways));
  succeed(await writer.seal(ways, first.hash));
  const seal = (await reader.dossier(meeting))!.seals[0]!;
  const onPaper = { way: 'paper', signedOn: '2026-03-20' as IsoDate } as const;
  succeed(await writer.sign(seal.operation, persons[0], onPaper));
  expect((await reader.dossier(meeting))!.seals[0]!.signers[0]).toMatchObject({ way: 'paper', signed: true });
  await writeWording(secretary, clauses[0]!, 'att ändra efter frysningen');
  expect((await reader.dossier(meeting))!.seals[0]).toMatchObject({ edited: true, effective: false });
  expect(await writer.sign(seal.operation, persons[1], onPaper)).toMatchObject({ ok: false });
  await sealOnPaper(secretary, request);
  expect((await reader.dossier(meeting))!.seals).toMatchObject([{ edited: false, effective: true }]);
});

it('names a computer that exists twice, and loses nothing of either', async () => {
  const { secretary, chair, clauses } = await twoWithMeeting(39);
  await receive(secretary, await send(chair));
  await writeWording(chair, clauses[0]!, 'att före kopian');
  await receive(secretary, await send(chair));
  // The chair's disk is copied, and both copies write on.
  const twin = createComputer(start + 7_200_000, 41);
  const vault = succeed(await chair.computer.desktop.readVault({}));
  if (vault === null) throw new Error('expected a vault');
  succeed(await twin.desktop.writeVault({ bytes: vault }));
  for (const [name, bytes] of chair.computer.desktop.journals) twin.desktop.journals.set(name, bytes.slice());
  const copy: Member = {
    computer: twin,
    workspace: succeed(await twin.shelf().open(chair.workspace.id)),
  };
  await writeWording(chair, clauses[0]!, 'att ena exemplaret');
  await writeWording(copy, clauses[1]!, 'att andra exemplaret');
  const [fromOne, fromOther] = [await send(chair), await send(copy)];
  await receive(secretary, fromOne);
  await receive(secretary, fromOther);
  const { reader, writer } = secretary.workspace;
  const [fork] = await reader.forks();
  expect(fork).toMatchObject({ author: { name: 'Ordföranden' }, self: false, read: false });
  const dossier = (await reader.dossier(clauses[0]!.slice(0, 16) as never))!;
  expect(dossier.get('decisionClause', clauses[0]!)?.values.wording).toBe('att ena exemplaret');
  expect(dossier.get('decisionClause', clauses[1]!)?.values.wording).toBe('att andra exemplaret');
  await writer.markForkRead(fork!.author.stream);
  expect(await reader.forks()).toMatchObject([{ read: true }]);
  await receive(chair, fromOther);
  expect(await chair.workspace.reader.forks()).toMatchObject([{ self: true }]);
});

it('keeps the history of a clause that has been taken away', async () => {
  const { secretary, clauses, meeting } = await twoWithMeeting(43);
  await writeWording(secretary, clauses[0]!, 'att skriva om');
  await commit(secretary, [
    { type: 'delete', table: 'decisionClause', id: clauses[0]!, reason: 'Återtogs vid mötet' },
  ]);
  const { reader } = secretary.workspace;
  const dossier = (await reader.dossier(meeting))!;
  expect(dossier.all('decisionClause')).toHaveLength(1);
  expect(dossier.removed('decisionClause')).toMatchObject([
    { id: clauses[0], deleted: true, values: { wording: 'att skriva om' } },
  ]);
  expect((await reader.history(clauses[0]!)).map(({ kind, reason }) => [kind, reason])).toEqual([
    ['new', null],
    ['set', null],
    ['del', 'Återtogs vid mötet'],
  ]);
});
