import { expect, it } from 'vitest';
import { createComputer, succeed } from '#tests/support/computer.ts';

it('builds the example association with its members and history, and removes it without a trace', async () => {
  const computer = createComputer(Date.parse('2026-12-31T08:00:00Z'));
  const shelf = computer.shelf();
  const progress: number[] = [];
  const workspace = succeed(await shelf.createDemo((done) => progress.push(done)));
  expect(progress.at(-1)).toBe(1);
  expect(workspace.rebuilt).toBeNull();
  const meetings = await workspace.reader.meetings();
  expect(meetings.length).toBeGreaterThan(30);
  const decisions = await workspace.reader.decisions();
  expect(decisions.length).toBeGreaterThan(100);
  expect(await workspace.reader.conflicts()).toEqual([]);
  const attested = decisions.filter((decision) => decision.attested);
  expect(attested.length).toBeGreaterThan(300);
  const [newest] = attested;
  const sealed = newest === undefined ? undefined : await workspace.reader.dossier(newest.meeting);
  expect(sealed?.seals.map(({ effective, verified }) => ({ effective, verified }))).not.toContainEqual({
    effective: true,
    verified: false,
  });
  expect(sealed?.seals.length).toBeGreaterThan(0);
  expect(sealed?.late).toEqual([]);
  expect((await workspace.reader.members()).map(({ name }) => name)).toHaveLength(7);
  const authors = new Set<string>();
  for (const { minuteItem } of decisions.slice(0, 40)) {
    for (const { author } of await workspace.reader.history(minuteItem)) authors.add(author.name);
  }
  expect(authors.size).toBeGreaterThan(1);
  const [entry] = await shelf.list();
  expect(entry).toMatchObject({ demo: true, id: workspace.id });
  await workspace.close();

  const again = succeed(await shelf.open(workspace.id));
  expect((await again.reader.meetings()).length).toBe(meetings.length);
  await again.close();
  succeed(await shelf.remove(workspace.id));
  expect(await shelf.list()).toEqual([]);
  expect(computer.desktop.journals.size).toBe(0);
});
