import { expect, it } from 'vitest';
import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpShared, dumpWorkspace } from '#tests/support/dump-workspace.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

/** A secretary who has founded, held a meeting and let the chair in. */
async function twoMembers() {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 1);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary: Member = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const meeting = meetingWithItems(workspace, board, ['Verksamhetsplan', 'Budget']);
  succeed(await workspace.writer.commit(meeting.changes));
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 2));
  return { secretary, chair, ...meeting };
}

function wording(id: RecordId, text: string, reason?: string): Change {
  const values = { wording: text };
  return { type: 'set', table: 'decisionClause', id, values, ...(reason === undefined ? {} : { reason }) };
}

it('brings a new member the same register', async () => {
  const { secretary, chair } = await twoMembers();
  secretary.computer.use();
  const theirs = await secretary.workspace.reader.decisions();
  chair.computer.use();
  expect(await chair.workspace.reader.decisions()).toEqual(theirs);
  expect(chair.workspace.self).toMatchObject({ name: 'Ordföranden', administrator: false });
});

it('shows both values and authors of a conflict, and converges when it is settled', async () => {
  const { secretary, chair, clauses } = await twoMembers();
  const clause = clauses[0]!;
  await commit(secretary, [wording(clause, 'att godkänna planen')]);
  await commit(chair, [wording(clause, 'att avslå planen', 'Enligt mötet')]);
  const fromSecretary = await send(secretary);
  const fromChair = await send(chair);
  expect(await receive(chair, fromSecretary)).toMatchObject({ newOperationCount: 1, conflictsOpened: 1 });
  expect(await receive(secretary, fromChair)).toMatchObject({ newOperationCount: 1, conflictsOpened: 1 });

  secretary.computer.use();
  const [conflict] = await secretary.workspace.reader.conflicts();
  expect(conflict).toMatchObject({ record: clause, field: 'wording', label: '§ 12 Verksamhetsplan' });
  expect(
    conflict!.values.map(({ value, author, reason }) => ({ value, author: author.name, reason })),
  ).toEqual(
    expect.arrayContaining([
      { value: 'att godkänna planen', author: 'Sekreteraren', reason: null },
      { value: 'att avslå planen', author: 'Ordföranden', reason: 'Enligt mötet' },
    ]),
  );
  expect((await secretary.workspace.reader.decisions()).find(({ number }) => number === 12)?.conflict).toBe(
    true,
  );

  await commit(secretary, [wording(clause, 'att avslå planen', 'Så blev det')]);
  expect(await secretary.workspace.reader.conflicts()).toEqual([]);
  expect(await receive(chair, await send(secretary))).toMatchObject({ conflictsClosed: 1 });
  expect(await chair.workspace.reader.conflicts()).toEqual([]);
  secretary.computer.use();
  const left = await dumpShared(secretary.workspace.id);
  chair.computer.use();
  expect(await dumpShared(chair.workspace.id)).toEqual(left);
});

it('sends only what the other has not said it has', async () => {
  const { secretary, chair, clauses } = await twoMembers();
  await receive(secretary, await send(chair));
  await commit(secretary, [wording(clauses[0]!, 'att ett')]);
  secretary.computer.use();
  const devices = [chair.workspace.self.device];
  const first = succeed(await secretary.workspace.exchange.exportBundle({ type: 'devices', devices }));
  expect(first.operationCount).toBe(1);
  // The file was lost on the way: the next one carries it again.
  await commit(secretary, [wording(clauses[0]!, 'att två')]);
  secretary.computer.use();
  const second = succeed(await secretary.workspace.exchange.exportBundle({ type: 'devices', devices }));
  expect(second.operationCount).toBe(2);
});

it('changes nothing when the same bundle comes again', async () => {
  const { secretary, chair, clauses } = await twoMembers();
  await commit(secretary, [wording(clauses[0]!, 'att en gång')]);
  const bundle = await send(secretary);
  await receive(chair, bundle);
  const once = await dumpWorkspace(chair.workspace.id);
  expect(await receive(chair, bundle)).toMatchObject({ newOperationCount: 0 });
  expect(await dumpWorkspace(chair.workspace.id)).toEqual(once);
});

it('shows a request with its words and an invitation before it is taken', async () => {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 1);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const other = createComputer(Date.parse('2026-03-02T09:00:00Z'), 2);
  const request = succeed(await other.shelf().requestToJoin({ name: 'Ordföranden', role: 'ordförande' }));
  expect(await other.shelf().list()).toMatchObject([{ state: 'waiting', memberName: 'Ordföranden' }]);
  computer.use();
  const asked = succeed(await workspace.exchange.preview(request.bytes));
  expect(asked).toMatchObject({ type: 'join-request', name: 'Ordföranden', words: request.words });
  const grant = { person: null, administrator: false, audiences: ['forbund'] } as const;
  succeed(await workspace.exchange.grant(asked.token, grant));
  const invitation = await send({ computer, workspace });
  const shelf = other.shelf();
  const preview = succeed(await shelf.previewInvitation(invitation));
  expect(preview).toMatchObject({
    type: 'changes',
    associationName: 'Samordningsförbundet Provdalen',
    from: { name: 'Sekreteraren' },
    held: 0,
    refused: [],
    gaps: [],
  });
  succeed(await shelf.acceptInvitation(preview.token));
  expect(await shelf.list()).toMatchObject([{ state: 'open', name: 'Samordningsförbundet Provdalen' }]);
});

it('lets a passphrase stand for the keys', async () => {
  const { secretary, clauses, chair } = await twoMembers();
  await commit(secretary, [wording(clauses[0]!, 'att med fras')]);
  const passphrase = 'ek sten sjö varg bok';
  const bundle = succeed(
    await secretary.workspace.exchange.exportBundle({ type: 'passphrase', passphrase }),
  ).bytes;
  chair.computer.use();
  const before = await dumpWorkspace(chair.workspace.id);
  expect(await chair.workspace.exchange.preview(bundle)).toMatchObject({
    error: { type: 'passphrase-needed' },
  });
  expect(await chair.workspace.exchange.preview(bundle, 'fel')).toMatchObject({
    error: { type: 'wrong-passphrase' },
  });
  expect(await dumpWorkspace(chair.workspace.id)).toEqual(before);
  const preview = succeed(await chair.workspace.exchange.preview(bundle, passphrase));
  expect(preview).toMatchObject({ lock: 'passphrase' });
  expect(succeed(await chair.workspace.exchange.accept(preview.token))).toMatchObject({
    newOperationCount: 1,
  });
});

it('refuses damaged and foreign files and writes nothing', async () => {
  const { secretary, chair, clauses } = await twoMembers();
  await commit(secretary, [wording(clauses[0]!, 'att ändra')]);
  const bundle = await send(secretary);
  chair.computer.use();
  const before = await dumpWorkspace(chair.workspace.id);
  const journal = chair.computer.desktop.journals.get(chair.workspace.id)!.length;
  const errorOf = async (bytes: Uint8Array) => {
    const answer = await chair.workspace.exchange.preview(bytes);
    return answer.ok ? 'taken' : answer.error.type;
  };
  for (const at of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
    const flipped = bundle.slice();
    const index = Math.floor(bundle.length * at);
    flipped[index] = (flipped[index] ?? 0) ^ 1;
    expect(['damaged', 'not-a-bundle', 'not-for-this-device']).toContain(await errorOf(flipped));
    expect(['damaged', 'not-a-bundle', 'not-for-this-device']).toContain(
      await errorOf(bundle.slice(0, index)),
    );
  }
  expect(await errorOf(new TextEncoder().encode('SAMSYNO7 and more'))).toBe('newer-format');

  const foreign = createComputer(Date.parse('2026-03-02T10:00:00Z'), 3);
  const other = succeed(await foreign.shelf().found({ name: 'Främling', role: '' }, smallAssociation));
  const passphrase = 'ett två tre fyra fem';
  const alien = succeed(await other.exchange.exportBundle({ type: 'passphrase', passphrase })).bytes;
  chair.computer.use();
  expect(await chair.workspace.exchange.preview(alien, passphrase)).toMatchObject({
    error: { type: 'other-association', name: 'Samordningsförbundet Provdalen' },
  });
  expect(await dumpWorkspace(chair.workspace.id)).toEqual(before);
  expect(chair.computer.desktop.journals.get(chair.workspace.id)!.length).toBe(journal);
});

it('keeps the work of narrower circles from those who are not in them', async () => {
  const { secretary, chair } = await twoMembers();
  secretary.computer.use();
  const board = (await secretary.workspace.reader.base()).all('body')[0]!.id;
  const group = secretary.workspace.writer.newRootId();
  const secret = meetingWithItems(secretary.workspace, board, ['Hemligt']);
  await commit(
    secretary,
    secret.changes.map((change) =>
      change.type === 'create' && change.table === 'meeting'
        ? { ...change, audience: `lsg:${group}` as const }
        : change,
    ),
  );
  await receive(chair, await send(secretary));
  expect(await chair.workspace.reader.dossier(secret.meeting)).toBeUndefined();
});
