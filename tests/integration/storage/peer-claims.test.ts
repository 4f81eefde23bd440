import { expect, it } from 'vitest';
import { claimAfter } from '#renderer/storage/peer-claims.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import type { Audience, StreamId } from '#shared/log/operation.ts';

const open = '0000000000000001' as StreamId;
const board = '0000000000000002' as StreamId;
const other = '0000000000000003' as StreamId;
const audiences = new Map<StreamId, Audience>([
  [open, 'forbund'],
  [board, 'styrelse'],
  [other, 'forbund'],
]);
const reader = (...granted: readonly Audience[]) =>
  ({ audiences: granted, administrator: false }) as unknown as DirectoryDevice;
const toAll = {
  readers: [reader('forbund'), reader('forbund', 'styrelse')],
  audienceOf: (stream: StreamId) => audiences.get(stream),
};
const claim = (day: string, holds: Record<string, number>) => ({
  at: `${day}T00:00:00.000Z` as IsoInstant,
  holds,
  sums: {},
});
const before = claim('2026-03-01', { [open]: 9, [board]: 7, [other]: 5 });

it('keeps the last word on what a bundle for a wider circle is silent on', () => {
  expect(claimAfter(before, claim('2026-03-02', { [open]: 10, [other]: 5 }), toAll).holds).toEqual({
    [open]: 10,
    [board]: 7,
    [other]: 5,
  });
});

it('holds a peer for having lost a stream that its bundle no longer speaks of', () => {
  expect(claimAfter(before, claim('2026-03-02', { [open]: 4 }), toAll).holds).toEqual({
    [open]: 4,
    [board]: 7,
  });
});

it('follows a peer whose disk and clock were both set back', () => {
  const after = claimAfter(before, claim('2026-02-01', { [open]: 4, [other]: 5 }), toAll);
  expect(after.holds[open]).toBe(4);
  expect(claimAfter(after, claim('2026-02-02', { [open]: 6, [other]: 5 }), toAll).holds[open]).toBe(6);
});
