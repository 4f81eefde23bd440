import { expect, it } from 'vitest';
import { createShelf } from '#renderer/storage/shelf.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpWorkspace } from '#tests/support/dump-workspace.ts';

const secretary = { name: 'Sekreteraren', role: 'sekreterare' };

async function founded() {
  const computer = createComputer();
  const workspace = succeed(await computer.shelf().found(secretary, smallAssociation));
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const meeting = meetingWithItems(workspace, board, ['Verksamhetsplan', 'Budget']);
  succeed(await workspace.writer.commit(meeting.changes));
  return { computer, workspace, board, ...meeting };
}

it('lists a founded association with its member', async () => {
  const { computer, workspace } = await founded();
  expect(await computer.shelf().list()).toEqual([
    {
      id: workspace.id,
      name: 'Samordningsförbundet Provdalen',
      demo: false,
      state: 'open',
      memberName: 'Sekreteraren',
    },
  ]);
  expect(workspace.self).toMatchObject({ name: 'Sekreteraren', administrator: true, self: true });
  expect(workspace.self.words).toHaveLength(6);
});

it('is the same after it was closed and opened again', async () => {
  const { computer, workspace, meeting } = await founded();
  const before = await dumpWorkspace(workspace.id);
  await workspace.close();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect(again.rebuilt).toBeNull();
  const dossier = await again.reader.dossier(meeting);
  expect(dossier?.all('minuteItem').map(({ values }) => values.heading)).toEqual([
    'Verksamhetsplan',
    'Budget',
  ]);
  await again.close();
  expect(await dumpWorkspace(workspace.id)).toEqual(before);
});

it('numbers decisions and lists them with their clauses', async () => {
  const { workspace } = await founded();
  const decisions = await workspace.reader.decisions();
  expect(
    decisions.map(({ number, heading, clauses, bodyKind }) => ({ number, heading, clauses, bodyKind })),
  ).toEqual([
    { number: 13, heading: 'Budget', clauses: ['att godkänna Budget'], bodyKind: 'board' },
    { number: 12, heading: 'Verksamhetsplan', clauses: ['att godkänna Verksamhetsplan'], bodyKind: 'board' },
  ]);
});

it('tells who changed what and when', async () => {
  const { workspace, clauses } = await founded();
  const clause = clauses[0]!;
  succeed(
    await workspace.writer.commit([
      {
        type: 'set',
        table: 'decisionClause',
        id: clause,
        values: { wording: 'att avslå' },
        reason: 'Rättelse',
      },
    ]),
  );
  const history = await workspace.reader.history(clause);
  expect(history.map(({ kind }) => kind)).toEqual(['new', 'set']);
  expect(history[1]).toMatchObject({
    author: { name: 'Sekreteraren', role: 'sekreterare' },
    reason: 'Rättelse',
    changes: [{ field: 'wording', before: 'att godkänna Verksamhetsplan', after: 'att avslå' }],
  });
});

it('undoes a change, a deletion and a creation', async () => {
  const { workspace, meeting, clauses } = await founded();
  const clause = clauses[0]!;
  const commit = async (changes: readonly Change[]) => succeed(await workspace.writer.commit(changes)).undo;
  const wording = async () =>
    (await workspace.reader.dossier(meeting))?.get('decisionClause', clause)?.values.wording;

  const undoSet = await commit([
    { type: 'set', table: 'decisionClause', id: clause, values: { wording: 'att avslå' } },
  ]);
  const redo = await commit(undoSet);
  expect(await wording()).toBe('att godkänna Verksamhetsplan');
  await commit(redo);
  expect(await wording()).toBe('att avslå');

  const undoDelete = await commit([{ type: 'delete', table: 'decisionClause', id: clause }]);
  expect((await workspace.reader.dossier(meeting))?.all('decisionClause')).toHaveLength(1);
  await commit(undoDelete);
  expect((await workspace.reader.dossier(meeting))?.all('decisionClause')).toHaveLength(2);

  const fresh = workspace.writer.newChildId(meeting);
  const undoCreate = await commit([
    {
      type: 'create',
      table: 'decisionClause',
      id: fresh,
      values: { minuteItem: workspace.writer.newChildId(meeting), wording: 'att', order: 'a1' },
    },
  ]);
  await commit(undoCreate);
  expect((await workspace.reader.dossier(meeting))?.all('decisionClause')).toHaveLength(2);
});

it('refuses a change to a record that is not there', async () => {
  const { workspace, meeting } = await founded();
  const id = workspace.writer.newChildId(meeting);
  const answer = await workspace.writer.commit([
    { type: 'set', table: 'decisionClause', id, values: { wording: 'att' } },
  ]);
  expect(answer).toEqual({ ok: false, error: { type: 'missing', record: id } });
});

it('keeps typed text as a draft and makes it an operation at the next start', async () => {
  const { computer, workspace, meeting, items } = await founded();
  const session = await workspace.writer.openText(items[0]!, 'minuteItem');
  const fragment = session.doc.getXmlFragment('t');
  const paragraph = fragment.get(0) as unknown as {
    insert(at: number, content: unknown[]): void;
    get(at: number): { insert(at: number, text: string): void };
  };
  paragraph.get(0).insert(0, 'Nytt. ');
  await expect.poll(() => workspace.writer.saveState().type).toBe('saved');
  await new Promise((resolve) => setTimeout(resolve, 600));
  // The page goes away without closing anything.
  const again = succeed(await computer.shelf().open(workspace.id));
  expect((await again.reader.dossier(meeting))?.text(items[0]!)?.plain).toBe(
    'Nytt. Bakgrund till Verksamhetsplan.',
  );
});

it('says that nothing was saved when the disk is full, and saves it when there is room', async () => {
  const { computer, workspace, clauses } = await founded();
  computer.desktop.setFull(true);
  const change: Change = {
    type: 'set',
    table: 'decisionClause',
    id: clauses[0]!,
    values: { wording: 'att vänta' },
  };
  expect(await workspace.writer.commit([change])).toEqual({ ok: false, error: { type: 'disk-full' } });
  expect(workspace.writer.saveState()).toEqual({ type: 'failed', error: { type: 'disk-full' } });
  computer.desktop.setFull(false);
  succeed(await workspace.writer.commit([{ ...change, values: { wording: 'att inte vänta' } } as Change]));
  expect(workspace.writer.saveState().type).toBe('saved');
  await workspace.close();
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(workspace.id));
  expect((await again.reader.history(clauses[0]!)).map(({ changes }) => changes[0]?.after)).toContain(
    'att vänta',
  );
});

it('tries a full disk again by itself', async () => {
  const { computer, workspace, clauses } = await founded();
  computer.desktop.setFull(true);
  await workspace.writer.commit([
    { type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: 'att vänta på plats' } },
  ]);
  computer.desktop.setFull(false);
  await expect.poll(() => workspace.writer.saveState().type, { timeout: 20_000 }).toBe('saved');
  await workspace.close();
});

it('lets one window at a time write an association', async () => {
  const { computer, workspace } = await founded();
  await workspace.close();
  const held = new Set<string>();
  // A lock manager as browsers have it: a name is held until the callback's promise ends.
  const locks = {
    request: async (
      name: string,
      _options: unknown,
      callback: (lock: object | null) => unknown,
    ): Promise<void> => {
      if (held.has(name)) {
        await callback(null);
        return;
      }
      held.add(name);
      await callback({ name });
      held.delete(name);
    },
  } as unknown as LockManager;
  const ports = {
    desktop: computer.desktop,
    now: Date.now,
    random: (length: number) => new Uint8Array(length),
  };
  const first = succeed(await createShelf({ ...ports, locks }).open(workspace.id));
  expect(await createShelf({ ...ports, locks }).open(workspace.id)).toEqual({
    ok: false,
    error: { type: 'failed', detail: 'already-open' },
  });
  await first.close();
  await succeed(await createShelf({ ...ports, locks }).open(workspace.id)).close();
});
