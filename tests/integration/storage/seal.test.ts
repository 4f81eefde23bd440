import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import type { SealRequest, Workspace } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { letIn, receive, send } from '#tests/support/two-members.ts';

async function heldMeeting() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const base = await workspace.reader.base();
  const [chair, attestor] = base.all('person');
  const board = base.all('body')[0]!.id;
  const made = meetingWithItems(workspace, board, ['Plan', 'Budget']);
  succeed(await workspace.writer.commit(made.changes));
  const grant = { person: chair!.id, administrator: true, audiences: workspace.self.audiences };
  succeed(await workspace.members.changeGrant(workspace.self.device, grant));
  const request: SealRequest = {
    meeting: made.meeting,
    kind: 'ordinary',
    items: made.items,
    signers: [
      { person: chair!.id, way: 'device' },
      { person: attestor!.id, way: 'paper' },
    ],
  };
  return { computer, workspace, request, chair: chair!.id, attestor: attestor!.id, ...made };
}

async function sealAll(workspace: Workspace, request: SealRequest) {
  const prepared = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, prepared.hash));
  const { seals } = (await workspace.reader.dossier(request.meeting))!;
  const seal = seals.find(({ hash }) => hash === prepared.hash)!;
  for (const { person, way } of request.signers) {
    const signature = way === 'paper' ? { way, signedOn: '2026-03-20' as IsoDate } : { way };
    succeed(await workspace.writer.sign(seal.operation, person, signature));
  }
  return prepared.hash;
}

it('seals minutes when everyone has signed the same hash', async () => {
  const { workspace, request, meeting, clauses } = await heldMeeting();
  const hash = await sealAll(workspace, request);
  const dossier = (await workspace.reader.dossier(meeting))!;
  expect(dossier.seals).toHaveLength(1);
  expect(dossier.seals[0]).toMatchObject({ hash, effective: true, verified: true, items: request.items });
  expect(dossier.seals[0]!.signers).toEqual([
    expect.objectContaining({ name: 'Ordföranden', way: 'device', signed: true }),
    expect.objectContaining({ name: 'Justeraren', way: 'paper', signed: true, signedOn: '2026-03-20' }),
  ]);
  expect((await workspace.reader.decisions()).every(({ attested }) => attested)).toBe(true);
  expect(
    await workspace.writer.commit([
      { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att ändra i efterhand' } },
    ]),
  ).toEqual({ ok: false, error: { type: 'locked', record: clauses[0] } });
  const added = workspace.writer.newChildId(meeting);
  expect(
    await workspace.writer.commit([
      {
        type: 'create',
        table: 'decisionClause',
        id: added,
        values: { minuteItem: request.items[0]!, wording: 'att smyga in', order: 'a1' },
      },
    ]),
  ).toEqual({ ok: false, error: { type: 'locked', record: added } });
});

it('does not take one signature for two', async () => {
  const { workspace, request, meeting, chair, clauses } = await heldMeeting();
  const { hash } = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, hash));
  const [seal] = (await workspace.reader.dossier(meeting))!.seals;
  succeed(await workspace.writer.sign(seal!.operation, chair, { way: 'device' }));
  expect((await workspace.reader.dossier(meeting))!.seals[0]!.effective).toBe(false);
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att ändra före' } },
    ]),
  );
  expect((await workspace.reader.dossier(meeting))!.seals[0]!.verified).toBe(false);
});

it('refuses what was changed after it was shown', async () => {
  const { workspace, request, clauses } = await heldMeeting();
  const { hash } = succeed(await workspace.writer.prepareSeal(request));
  succeed(
    await workspace.writer.commit([
      {
        type: 'set',
        table: 'decisionClause',
        id: clauses[0]!,
        values: { wording: 'att byta under läsningen' },
      },
    ]),
  );
  expect(await workspace.writer.seal(request, hash)).toEqual({ ok: false, error: { type: 'hash-mismatch' } });
});

it('freezes again after a change, and the first freezing gives way', async () => {
  const { workspace, request, meeting, clauses } = await heldMeeting();
  const first = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, first.hash));
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att rätta' } },
    ]),
  );
  const hash = await sealAgain(workspace, request);
  expect((await workspace.reader.dossier(meeting))!.seals.map((seal) => seal.hash)).toEqual([hash]);
});

async function sealAgain(workspace: Workspace, request: SealRequest) {
  const { hash } = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, hash));
  return hash;
}

it('needs someone who signs', async () => {
  const { workspace, request } = await heldMeeting();
  expect(await workspace.writer.prepareSeal({ ...request, signers: [] })).toEqual({
    ok: false,
    error: { type: 'no-signers' },
  });
});

it('lists what comes after the seal and never applies it', async () => {
  const { computer, workspace, request, meeting, clauses } = await heldMeeting();
  const secretary = { computer, workspace };
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 7));
  // The chair's clock is slow by a year: the edit claims to be older than the seal.
  chair.computer.clock.now -= 365 * 86_400_000;
  chair.computer.use();
  succeed(
    await chair.workspace.writer.commit([
      { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att komma för sent' } },
    ]),
  );
  const late = await send(chair);
  computer.use();
  await sealAll(workspace, request);
  expect(await receive(secretary, late)).toMatchObject({ late: 1 });
  const dossier = (await workspace.reader.dossier(meeting))!;
  expect(dossier.get('decisionClause', clauses[0]!)?.values.wording).toBe('att godkänna Plan');
  expect(dossier.late).toMatchObject([
    { record: clauses[0], author: { name: 'Ordföranden' }, changes: [{ after: 'att komma för sent' }] },
  ]);
  expect(dossier.seals[0]).toMatchObject({ effective: true, verified: true });

  await receive(chair, await send(secretary));
  const theirs = (await chair.workspace.reader.dossier(meeting))!;
  expect(theirs.get('decisionClause', clauses[0]!)?.values.wording).toBe('att godkänna Plan');
  expect(theirs.seals[0]).toMatchObject({ effective: true, verified: true });
});

it('refuses to seal over a conflict', async () => {
  const { computer, workspace, request, clauses } = await heldMeeting();
  const secretary = { computer, workspace };
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 8));
  for (const [member, wording] of [
    [secretary, 'att ja'],
    [chair, 'att nej'],
  ] as const) {
    member.computer.use();
    succeed(
      await member.workspace.writer.commit([
        { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording } },
      ]),
    );
  }
  await receive(secretary, await send(chair));
  expect(await workspace.writer.prepareSeal(request)).toEqual({
    ok: false,
    error: { type: 'conflicts-open', count: 1 },
  });
});

it('keeps the number that a § was sealed with when another is put in before it', async () => {
  const { workspace, request, meeting } = await heldMeeting();
  const [plan, budget] = request.items;
  await sealAll(workspace, { ...request, kind: 'immediate', items: [budget!] });
  const added = workspace.writer.newChildId(meeting);
  const first = (await workspace.reader.dossier(meeting))!.get('minuteItem', plan!)!.values;
  succeed(
    await workspace.writer.commit([
      {
        type: 'create',
        table: 'minuteItem',
        id: added,
        values: { ...first, heading: 'Inskjuten', order: 'a0V' },
      },
      {
        type: 'create',
        table: 'decisionClause',
        id: workspace.writer.newChildId(meeting),
        values: { minuteItem: added, wording: 'att skjuta in', order: 'a0' },
      },
    ]),
  );
  const numbers = (await workspace.reader.decisions()).map(({ heading, number }) => [heading, number]);
  expect(Object.fromEntries(numbers)).toEqual({ Plan: 12, Budget: 13, Inskjuten: 14 });
  expect((await workspace.reader.meetings())[0]).toMatchObject({ firstNumber: 12, lastNumber: 14 });
  await sealAll(workspace, { ...request, items: [plan!, added] });
  const seals = (await workspace.reader.dossier(meeting))!.seals;
  expect(seals.map(({ effective, verified }) => [effective, verified])).toEqual([
    [true, true],
    [true, true],
  ]);
});

it('signs with a device for the person that it was granted for, and nobody else', async () => {
  const { workspace, request, meeting, chair, attestor } = await heldMeeting();
  const { hash } = succeed(await workspace.writer.prepareSeal(request));
  succeed(await workspace.writer.seal(request, hash));
  const seal = (await workspace.reader.dossier(meeting))!.seals[0]!.operation;
  expect(await workspace.writer.sign(seal, attestor, { way: 'device' })).toEqual({
    ok: false,
    error: { type: 'no-signers' },
  });
  succeed(await workspace.writer.sign(seal, chair, { way: 'device' }));
  const [view] = (await workspace.reader.dossier(meeting))!.seals;
  expect(view!.signers.map(({ signed }) => signed)).toEqual([true, false]);
});

it('keeps what a device has signed when it is granted for another person', async () => {
  const { computer, workspace, request, meeting, attestor } = await heldMeeting();
  await sealAll(workspace, request);
  const grant = { person: attestor, administrator: true, audiences: workspace.self.audiences };
  succeed(await workspace.members.changeGrant(workspace.self.device, grant));
  expect((await workspace.reader.dossier(meeting))!.seals[0]!.effective).toBe(true);
  await workspace.close();
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect((await again.reader.dossier(meeting))!.seals[0]).toMatchObject({ effective: true, verified: true });
});

it('counts a signature on paper that the secretary has noted, and not one that another member has', async () => {
  const { computer, workspace, request, meeting, chair } = await heldMeeting();
  const secretary = { computer, workspace };
  const member = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 9));
  const onPaper = { ...request, signers: [{ person: chair, way: 'paper' as const }] };
  const { hash } = succeed(await workspace.writer.prepareSeal(onPaper));
  succeed(await workspace.writer.seal(onPaper, hash));
  const seal = (await workspace.reader.dossier(meeting))!.seals[0]!.operation;
  await receive(member, await send(secretary));
  const signedOn = '2026-03-20' as IsoDate;
  const refused = await member.workspace.writer.sign(seal, chair, { way: 'paper', signedOn });
  expect(refused).toEqual({ ok: false, error: { type: 'no-signers' } });
  computer.use();
  succeed(await workspace.writer.sign(seal, chair, { way: 'paper', signedOn }));
  await receive(member, await send(secretary));
  expect((await member.workspace.reader.dossier(meeting))!.seals[0]!.effective).toBe(true);
});

it('shows a dossier anew when a grant changes who its authors are', async () => {
  const { workspace, meeting, attestor } = await heldMeeting();
  const shown: unknown[] = [];
  const subscription = liveQuery(() => workspace.reader.dossier(meeting)).subscribe((view) => {
    shown.push(view);
  });
  while (shown.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const grant = { person: attestor, administrator: true, audiences: workspace.self.audiences };
  succeed(await workspace.members.changeGrant(workspace.self.device, grant));
  while (shown.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  subscription.unsubscribe();
  expect(shown[1]).not.toBe(shown[0]);
});
