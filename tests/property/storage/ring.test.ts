import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDirectoryOperation } from '#renderer/storage/pending-rows.ts';
import { sortSegments } from '#renderer/storage/sort-segments.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { foldDirectory, workspaceIdOf } from '#shared/log/directory.ts';
import type { Operation, StreamId } from '#shared/log/operation.ts';
import type { Segment } from '#shared/log/segment.ts';
import { type Author, author, close, write } from '#tests/support/authors.ts';
import { repetitions } from '#tests/support/repetitions.ts';

/** One administrator shuts another out, and lets count how many of its earlier acts; or lets it in. */
interface Act {
  readonly kind: 'grant' | 'revoke';
  readonly by: number;
  readonly target: number;
  readonly seen: number;
}

interface Association {
  readonly workspace: DossierId;
  readonly first: Segment;
  /** The founder, three administrators whom the founder let in, and one whom the acts may let in. */
  readonly administrators: readonly Author[];
}

async function association(): Promise<Association> {
  const administrators = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(author));
  const [founder, ...others] = administrators.slice(0, 4) as [Author, ...Author[]];
  const extra = {
    ...keysOf(founder),
    memberName: 'Sekreteraren',
    administrator: true,
    audiences: ['forbund'],
  };
  const workspace = await workspaceIdOf(extra);
  const operations = [
    write(founder, { kind: 'genesis', table: 'association', record: workspace, extra }),
    ...others.map((one) => writeGrant(workspace, founder, one)),
  ];
  return { workspace, administrators, first: await close(workspace, founder, operations) };
}

function writeGrant(workspace: DossierId, by: Author, of: Author): Operation {
  const extra = { ...keysOf(of), name: 'Administratör', administrator: true, audiences: ['forbund'] };
  return write(by, { kind: 'grant', table: 'device', record: recordOf(workspace, of), extra });
}

function keysOf({ keys }: Author) {
  return {
    device: keys.device,
    role: '',
    person: null,
    signingKey: keys.signingPublic,
    recipient: keys.recipient,
  };
}

function recordOf(workspace: DossierId, { keys }: Author): RecordId {
  return `${workspace}.${keys.device}` as RecordId;
}

/** One file for each act, in the order of the acts. */
async function filesOf({ workspace, administrators }: Association, acts: readonly Act[]): Promise<Segment[]> {
  const files: Segment[] = [];
  const before = administrators.map(({ sequence }) => sequence);
  for (const { kind, by, target, seen } of acts) {
    const actor = administrators[by]!;
    const other = administrators[target]!;
    const cut = Math.min(other.sequence, before[target]! + seen);
    const extra = { device: other.keys.device, cuts: { [other.stream]: cut } };
    const revocation = { kind, table: 'device', record: recordOf(workspace, other), extra };
    const operation = kind === 'grant' ? writeGrant(workspace, actor, other) : write(actor, revocation);
    files.push(await close(workspace, actor, [operation]));
  }
  administrators.forEach((one, index) => {
    one.sequence = before[index]!;
  });
  return files;
}

/** What a copy makes of files that come one by one: it keeps what it can use, and tries again with what it holds back. */
async function takeIn({ workspace, first }: Association, files: readonly Segment[]) {
  const devices = new Map<StreamId, string>();
  let directoryOperations: Operation[] = [];
  let held: readonly Segment[] = [];
  for (const file of [first, ...files]) {
    const sorted = await sortSegments({ workspace, directoryOperations, devices, segments: [file, ...held] });
    expect(sorted.refused).toEqual([]);
    held = sorted.held;
    for (const { segment, operations } of sorted.usable) {
      devices.set(segment.header.stream, segment.header.device);
      directoryOperations = [...directoryOperations, ...operations.filter(isDirectoryOperation)];
    }
  }
  const { devices: members } = await foldDirectory(directoryOperations, {
    deviceOf: (stream) => devices.get(stream),
  });
  return [...members.values()].map(({ device, administrator, revoked }) => ({
    device,
    administrator,
    revoked,
  }));
}

function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => ordersOf(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

const among = await association();

it.each([
  ['three whom the founder let in', [1, 2, 3]],
  ['the founder and two others', [0, 1, 2]],
])('answers the same however a ring of revocations comes: %s', async (_, [a, b, c]) => {
  const ring: readonly Act[] = [
    { kind: 'revoke', by: a!, target: b!, seen: 0 },
    { kind: 'revoke', by: b!, target: c!, seen: 0 },
    { kind: 'revoke', by: c!, target: a!, seen: 0 },
  ];
  const files = await filesOf(among, ring);
  const answers = await Promise.all(ordersOf(files).map((order) => takeIn(among, order)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.some(({ administrator }) => administrator)).toBe(true);
});

const actor = fc.nat(4);
const acts = fc.array(
  fc
    .record({
      kind: fc.constantFrom('revoke' as const, 'revoke' as const, 'grant' as const),
      by: actor,
      target: actor,
      seen: fc.nat(2),
    })
    .filter(({ by, target }) => by !== target),
  { minLength: 2, maxLength: 7 },
);

it('answers the same in whatever order grants and revocations among administrators come', async () => {
  const orders = acts.chain((list) =>
    fc.record({
      list: fc.constant(list),
      one: fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
      other: fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(orders, async ({ list, one, other }) => {
      const files = await filesOf(among, list);
      const inOrder = (indexes: readonly number[]) => indexes.map((index) => files[index]!);
      expect(await takeIn(among, inOrder(one))).toEqual(await takeIn(among, inOrder(other)));
    }),
    { numRuns: repetitions(150, 5000) },
  );
});
