import { Dexie, liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { isMendedByRestart } from '#renderer/storage/damaged-dossier.ts';
import { dataVersions } from '#renderer/storage/data-versions.ts';
import type { JournalPlace } from '#renderer/storage/journal-keeper.ts';
import { databaseName, SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import type { Workspace } from '#renderer/storage/workspace.ts';
import type { DossierId } from '#shared/base/id.ts';
import {
  type Computer,
  createComputer,
  meetingWithItems,
  smallAssociation,
  succeed,
} from '#tests/support/computer.ts';
import { dumpWorkspace } from '#tests/support/dump-workspace.ts';

interface Worked {
  readonly computer: Computer;
  readonly workspace: Workspace;
  readonly meeting: DossierId;
}

/** A closed copy with segments in packs, operations that wait, and a journal of it all. */
async function worked(): Promise<Worked> {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, clauses, meeting } = meetingWithItems(workspace, board, ['Plan', 'Budget', 'Val']);
  succeed(await workspace.writer.commit(changes));
  succeed(await workspace.exchange.exportBundle({ type: 'passphrase', passphrase: 'ett två tre' }));
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att efter bunten' } },
    ]),
  );
  await workspace.close();
  return { computer, workspace, meeting };
}

async function inDatabase(id: DossierId, act: (database: SamsynDatabase) => Promise<unknown>) {
  const database = new SamsynDatabase(id);
  await database.open();
  await act(database);
  database.close();
}

async function makeNewer(id: DossierId): Promise<void> {
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = Dexie.dependencies.indexedDB.open(databaseName(id), 20);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  newer.close();
}

/** The database remembers a longer journal than there is. */
async function rememberTooMuch(id: DossierId): Promise<void> {
  await inDatabase(id, async (database) => {
    const row = await database.meta.get('journal');
    const place = row!.v as JournalPlace;
    await database.meta.put({ k: 'journal', v: { ...place, size: place.size + 5000 } });
  });
}

async function damagePacks(id: DossierId): Promise<void> {
  await inDatabase(id, (database) =>
    database.packs.toCollection().modify((row) => {
      for (let index = 200; index < row.bytes.length; index += 300) row.bytes[index]! ^= 0x55;
    }),
  );
}

it('rebuilds a database that says it is newer when the journal does not', async () => {
  const { computer, workspace } = await worked();
  const before = await dumpWorkspace(workspace.id);
  await makeNewer(workspace.id);
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt?.operationCount).toBeGreaterThan(10);
  await again.close();
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
});

it('rebuilds when only the database asks for a newer program', async () => {
  const { computer, workspace } = await worked();
  await inDatabase(workspace.id, (database) => database.meta.put({ k: 'minimumWriter', v: 0x40000001 }));
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt).not.toBeNull();
  await again.close();
});

it('leaves a database that says it is newer alone when the journal agrees or is damaged', async () => {
  const { computer, workspace } = await worked();
  const nextProgram = { ...dataVersions, writer: 2, minimumWriter: 2 };
  await succeed(await computer.shelf(nextProgram).open(workspace.id)).close();
  const journal = computer.desktop.journals.get(workspace.id)!;
  await makeNewer(workspace.id);
  const refused = { ok: false, error: { type: 'failed', detail: 'newer-data' } };
  expect(await computer.shelf().open(workspace.id)).toEqual(refused);
  const damaged = journal.slice();
  damaged[Math.floor(journal.length / 2)]! ^= 0xff;
  computer.desktop.journals.set(workspace.id, damaged);
  expect(await computer.shelf().open(workspace.id)).toEqual(refused);
  computer.desktop.journals.delete(workspace.id);
  expect(await computer.shelf().open(workspace.id)).toEqual(refused);
});

it('does not write damaged packs over a good journal', async () => {
  const { computer, workspace } = await worked();
  const before = await dumpWorkspace(workspace.id);
  await rememberTooMuch(workspace.id);
  await damagePacks(workspace.id);
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt).not.toBeNull();
  await again.close();
  computer.wipeDatabase();
  await succeed(await computer.shelf().open(workspace.id)).close();
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
});

it('takes in what the journal has before it writes it anew', async () => {
  const { computer, workspace, meeting } = await worked();
  const journal = computer.desktop.journals.get(workspace.id)!;
  computer.wipeDatabase();
  computer.desktop.journals.set(workspace.id, journal.slice(0, Math.floor(journal.length * 0.6)));
  await succeed(await computer.shelf().open(workspace.id)).close();
  await inDatabase(workspace.id, async (database) => {
    const place = (await database.meta.get('journal'))!.v as JournalPlace;
    await database.meta.put({ k: 'journal', v: { ...place, size: journal.length + 1 } });
  });
  computer.desktop.journals.set(workspace.id, journal);
  const again = succeed(await computer.shelf().open(workspace.id));
  expect((await again.reader.dossier(meeting))?.all('minuteItem')).toHaveLength(3);
  expect((await again.reader.decisions()).flatMap(({ clauses }) => clauses)).toContain('att efter bunten');
  await again.close();
});

it('does not cut a good journal that goes on otherwise than the database remembers', async () => {
  const { computer, workspace } = await worked();
  const before = await dumpWorkspace(workspace.id);
  const { length } = computer.desktop.journals.get(workspace.id)!;
  await inDatabase(workspace.id, async (database) => {
    const place = (await database.meta.get('journal'))!.v as JournalPlace;
    const tail = new Uint8Array(length);
    await database.meta.put({ k: 'journal', v: { ...place, size: 300, tail } });
    await database.pending.clear();
  });
  await succeed(await computer.shelf().open(workspace.id)).close();
  computer.wipeDatabase();
  await succeed(await computer.shelf().open(workspace.id)).close();
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
});

it('writes nothing when neither database nor journal has a segment whole', async () => {
  const { computer, workspace } = await worked();
  const before = await dumpWorkspace(workspace.id);
  computer.desktop.journals.delete(workspace.id);
  await damagePacks(workspace.id);
  const refused = await computer.shelf().open(workspace.id);
  expect(refused).toMatchObject({
    ok: false,
    error: { type: 'failed', detail: expect.stringMatching(/^damaged-segment/) },
  });
  expect(computer.desktop.journals.get(workspace.id) ?? new Uint8Array(0)).toHaveLength(0);
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
});

it('removes the journal and the entry also when the database cannot be deleted', async () => {
  const { computer, workspace } = await worked();
  const shelf = computer.shelf();
  const real = Dexie.dependencies.indexedDB;
  const refusing = Object.create(real, {
    open: { value: real.open.bind(real) },
    databases: { value: real.databases.bind(real) },
    deleteDatabase: {
      value: () => {
        throw new DOMException('The database is damaged', 'UnknownError');
      },
    },
  });
  Dexie.dependencies.indexedDB = refusing;
  const removed = await shelf.remove(workspace.id);
  computer.use();
  expect(removed).toMatchObject({
    ok: false,
    error: { type: 'not-saved', detail: expect.stringContaining('The database is damaged') },
  });
  expect(computer.desktop.journals.has(workspace.id)).toBe(false);
  expect(await shelf.list()).toEqual([]);
});

it('finds a dossier that is not what was written, and rebuilds at the next start', async () => {
  const { computer, workspace, meeting } = await worked();
  const before = await dumpWorkspace(workspace.id);
  await inDatabase(workspace.id, async (database) => {
    const row = (await database.dossiers.get(meeting))!;
    const operations = row.operations.slice();
    operations[Math.floor(operations.length / 2)]! ^= 0x01;
    await database.dossiers.put({ ...row, operations });
  });
  const damaged = succeed(await computer.shelf().open(workspace.id));
  expect(damaged.rebuilt).toBeNull();
  const failure = await firstFailure(() => damaged.reader.dossier(meeting));
  expect(isMendedByRestart(failure)).toBe(true);
  await damaged.close();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt?.operationCount).toBeGreaterThan(10);
  expect((await again.reader.dossier(meeting))?.all('minuteItem')).toHaveLength(3);
  await again.close();
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
  const whole = succeed(await computer.shelf().open(workspace.id));
  expect(whole.rebuilt).toBeNull();
  await whole.close();
});

it('rebuilds at once when the base dossier is damaged', async () => {
  const { computer, workspace } = await worked();
  await inDatabase(workspace.id, async (database) => {
    const row = (await database.dossiers.get(workspace.id))!;
    await database.dossiers.put({ ...row, operations: row.operations.slice(0, -9) });
  });
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt).not.toBeNull();
  await again.close();
});

function firstFailure(read: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    liveQuery(read).subscribe({ error: resolve });
  });
}
