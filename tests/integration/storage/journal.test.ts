import { expect, it } from 'vitest';
import type { Workspace } from '#renderer/storage/workspace.ts';
import {
  type Computer,
  createComputer,
  meetingWithItems,
  smallAssociation,
  succeed,
} from '#tests/support/computer.ts';
import { dumpWorkspace } from '#tests/support/dump-workspace.ts';

async function worked(): Promise<{ computer: Computer; workspace: Workspace; clause: string }> {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, clauses } = meetingWithItems(workspace, board, ['Plan', 'Budget', 'Val']);
  succeed(await workspace.writer.commit(changes));
  succeed(await workspace.exchange.exportBundle({ type: 'passphrase', passphrase: 'ett två tre' }));
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att efter bunten' } },
    ]),
  );
  return { computer, workspace, clause: clauses[0]! };
}

it('rebuilds a wiped database from the journal and says so', async () => {
  const { computer, workspace } = await worked();
  await workspace.close();
  const before = await dumpWorkspace(workspace.id);
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt?.operationCount).toBeGreaterThan(10);
  await again.close();
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
});

it('goes on in the same streams after a rebuild', async () => {
  const { computer, workspace, clause } = await worked();
  await workspace.close();
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  succeed(
    await again.writer.commit([
      { type: 'set', table: 'decisionClause', id: clause as never, values: { wording: 'att efteråt' } },
    ]),
  );
  expect((await again.reader.history(clause as never)).at(-1)?.changes[0]?.after).toBe('att efteråt');
  expect(await again.reader.conflicts()).toEqual([]);
  expect((await again.reader.freshness()).gaps).toEqual([]);
});

it('takes in what only the journal has', async () => {
  const { computer, workspace } = await worked();
  await workspace.close();
  const whole = await dumpWorkspace(workspace.id);
  const journal = computer.desktop.journals.get(workspace.id)!;
  // The database is set back: built from half of the journal, as a store that lost its last transactions.
  computer.wipeDatabase();
  computer.desktop.journals.set(workspace.id, journal.slice(0, Math.floor(journal.length * 0.6)));
  const half = succeed(await computer.shelf().open(workspace.id));
  await half.close();
  const cut = computer.desktop.journals.get(workspace.id)!.length;
  expect(cut).toBeLessThanOrEqual(journal.length * 0.6);
  computer.desktop.journals.set(workspace.id, journal);
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt).toBeNull();
  await again.close();
  expect(await dumpWorkspace(workspace.id)).toEqual(whole);
});

it('loses only a torn end that was never acknowledged', async () => {
  const { computer, workspace } = await worked();
  await workspace.close();
  const whole = await dumpWorkspace(workspace.id);
  const journal = computer.desktop.journals.get(workspace.id)!;
  const torn = new Uint8Array(journal.length + 40);
  torn.set(journal);
  torn.set(journal.slice(0, 40), journal.length);
  computer.desktop.journals.set(workspace.id, torn);
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  await again.close();
  expect(computer.desktop.journals.get(workspace.id)!.length).toBe(journal.length);
  expect(await dumpWorkspace(workspace.id)).toEqual(whole);
});

it('writes a lost journal anew from the database', async () => {
  const { computer, workspace } = await worked();
  await workspace.close();
  const whole = await dumpWorkspace(workspace.id);
  computer.desktop.journals.delete(workspace.id);
  const again = succeed(await computer.shelf().open(workspace.id));
  await again.close();
  expect(computer.desktop.journals.get(workspace.id)!.length).toBeGreaterThan(1000);
  computer.wipeDatabase();
  const rebuilt = succeed(await computer.shelf().open(workspace.id));
  expect(rebuilt.rebuilt).not.toBeNull();
  await rebuilt.close();
  expect(await dumpWorkspace(workspace.id)).toEqual(whole);
});

it('appends to the journal what a crash kept from it', async () => {
  const { computer, workspace, clause } = await worked();
  const { length } = computer.desktop.journals.get(workspace.id)!;
  computer.desktop.setFull(true);
  await workspace.writer.commit([
    { type: 'set', table: 'decisionClause', id: clause as never, values: { wording: 'att i databasen' } },
  ]);
  computer.desktop.setFull(false);
  expect(computer.desktop.journals.get(workspace.id)!.length).toBe(length);
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(computer.desktop.journals.get(workspace.id)!.length).toBeGreaterThan(length);
  await again.close();
  computer.wipeDatabase();
  const rebuilt = succeed(await computer.shelf().open(workspace.id));
  expect((await rebuilt.reader.history(clause as never)).at(-1)?.changes[0]?.after).toBe('att i databasen');
});

it('salvages what is whole around a damaged place', async () => {
  const { computer, workspace } = await worked();
  await workspace.close();
  const journal = computer.desktop.journals.get(workspace.id)!;
  const damaged = journal.slice();
  damaged[Math.floor(journal.length * 0.97)]! ^= 0xff;
  computer.desktop.journals.set(workspace.id, damaged);
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect((await again.reader.decisions()).length).toBe(3);
});
