import { expect, it } from 'vitest';
import { type SharedQuery, sharedQuery } from '#renderer/storage/shared-queries.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';

async function founded() {
  const computer = createComputer();
  const workspace = succeed(
    await computer.shelf().found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  return { workspace, board };
}

/** Waits until the query has something to show that passes. */
function until<Value>(query: SharedQuery<Value>, passes: (value: Value) => boolean): Promise<() => void> {
  return new Promise((resolve) => {
    const stop = query.subscribe(() => {
      const now = query.current();
      if (now.status === 'ready' && passes(now.value)) resolve(stop);
    });
  });
}

it('runs once for each change, however many look', async () => {
  const { workspace, board } = await founded();
  let runs = 0;
  const read = () => {
    runs += 1;
    return workspace.reader.meetings();
  };
  const query = sharedQuery(workspace, 'meetings', read);
  expect(sharedQuery(workspace, 'meetings', read)).toBe(query);
  const stops = await Promise.all([1, 2, 3].map(() => until(query, (list) => list.length === 0)));
  expect(runs).toBe(1);
  const changed = until(query, (list) => list.length === 1);
  succeed(await workspace.writer.commit(meetingWithItems(workspace, board, ['Budget']).changes));
  stops.push(await changed);
  expect(runs).toBe(2);
  for (const stop of stops) stop();
});

it('begins anew when nobody has looked for a while', async () => {
  const { workspace } = await founded();
  const query = sharedQuery(workspace, 'meetings', () => workspace.reader.meetings());
  (await until(query, () => true))();
  expect(query.current()).toEqual({ status: 'loading' });
  (await until(query, () => true))();
});

it('hands on what a query throws', async () => {
  const { workspace } = await founded();
  const query = sharedQuery(workspace, 'broken', () => Promise.reject(new Error('torn')));
  await new Promise<void>((resolve) => {
    query.subscribe(resolve);
  });
  expect(() => query.current()).toThrow('torn');
});
