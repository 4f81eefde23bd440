import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { dataVersions } from '#renderer/storage/data-versions.ts';
import { databaseName, SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpWorkspace } from '#tests/support/dump-workspace.ts';
import { letIn, receive, send } from '#tests/support/two-members.ts';

const nextProjection = { ...dataVersions, projection: dataVersions.projection + 1 };
const nextProgram = { projection: dataVersions.projection, writer: 2, minimumWriter: 2 };
const newerData = { type: 'not-saved', detail: 'newer-data' };

function wording(id: RecordId, text: string): Change {
  return { type: 'set', table: 'decisionClause', id, values: { wording: text } };
}

async function worked() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, clauses } = meetingWithItems(workspace, board, ['Plan', 'Budget']);
  succeed(await workspace.writer.commit(changes));
  return { computer, workspace, clauses };
}

it('derives everything anew for a program that derives otherwise', async () => {
  const { computer, workspace, clauses } = await worked();
  const secretary = { computer, workspace };
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 5));
  chair.computer.use();
  succeed(await chair.workspace.writer.commit([wording(clauses[0]!, 'att hos ordföranden')]));
  computer.use();
  succeed(await workspace.writer.commit([wording(clauses[0]!, 'att hos sekreteraren')]));
  await receive(secretary, await send(chair));
  succeed(await workspace.writer.commit([wording(clauses[1]!, 'att vänta')]));
  await workspace.close();
  const before = await dumpWorkspace(workspace.id);
  const database = new SamsynDatabase(workspace.id);
  await database.open();
  await database.summaries.clear();
  await database.conflicts.clear();
  await database.dossiers.delete(workspace.id);
  database.close();

  const told: number[] = [];
  const again = succeed(
    await computer.shelf(nextProjection).open(workspace.id, (done) => {
      told.push(done);
    }),
  );
  expect(again.rebuilt).toBeNull();
  expect(told.at(-1)).toBe(1);
  expect(told).toEqual([...told].sort((left, right) => left - right));
  await again.close();
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
});

it('leaves what it has derived itself alone', async () => {
  const { computer, workspace } = await worked();
  await workspace.close();
  const told: number[] = [];
  const again = succeed(await computer.shelf().open(workspace.id, (done) => told.push(done)));
  await again.close();
  expect(told).toEqual([]);
});

it('does not open what a newer program has written in', async () => {
  const { computer, workspace, clauses } = await worked();
  await workspace.close();
  const next = succeed(await computer.shelf(nextProgram).open(workspace.id));
  succeed(await next.writer.commit([wording(clauses[0]!, 'att skriva nytt')]));
  await next.close();
  const before = await dumpWorkspace(workspace.id);
  const journal = computer.desktop.journals.get(workspace.id);
  expect(await computer.shelf().open(workspace.id)).toEqual({
    ok: false,
    error: { type: 'failed', detail: 'newer-data' },
  });
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
  expect(computer.desktop.journals.get(workspace.id)).toEqual(journal);
});

it('does not rebuild from a journal that a newer program has written', async () => {
  const { computer, workspace, clauses } = await worked();
  await workspace.close();
  const next = succeed(await computer.shelf(nextProgram).open(workspace.id));
  succeed(await next.writer.commit([wording(clauses[0]!, 'att skriva nytt')]));
  await next.close();
  computer.wipeDatabase();
  expect(await computer.shelf().open(workspace.id)).toEqual({
    ok: false,
    error: { type: 'failed', detail: 'newer-data' },
  });
  const again = succeed(await computer.shelf(nextProgram).open(workspace.id));
  expect((await again.reader.decisions()).find(({ number }) => number === 12)?.clauses).toEqual([
    'att skriva nytt',
  ]);
});

it('does not write any more once a newer program has', async () => {
  const { workspace, clauses } = await worked();
  const database = new SamsynDatabase(workspace.id);
  await database.open();
  await database.meta.put({ k: 'minimumWriter', v: dataVersions.writer + 1 });
  database.close();
  expect(await workspace.writer.commit([wording(clauses[0]!, 'att för sent')])).toEqual({
    ok: false,
    error: newerData,
  });
});

it('stops writing when another window makes newer tables', async () => {
  const { workspace, clauses } = await worked();
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = Dexie.dependencies.indexedDB.open(databaseName(workspace.id), 20);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  expect(workspace.writer.saveState()).toEqual({ type: 'failed', error: newerData });
  expect(await workspace.writer.commit([wording(clauses[0]!, 'att i gamla tabeller')])).toEqual({
    ok: false,
    error: newerData,
  });
  newer.close();
});
