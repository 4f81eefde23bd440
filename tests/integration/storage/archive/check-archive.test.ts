import { beforeEach, describe, expect, test } from 'vitest';
import { SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import type { Workspace } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  type Computer,
  createComputer,
  meetingWithItems,
  smallAssociation,
  succeed,
} from '#tests/support/computer.ts';

let computer: Computer;
let workspace: Workspace;

beforeEach(async () => {
  computer = createComputer(undefined, 21);
  workspace = succeed(
    await computer
      .shelf()
      .found({ name: 'Sekreteraren', role: 'sekreterare' }, (ids) => smallAssociation(ids)),
  );
  const board = (await workspace.reader.base()).all('body')[0]?.id as RecordId;
  const meeting = meetingWithItems(workspace, board, ['Budget', 'Mål']);
  succeed(await workspace.writer.commit(meeting.changes));
  succeed(await workspace.exchange.exportBundle({ type: 'passphrase', passphrase: 'ett två tre' }));
  const [item] = meeting.items;
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'minuteItem', id: item as RecordId, values: { presenter: 'Anna' } },
    ]),
  );
}, 60_000);

async function damage(act: (database: SamsynDatabase) => Promise<unknown>): Promise<void> {
  const database = new SamsynDatabase(workspace.id);
  await database.open();
  await act(database);
  database.close();
}

describe('the check of the archive', () => {
  test('finds nothing wrong where nothing is, and counts what it went through', async () => {
    const steps = new Set<string>();
    const report = succeed(await workspace.checkArchive({ onProgress: ({ step }) => steps.add(step) }));
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ dossierCount: 2, authorCount: 1, gapCount: 0 });
    expect(report.segmentCount).toBeGreaterThanOrEqual(2);
    expect([...steps]).toEqual(['segments', 'rebuild', 'compare', 'journal']);
  });

  test('changes nothing', async () => {
    const before = computer.desktop.journals.get(workspace.id);
    succeed(await workspace.checkArchive());
    expect(computer.desktop.journals.get(workspace.id)).toEqual(before);
  });

  test('finds a single changed bit in what was written and in who signed it', async () => {
    await damage(async ({ packs }) => {
      const [pack] = await packs.toArray();
      if (pack === undefined) throw new Error('no pack');
      const bytes = pack.bytes.slice();
      bytes[3] = (bytes[3] ?? 0) ^ 1;
      bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
      await packs.put({ ...pack, bytes });
    });
    const { faults } = succeed(await workspace.checkArchive());
    const kinds = faults.map(({ fault }) => fault);
    expect(kinds).toContain('segment-changed');
    expect(kinds).toContain('signature-wrong');
  });

  test('finds a list that shows something else than what was written', async () => {
    await damage(async ({ summaries }) => {
      for (const row of await summaries.toArray()) {
        await summaries.put({ ...row, json: row.json.replaceAll('Budget', 'Fusk') });
      }
    });
    const { faults } = succeed(await workspace.checkArchive());
    expect(faults).toEqual([{ fault: 'list-differs', count: 1 }]);
  });

  test('finds a dossier that lost what its author wrote', async () => {
    await damage(async ({ dossiers }) => {
      const row = (await dossiers.toArray()).find(({ kind }) => kind === 'meeting');
      if (row === undefined) throw new Error('no meeting');
      await dossiers.delete(row.id);
    });
    const { faults } = succeed(await workspace.checkArchive());
    expect(faults.map(({ fault }) => fault)).toContain('dossier-differs');
  });

  test('finds a journal that was changed', async () => {
    const journal = computer.desktop.journals.get(workspace.id);
    if (journal === undefined) throw new Error('no journal');
    const changed = journal.slice();
    changed[journal.length >> 1] = (changed[journal.length >> 1] ?? 0) ^ 1;
    computer.desktop.journals.set(workspace.id, changed);
    const { faults } = succeed(await workspace.checkArchive());
    expect(faults).toEqual([{ fault: 'journal-damaged', count: 1 }]);
  });

  test('ends when it is called off', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const answer = await workspace.checkArchive({ onProgress, signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, error: { type: 'cancelled' } });
  });
});
