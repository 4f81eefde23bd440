import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { readSearchKey } from '#renderer/storage/search/search-documents.ts';
import { createSearchEngine } from '#renderer/storage/search/search-engine.ts';
import type { Workspace } from '#renderer/storage/workspace.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';

const open: Workspace[] = [];

afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close();
});

async function founded() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  open.push(workspace);
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const made = meetingWithItems(workspace, board, ['Verksamhetsplan 2027', 'Ekonomisk uppföljning']);
  succeed(await workspace.writer.commit(made.changes));
  return { computer, workspace, board, made };
}

async function find(workspace: Workspace, query: string): Promise<readonly string[]> {
  workspace.search.start();
  await vi.waitFor(() => expect(workspace.search.state().type).toBe('ready'));
  return (await workspace.search.find(query, 20)).hits.map(({ title }) => title);
}

it('finds a § by another form of a word in it, and tells which record it is', async () => {
  const { workspace, made } = await founded();
  expect(await find(workspace, 'verksamhetsplanerna ')).toEqual(['§ 12 Verksamhetsplan 2027']);
  const [hit] = (await workspace.search.find('uppföljningen styrelsen mars 2026', 20)).hits;
  expect(readSearchKey(hit!.key)).toEqual({ kind: 'section', record: made.items[1] });
  expect(hit?.snippet.some(({ marked }) => marked)).toBe(true);
});

it('follows what is written, and what is taken away', async () => {
  const { workspace, made } = await founded();
  expect(await find(workspace, 'språkstöd ')).toEqual([]);
  succeed(
    await workspace.writer.commit([
      { type: 'set', table: 'minuteItem', id: made.items[0]!, values: { heading: 'Språkstöd' } },
    ]),
  );
  await vi.waitFor(async () => expect(await find(workspace, 'språkstöd ')).toEqual(['§ 12 Språkstöd']));
  succeed(await workspace.writer.commit([{ type: 'delete', table: 'minuteItem', id: made.items[0]! }]));
  await vi.waitFor(async () => expect(await find(workspace, 'språkstöd ')).toEqual([]));
});

it('finds again after a start without reading everything anew', async () => {
  const { computer, workspace } = await founded();
  await find(workspace, 'budget');
  const engine = createSearchEngine();
  const id = workspace.id;
  await workspace.close();
  open.length = 0;
  const opened = await engine.ask({ type: 'open', workspace: id });
  expect(opened.type === 'opened' && opened.versions.size).toBeGreaterThan(1);
  const reply = await engine.ask({ type: 'find', query: 'verksamhetsplan ', limit: 5 });
  expect(reply.type === 'found' && reply.answer.total).toBe(1);
  engine.close();
  const again = succeed(await computer.shelf().open(id));
  open.push(again);
  expect(await find(again, 'verksamhetsplan ')).toEqual(['§ 12 Verksamhetsplan 2027']);
});

it('leaves no index behind when the association is removed', async () => {
  const { computer, workspace } = await founded();
  await find(workspace, 'budget');
  await workspace.close();
  open.length = 0;
  succeed(await computer.shelf().remove(workspace.id));
  const names = await Dexie.getDatabaseNames();
  expect(names.filter((name) => name.includes(workspace.id))).toEqual([]);
});
