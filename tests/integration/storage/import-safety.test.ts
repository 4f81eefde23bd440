import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { SamsynDatabase } from '#renderer/storage/samsyn-database.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import { dumpShared, dumpWorkspace } from '#tests/support/dump-workspace.ts';
import { commit, letIn, type Member, receive, send } from '#tests/support/two-members.ts';

async function board(count: 2 | 3) {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 11);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary: Member = { computer, workspace };
  const body = (await workspace.reader.base()).all('body')[0]!.id;
  const meeting = meetingWithItems(workspace, body, ['Plan', 'Budget']);
  succeed(await workspace.writer.commit(meeting.changes));
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 12));
  const third =
    count === 3
      ? await letIn(secretary, createComputer(Date.parse('2026-03-02T10:00:00Z'), 13), 'Ekonomen')
      : chair;
  return { secretary, chair, third, ...meeting };
}

function wording(id: RecordId, text: string): Change {
  return { type: 'set', table: 'decisionClause', id, values: { wording: text } };
}

it('takes an import from the journal when the transaction never came', async () => {
  const { secretary, chair, clauses } = await board(2);
  await commit(secretary, [wording(clauses[0]!, 'att överleva')]);
  const bundle = await send(secretary);
  chair.computer.use();
  const preview = succeed(await chair.workspace.exchange.preview(bundle));
  // The transaction of the import fails, after the journal was written: as when the program is ended between the two.
  const fail = () => {
    throw new Error('The program was ended here');
  };
  const original = Dexie.prototype.transaction;
  Dexie.prototype.transaction = fail as never;
  expect((await chair.workspace.exchange.accept(preview.token)).ok).toBe(false);
  Dexie.prototype.transaction = original;

  const again = succeed(await chair.computer.shelf().open(chair.workspace.id));
  expect(again.rebuilt).toBeNull();
  expect((await again.reader.decisions()).find(({ number }) => number === 12)?.clauses).toEqual([
    'att överleva',
  ]);
  secretary.computer.use();
  const left = await dumpShared(secretary.workspace.id);
  chair.computer.use();
  expect(await dumpShared(chair.workspace.id)).toEqual(left);
});

it('takes in what a failed import left in the journal before the next change', async () => {
  const { secretary, chair, clauses } = await board(2);
  await commit(secretary, [wording(clauses[0]!, 'att komma ändå')]);
  const bundle = await send(secretary);
  chair.computer.use();
  const preview = succeed(await chair.workspace.exchange.preview(bundle));
  const original = Dexie.prototype.transaction;
  Dexie.prototype.transaction = (() => {
    throw new Error('QuotaExceededError');
  }) as never;
  expect(await chair.workspace.exchange.accept(preview.token)).toEqual({
    ok: false,
    error: { type: 'disk-full' },
  });
  Dexie.prototype.transaction = original;
  await commit(chair, [wording(clauses[1]!, 'att gå vidare')]);
  const decisions = await chair.workspace.reader.decisions();
  expect(decisions.map(({ clauses: texts }) => texts[0])).toEqual(['att gå vidare', 'att komma ändå']);
});

it('names what is missing when a bundle was lost on the way', async () => {
  const { secretary, chair, third, clauses } = await board(3);
  await commit(secretary, [wording(clauses[0]!, 'att ett')]);
  const first = await send(secretary);
  await receive(third, first);
  await commit(secretary, [wording(clauses[1]!, 'att två')]);
  await receive(third, await send(secretary));
  await commit(third, [wording(clauses[0]!, 'att tre')]);
  // The third tells how far it has come; the chair has neither bundle of the secretary.
  third.computer.use();
  const devices = [chair.workspace.self.device];
  const relayed = succeed(await third.workspace.exchange.exportBundle({ type: 'devices', devices })).bytes;
  chair.computer.use();
  const preview = succeed(await chair.workspace.exchange.preview(relayed));
  if (preview.type !== 'changes') throw new Error('expected changes');
  // A relay carries the segments of others too, so nothing is missing after it.
  expect(preview.gaps).toEqual([]);
  succeed(await chair.workspace.exchange.accept(preview.token));
  expect((await chair.workspace.reader.freshness()).gaps).toEqual([]);
  secretary.computer.use();
  await receive(secretary, await send(third));
  const left = await dumpShared(secretary.workspace.id);
  chair.computer.use();
  expect(await dumpShared(chair.workspace.id)).toEqual(left);
});

it('holds back what comes from a device that is not known, and uses it when the grant comes', async () => {
  const { secretary, chair, clauses } = await board(2);
  const third = await letIn(secretary, createComputer(Date.parse('2026-03-02T10:00:00Z'), 13), 'Ekonomen');
  await commit(third, [wording(clauses[0]!, 'att spara')]);
  third.computer.use();
  const devices = [chair.workspace.self.device];
  // The chair's copy does not know the third: its grant has not come. Its bundle brings the grant along.
  const bundle = succeed(await third.workspace.exchange.exportBundle({ type: 'devices', devices })).bytes;
  await receive(chair, bundle);
  expect((await chair.workspace.reader.history(clauses[0]!)).at(-1)?.author.name).toBe('Ekonomen');
});

it('answers a stranger with his words and writes nothing', async () => {
  const { chair } = await board(2);
  const before = await dumpWorkspace(chair.workspace.id);
  const stranger = createComputer(Date.parse('2026-03-02T11:00:00Z'), 14);
  const request = succeed(await stranger.shelf().requestToJoin({ name: 'Okänd', role: '' }));
  chair.computer.use();
  expect(succeed(await chair.workspace.exchange.preview(request.bytes))).toMatchObject({
    type: 'join-request',
    name: 'Okänd',
  });
  expect(await dumpWorkspace(chair.workspace.id)).toEqual(before);
});

it('gives every stored array a buffer of its own', async () => {
  const { secretary, chair, clauses } = await board(2);
  await commit(secretary, [wording(clauses[0]!, 'att äga')]);
  await receive(chair, await send(secretary));
  const database = new SamsynDatabase(chair.workspace.id);
  await database.open();
  let arrays = 0;
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      arrays += 1;
      expect(value.byteLength).toBe(value.buffer.byteLength);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  for (const table of database.tables) walk(await table.toArray());
  expect(arrays).toBeGreaterThan(5);
  database.close();
});

it('gives incoming text to an editor that is open', async () => {
  const { secretary, chair, items } = await board(2);
  secretary.computer.use();
  const session = await secretary.workspace.writer.openText(items[0]!, 'minuteItem');
  chair.computer.use();
  const theirs = await chair.workspace.writer.openText(items[0]!, 'minuteItem');
  const paragraph = theirs.doc.getXmlFragment('t').get(0) as unknown as {
    get(at: number): { insert(at: number, text: string): void };
  };
  paragraph.get(0).insert(0, 'Ordföranden skrev. ');
  succeed(await theirs.flush());
  await receive(secretary, await send(chair));
  expect(session.doc.getXmlFragment('t').toString()).toContain('Ordföranden skrev. Bakgrund');
  await session.close();
  await theirs.close();
});

it('asks for a look at text that two wrote apart, until somebody has looked', async () => {
  const { secretary, chair, items, meeting } = await board(2);
  for (const [member, text] of [
    [secretary, 'Ett. '],
    [chair, 'Två. '],
  ] as const) {
    member.computer.use();
    const session = await member.workspace.writer.openText(items[0]!, 'minuteItem');
    const paragraph = session.doc.getXmlFragment('t').get(0) as unknown as {
      get(at: number): { insert(at: number, text: string): void };
    };
    paragraph.get(0).insert(0, text);
    await session.close();
  }
  await receive(secretary, await send(chair));
  const merged = (await secretary.workspace.reader.dossier(meeting))?.text(items[0]!);
  expect(merged).toMatchObject({ merged: true, orphans: [] });
  expect(merged?.plain).toContain('Ett. ');
  expect(merged?.plain).toContain('Två. ');
  expect(await secretary.workspace.reader.conflicts()).toMatchObject([{ record: items[0], field: '_t' }]);
  succeed(await secretary.workspace.writer.dismissText(items[0]!, 'minuteItem'));
  expect(await secretary.workspace.reader.conflicts()).toEqual([]);
});

it('takes in nothing of an import that a power cut tore in the journal, wherever it tore', async () => {
  const { secretary, chair, clauses } = await board(3);
  await commit(secretary, [wording(clauses[0]!, 'att ett')]);
  await send(secretary);
  await commit(secretary, [wording(clauses[1]!, 'att två')]);
  const bundle = await send(secretary);
  chair.computer.use();
  const { journals } = chair.computer.desktop;
  const { id } = chair.workspace;
  const before = await dumpShared(id);
  const start = journals.get(id)!.length;
  const preview = succeed(await chair.workspace.exchange.preview(bundle));
  const original = Dexie.prototype.transaction;
  Dexie.prototype.transaction = (() => {
    throw new Error('The program was ended here');
  }) as never;
  expect((await chair.workspace.exchange.accept(preview.token)).ok).toBe(false);
  Dexie.prototype.transaction = original;
  await chair.workspace.close();
  const whole = journals.get(id)!;
  // Up to the last byte of the entry that holds the segments: what follows only tells of the exchange.
  for (const share of [0.1, 0.5, 0.9]) {
    journals.set(id, whole.slice(0, start + Math.floor((whole.length - start - 600) * share)));
    const again = succeed(await chair.computer.shelf().open(id));
    expect(await dumpShared(id)).toEqual(before);
    expect((await again.reader.freshness()).gaps).toEqual([]);
    await again.close();
    expect(journals.get(id)!.length).toBe(start);
  }
  const again = succeed(await chair.computer.shelf().open(id));
  await receive({ computer: chair.computer, workspace: again }, bundle);
  expect((await again.reader.decisions()).map(({ clauses: texts }) => texts[0])).toEqual([
    'att två',
    'att ett',
  ]);
});
