import { expect, it } from 'vitest';
import type { WriterState } from '#renderer/storage/copy.ts';
import type { RecordId } from '#shared/base/id.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpShared, dumpWorkspace } from '#tests/support/dump-workspace.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

interface Story {
  readonly secretary: Member;
  readonly chair: Member;
  readonly clauses: readonly RecordId[];
}

async function secretaryAndChair(): Promise<Story> {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 41);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, clauses } = meetingWithItems(workspace, board, ['Ett', 'Två', 'Tre']);
  await commit(secretary, changes);
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 42));
  return { secretary, chair, clauses };
}

async function word(member: Member, clause: RecordId | undefined, wording: string): Promise<void> {
  await commit(member, [{ type: 'set', table: 'decisionClause', id: clause!, values: { wording } }]);
}

/** The computer as it was when its journal was this one: a disk that was put back, or a copy of one. */
async function putBack(member: Member, journal: Uint8Array): Promise<Member> {
  const { computer, workspace } = member;
  computer.use();
  await workspace.close();
  computer.wipeDatabase();
  computer.desktop.journals.set(workspace.id, journal);
  return { computer, workspace: succeed(await computer.shelf().open(workspace.id)) };
}

/** The computer after its database was wiped. */
async function rebuiltFromJournal(member: Member): Promise<Member> {
  const journal = member.computer.desktop.journals.get(member.workspace.id)!;
  return putBack(member, journal.slice());
}

/** Everything, to whoever has the phrase. */
async function handOver(from: Member, to: Member): Promise<void> {
  const passphrase = 'fem vanliga ord i rad';
  from.computer.use();
  const packed = succeed(await from.workspace.exchange.exportBundle({ type: 'passphrase', passphrase }));
  to.computer.use();
  const preview = succeed(await to.workspace.exchange.preview(packed.bytes, passphrase));
  succeed(await to.workspace.exchange.accept(preview.token));
}

async function ownStreams({ computer, workspace }: Member): Promise<WriterState['own']> {
  computer.use();
  return ((await dumpWorkspace(workspace.id))['writer'] as WriterState).own;
}

async function wordings({ computer, workspace }: Member, clause: RecordId): Promise<readonly unknown[]> {
  computer.use();
  const history = await workspace.reader.history(clause);
  return history.flatMap(({ changes }) => changes.map(({ after }) => after));
}

it.each([
  ['nothing since', 0, false],
  ['less than the colleague holds', 1, false],
  ['less than the colleague holds, and has not sent it', 1, true],
  ['as much as the colleague holds', 3, false],
  ['more than the colleague holds', 5, false],
])('leaves its stream after a disk is put back on which it wrote %s', async (_, written, waits) => {
  const { secretary, chair, clauses } = await secretaryAndChair();
  const [first, second] = clauses as [RecordId, RecordId];
  await send(secretary);
  const journal = secretary.computer.desktop.journals.get(secretary.workspace.id)!.slice();
  for (const index of [1, 2, 3]) await word(secretary, first, `att den förlorade disken ${index}`);
  await receive(chair, await send(secretary));

  const again = await putBack(secretary, journal);
  for (let index = 1; index <= written; index += 1)
    await word(again, second, `att den andra grenen ${index}`);
  // Unsent, the colleague cannot know that the disk was put back, and has to be asked for everything.
  if (!waits) await receive(chair, await send(again));
  const before = (await ownStreams(again)).find(({ audience }) => audience === 'styrelse')!;
  if (waits) await handOver(chair, again);
  else await receive(again, await send(chair));
  const after = await ownStreams(again);
  expect(after.find(({ stream }) => stream === before.stream)).toMatchObject({ retired: true });

  await word(again, clauses[2], 'att i en ny ström');
  const fresh = (await ownStreams(again)).filter(
    ({ audience, retired }) => audience === 'styrelse' && !retired,
  );
  expect(fresh).toHaveLength(1);
  expect(fresh[0]?.stream).not.toBe(before.stream);
  await receive(chair, await send(again));
  await receive(again, await send(chair));

  const lost = [1, 2, 3].map((index) => `att den förlorade disken ${index}`);
  const branch = Array.from({ length: written }, (__, index) => `att den andra grenen ${index + 1}`);
  for (const member of [again, chair]) {
    expect(await wordings(member, first)).toEqual(expect.arrayContaining(lost));
    expect(await wordings(member, second)).toEqual(expect.arrayContaining(branch));
    expect(await wordings(member, clauses[2]!)).toContain('att i en ny ström');
    expect((await member.workspace.reader.freshness()).gaps).toEqual([]);
  }
  again.computer.use();
  const own = await dumpShared(again.workspace.id);
  chair.computer.use();
  expect(await dumpShared(chair.workspace.id)).toEqual(own);

  const left = await ownStreams(again);
  expect(await ownStreams(await rebuiltFromJournal(again))).toEqual(left);
});

it('keeps what waits in the stream that it has left, also through a rebuild and a new journal', async () => {
  const { secretary, chair, clauses } = await secretaryAndChair();
  await send(secretary);
  const journal = secretary.computer.desktop.journals.get(secretary.workspace.id)!.slice();
  for (const index of [1, 2]) await word(secretary, clauses[0], `att den förlorade disken ${index}`);
  await receive(chair, await send(secretary));
  const again = await putBack(secretary, journal);
  await word(again, clauses[1], 'att det som väntar');
  await handOver(chair, again);
  const left = await ownStreams(again);

  const rebuilt = await rebuiltFromJournal(again);
  expect(await ownStreams(rebuilt)).toEqual(left);
  expect(await wordings(rebuilt, clauses[1]!)).toContain('att det som väntar');

  await rebuilt.workspace.close();
  rebuilt.computer.desktop.journals.delete(rebuilt.workspace.id);
  const { computer } = rebuilt;
  const workspace = succeed(await computer.shelf().open(rebuilt.workspace.id));
  const renewed = await rebuiltFromJournal({ computer, workspace });
  expect(await ownStreams(renewed)).toEqual(left);
  await receive(chair, await send(renewed));
  expect(await wordings(chair, clauses[1]!)).toContain('att det som väntar');
});
