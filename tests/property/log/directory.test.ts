import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldDirectory, isWithinCut, workspaceIdOf } from '#shared/log/directory.ts';
import type { Operation } from '#shared/log/operation.ts';
import { shuffled } from './replicas.ts';
import { runs } from './runs.ts';
import { operation, stream } from './seal-story.ts';

const device = (member: number) => `${member}`.padStart(16, 'd');
const key = (member: number) => new Uint8Array(32).fill(member);
const genesisExtra = {
  name: 'Samordningsförbundet Exempel',
  memberName: 'Sekreteraren',
  role: 'sekreterare',
  device: device(1),
  signingKey: key(1),
  recipient: 'age1founder',
};
const workspace = await workspaceIdOf(genesisExtra);
const genesis = operation(1, 1, 'genesis', 'workspace', workspace, { extra: genesisExtra });
const context = { deviceOf: (of: string) => device(Number(of)) };

function grant(by: number, time: number, member: number, administrator: boolean): Operation {
  const extra = {
    device: device(member),
    name: `Medlem ${member}`,
    role: 'ledamot',
    signingKey: key(member),
    recipient: 'age1member',
    administrator,
    audiences: ['forbund', 'styrelse', 'hemlig väg'],
  };
  return operation(by, time, 'grant', 'workspace', workspace, { extra });
}

function revoke(by: number, time: number, member: number, cut: number | undefined): Operation {
  const cuts = cut === undefined ? {} : { [stream(member)]: cut };
  return operation(by, time, 'revoke', 'workspace', workspace, {
    extra: { device: device(member), cuts },
    reason: 'slutat',
  });
}

const steps = fc.array(
  fc.record({
    type: fc.constantFrom('grant' as const, 'revoke' as const),
    by: fc.integer({ min: 1, max: 5 }),
    member: fc.integer({ min: 1, max: 5 }),
    administrator: fc.boolean(),
    cut: fc.option(fc.nat(40), { nil: undefined }),
    time: fc.integer({ min: 2, max: 60 }),
  }),
  { maxLength: 14 },
);

const histories = steps
  .map((list) =>
    list.map(({ type, by, member, administrator, cut, time }, index) =>
      type === 'grant'
        ? grant(by, time * 20 + index, member, administrator)
        : revoke(by, time * 20 + index, member, cut),
    ),
  )
  .chain((operations) => shuffled([genesis, ...operations]).map((mixed) => ({ operations, mixed })));

it('reads the same members from grants and revocations in any order', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ operations, mixed }) => {
      const expected = await foldDirectory([genesis, ...operations], context);
      expect(await foldDirectory(mixed, context)).toEqual(expected);
      expect([...expected.devices.values()].some(({ administrator }) => administrator)).toBe(true);
    }),
    runs,
  );
});

it('lets in nobody whom no administrator has let in', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ operations, mixed }) => {
      const { devices } = await foldDirectory(mixed, context);
      for (const member of devices.keys()) {
        const granted = operations.some(
          ({ kind, extra, stream: by }) =>
            kind === 'grant' && extra?.['device'] === member && devices.has(context.deviceOf(by)),
        );
        expect(member === device(1) || granted).toBe(true);
      }
    }),
    runs,
  );
});

it('counts a grant by a member only when the member is an administrator', async () => {
  const simple = await foldDirectory([genesis, grant(1, 10, 2, false), grant(2, 20, 3, false)], context);
  expect([...simple.devices.keys()]).toEqual([device(1), device(2)]);
  const raised = await foldDirectory([genesis, grant(1, 10, 2, true), grant(2, 20, 3, false)], context);
  expect([...raised.devices.keys()]).toEqual([device(1), device(2), device(3)]);
  expect(raised.devices.get(device(3))?.audiences).toEqual(['forbund', 'styrelse']);
});

it('knows only the founder while no streams are told', async () => {
  const directory = await foldDirectory([genesis, grant(1, 10, 2, true), grant(2, 20, 3, true)]);
  expect([...directory.devices.keys()]).toEqual([device(1), device(2)]);
});

it('drops what a revoked administrator granted after the cut, however it is dated', async () => {
  const backdated = { ...grant(2, 15, 3, true), sequence: 99 };
  const operations = [genesis, grant(1, 10, 2, true), backdated, revoke(1, 50, 2, 40)];
  const directory = await foldDirectory(operations, context);
  expect([...directory.devices.keys()]).toEqual([device(1), device(2)]);
  expect(directory.devices.get(device(2))).toMatchObject({
    administrator: false,
    revoked: { cuts: { [stream(2)]: 40 }, reason: 'slutat' },
  });
});

it('passes over a revocation that would leave no administrator', async () => {
  const directory = await foldDirectory([genesis, grant(1, 10, 2, false), revoke(1, 20, 1, 1)], context);
  expect(directory.devices.get(device(1))).toMatchObject({ administrator: true, revoked: null });
});

it('lets the lowest cut count when two administrators revoke apart from each other', async () => {
  const operations = [
    genesis,
    grant(1, 10, 2, true),
    grant(1, 11, 3, false),
    revoke(1, 50, 3, 7),
    revoke(2, 51, 3, 5),
  ];
  const directory = await foldDirectory(operations, context);
  expect(directory.devices.get(device(3))?.revoked?.cuts).toEqual({ [stream(3)]: 5 });
});

it('takes no second founding for the first', async () => {
  const forged = operation(4, 0 + 1, 'genesis', 'workspace', workspace, {
    extra: { ...genesisExtra, device: device(4), signingKey: key(4) },
  });
  const directory = await foldDirectory([forged, genesis], context);
  expect([...directory.devices.keys()]).toEqual([device(1)]);
  expect((await foldDirectory([forged], context)).devices.size).toBe(0);
});

it('lets an administrator act whose maker has a clock that is years ahead', async () => {
  const late = grant(1, 9_000_000, 2, true);
  const early = grant(2, 20, 3, false);
  const directory = await foldDirectory([genesis, late, early], context);
  expect([...directory.devices.keys()].sort()).toEqual([device(1), device(2), device(3)].sort());
});

it('counts nothing of a shut-out device beyond its cut, and nothing of an unknown one', async () => {
  const operations = [genesis, grant(1, 20, 2, false), revoke(1, 30, 2, 7)];
  const directory = await foldDirectory(operations, context);
  const within = (member: number, of: number, sequence: number) =>
    isWithinCut(directory, { device: device(member), stream: stream(of), sequence });
  expect([within(2, 2, 7), within(2, 2, 8), within(2, 4, 1)]).toEqual([true, false, false]);
  expect([within(1, 1, 900), within(5, 5, 1)]).toEqual([true, false]);
});

it('says the same without what it cuts off, which reaches some members only as held', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ operations: all }) => {
      // Where three shut each other out in a ring, or the last administrator himself, there is no such answer.
      const operations = all.filter(
        ({ kind, stream: of, extra }) =>
          kind !== 'revoke' ||
          (Number(of) <= 3 && extra?.['device'] !== device(1) && extra?.['device'] !== context.deviceOf(of)),
      );
      const whole = await foldDirectory([genesis, ...operations], context);
      const counting = operations.filter(({ stream: of, sequence }) =>
        isWithinCut(whole, { device: context.deviceOf(of), stream: of, sequence }),
      );
      expect((await foldDirectory([genesis, ...counting], context)).devices).toEqual(whole.devices);
    }),
    runs,
  );
});

it('lets nobody who is shut out shut out others by an earlier date', async () => {
  const thief = { ...revoke(2, 15, 1, 0), sequence: 99 };
  const operations = [genesis, grant(1, 10, 2, true), thief, revoke(1, 50, 2, 40)];
  const { devices } = await foldDirectory(operations, context);
  expect(devices.get(device(1))).toMatchObject({ administrator: true, revoked: null });
  expect(devices.get(device(2))?.revoked).not.toBeNull();
});

it('lets nobody who is shut out come back through one whom he lets in', async () => {
  const thief = { ...grant(2, 15, 3, true), sequence: 99 };
  const accomplice = revoke(3, 16, 1, 30);
  const operations = [genesis, grant(1, 10, 2, true), thief, accomplice, revoke(1, 50, 2, 40)];
  const { devices } = await foldDirectory(operations, context);
  expect([...devices.keys()]).toEqual([device(1), device(2)]);
  expect(devices.get(device(1))).toMatchObject({ administrator: true, revoked: null });
  expect(devices.get(device(2))?.revoked?.cuts).toEqual({ [stream(2)]: 40 });
});

it('loses no grant that shares its id with another from a copied disk', async () => {
  const one = { ...grant(1, 20, 2, false), record: `${workspace}.aaaaaaaaaaaaaaaa` as never };
  const other = { ...grant(1, 20, 3, false), record: `${workspace}.bbbbbbbbbbbbbbbb` as never };
  const { devices } = await foldDirectory([genesis, one, other], context);
  expect(devices.size).toBe(3);
  expect((await foldDirectory([other, genesis, one], context)).devices).toEqual(devices);
});
