import { expect, it } from 'vitest';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { err } from '#shared/base/result.ts';
import type { DesktopApi } from '#shared/ipc/desktop-api.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';
import type { MemoryDesktop } from '#tests/support/memory-desktop.ts';
import { commit, letIn, send } from '#tests/support/two-members.ts';

interface Disk {
  readonly id: DossierId;
  readonly journal: Uint8Array;
  readonly vault: Uint8Array;
  readonly clauses: readonly RecordId[];
  /** What a colleague has sent, and the wording in it. */
  readonly bundle: Uint8Array;
}

const sent = 'att kollegans lydelse';

async function writtenDisk(): Promise<Disk> {
  const computer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 51);
  const founder = { name: 'Sekreteraren', role: 'sekreterare' };
  const workspace = succeed(await computer.shelf().found(founder, smallAssociation));
  const secretary = { computer, workspace };
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, clauses } = meetingWithItems(workspace, board, ['Ett', 'Två', 'Tre']);
  await commit(secretary, changes);
  const chair = await letIn(secretary, createComputer(Date.parse('2026-03-02T09:00:00Z'), 52));
  await commit(chair, [{ type: 'set', table: 'decisionClause', id: clauses[0]!, values: { wording: sent } }]);
  const bundle = await send(chair);
  computer.use();
  await workspace.close();
  const journal = computer.desktop.journals.get(workspace.id)!;
  return { id: workspace.id, journal, vault: computer.desktop.keyFiles()[0]!, clauses, bundle };
}

type Way = 'this call only' | 'from this call on' | 'torn, and from this call on';

/** Makes the n-th call about the journal fail, counted from now. Answers how many there were, and mends the disk. */
function failAt(desktop: MemoryDesktop, n: number, way: Way): () => number {
  const { appendJournal, readJournal, truncateJournal, journalSize } = desktop;
  const real = { appendJournal, readJournal, truncateJournal, journalSize };
  let calls = 0;
  const fails = () => {
    calls += 1;
    return way === 'this call only' ? calls === n : calls >= n;
  };
  const failed = err({ type: 'disk-full' } as const);
  const broken: Pick<DesktopApi, keyof typeof real> = {
    journalSize: async (request) =>
      fails() ? err({ type: 'failed', detail: 'EIO' }) : real.journalSize(request),
    readJournal: async (request) =>
      fails() ? err({ type: 'failed', detail: 'EIO' }) : real.readJournal(request),
    truncateJournal: async (request) => (fails() ? failed : real.truncateJournal(request)),
    appendJournal: async (request) => {
      if (!fails()) return real.appendJournal(request);
      const half = request.bytes.slice(0, request.bytes.length >> 1);
      if (way.startsWith('torn') && calls === n) await real.appendJournal({ ...request, bytes: half });
      return failed;
    },
  };
  Object.assign(desktop, broken);
  return () => {
    Object.assign(desktop, real);
    return calls;
  };
}

/** A session on that disk; the database is lost at the end, and what was called saved must be there. */
async function live(
  disk: Disk,
  n: number,
  way: Way,
): Promise<{ readonly calls: number; readonly acknowledged: readonly string[] }> {
  const computer = createComputer(Date.parse('2026-03-03T08:00:00Z'), 53);
  computer.desktop.journals.set(disk.id, disk.journal.slice());
  await computer.desktop.writeVault({ bytes: disk.vault });
  const mend = failAt(computer.desktop, n, way);
  const acknowledged: string[] = [];
  const opened = await computer.shelf().open(disk.id);
  if (opened.ok) {
    const workspace = opened.value;
    const write = async (clause: RecordId, wording: string) => {
      const outcome = await workspace.writer.commit([
        { type: 'set', table: 'decisionClause', id: clause, values: { wording } },
      ]);
      if (outcome.ok) acknowledged.push(wording);
    };
    await write(disk.clauses[1]!, 'att före');
    const preview = await workspace.exchange.preview(disk.bundle);
    if (preview.ok && (await workspace.exchange.accept(preview.value.token)).ok) acknowledged.push(sent);
    await write(disk.clauses[1]!, 'att mellan');
    await write(disk.clauses[2]!, 'att efter');
    await workspace.close();
  }
  const calls = mend();
  computer.wipeDatabase();
  const again = succeed(await computer.shelf().open(disk.id));
  const shown: unknown[] = [];
  for (const clause of disk.clauses) {
    const history = await again.reader.history(clause);
    shown.push(...history.flatMap(({ changes }) => changes.map(({ after }) => after)));
  }
  expect(shown, `${way}, call ${n}`).toEqual(expect.arrayContaining([...acknowledged, 'att godkänna Tre']));
  await again.close();
  return { calls, acknowledged };
}

it.each<Way>(['this call only', 'from this call on', 'torn, and from this call on'])(
  'keeps all that it called saved when the n-th call of the disk fails, for every n: %s',
  async (way) => {
    const disk = await writtenDisk();
    const { calls, acknowledged } = await live(disk, Number.POSITIVE_INFINITY, way);
    expect(acknowledged).toEqual(['att före', sent, 'att mellan', 'att efter']);
    expect(calls).toBeGreaterThan(5);
    const kept: number[] = [];
    for (let n = 1; n <= calls; n += 1) kept.push((await live(disk, n, way)).acknowledged.length);
    expect(Math.min(...kept)).toBeLessThan(acknowledged.length);
  },
);
