import { describe, expect, it } from 'vitest';
import type { IsoInstant } from '#shared/base/dates.ts';
import {
  commonVector,
  findForks,
  findGaps,
  mergePeer,
  missingSegments,
  ownSums,
  ownVector,
  type StreamIndex,
} from '#shared/bundle/what-a-peer-lacks.ts';

const chair = 'aaaaaaaaaaaaaaaa' as never;
const secretary = 'bbbbbbbbbbbbbbbb' as never;
const own: readonly StreamIndex[] = [
  {
    stream: chair,
    device: 'c'.repeat(16) as never,
    audience: 'styrelse',
    segments: [
      { id: '3', from: 16, count: 5 },
      { id: '1', from: 1, count: 10 },
      { id: '2', from: 11, count: 5 },
    ],
  },
  {
    stream: secretary,
    device: 'd'.repeat(16) as never,
    audience: 'beredning',
    segments: [
      { id: '4', from: 1, count: 40 },
      { id: '5', from: 56, count: 4 },
    ],
  },
];
const all = new Set(['styrelse', 'beredning'] as const);
const ids = (segments: readonly { readonly id: string }[]): readonly string[] => segments.map(({ id }) => id);

describe('what a peer lacks', () => {
  it('is everything when the peer has told nothing', () => {
    expect(ids(missingSegments(own, {}, all))).toEqual(['1', '2', '3', '4', '5']);
  });

  it('is what holds a number beyond what the peer has', () => {
    expect(ids(missingSegments(own, { [chair]: 12, [secretary]: 40 }, all))).toEqual(['2', '3', '5']);
    expect(ids(missingSegments(own, { [chair]: 20, [secretary]: 59 }, all))).toEqual([]);
  });

  it('is never a stream of an audience that the peer may not read', () => {
    expect(ids(missingSegments(own, {}, new Set(['styrelse'])))).toEqual(['1', '2', '3']);
  });

  it('of several peers is what any of them lacks', () => {
    expect(commonVector([{ [chair]: 12, [secretary]: 40 }, { [chair]: 20 }])).toEqual({
      [chair]: 12,
      [secretary]: 0,
    });
    expect(commonVector([])).toEqual({});
  });

  it('stops counting at the first gap', () => {
    expect(ownVector(own)).toEqual({ [chair]: 20, [secretary]: 40 });
  });

  it('names the gaps, in the middle and at the end', () => {
    expect(findGaps(own, { [chair]: 22 })).toEqual([
      { stream: chair, device: 'c'.repeat(16), from: 21, to: 22 },
      { stream: secretary, device: 'd'.repeat(16), from: 41, to: 55 },
    ]);
  });
});

describe('a stream that was written on from two copies of one disk', () => {
  const id = (letter: string) => letter.repeat(64);
  const copy = (...branches: readonly string[]): readonly StreamIndex[] => [
    {
      stream: chair,
      device: 'c'.repeat(16) as never,
      audience: 'styrelse',
      segments: [
        { id: id('1'), from: 1, count: 10 },
        ...branches.map((letter) => ({ id: id(letter), from: 11, count: 5 })),
      ],
    },
  ];
  const board = new Set(['styrelse'] as const);
  const lacking = (sender: readonly StreamIndex[], receiver: readonly StreamIndex[]) =>
    ids(missingSegments(sender, ownVector(receiver), board, ownSums(receiver))).map((text) => text[0]);

  it('goes whole to a peer that has the other branch, though its numbers are the same', () => {
    expect(lacking(copy('a'), copy('b'))).toEqual(['1', 'a']);
    expect(lacking(copy('a', 'b'), copy('b'))).toEqual(['1', 'a', 'b']);
  });

  it('stays where it is when both have both branches, or the peer is only behind or ahead', () => {
    expect(lacking(copy('a', 'b'), copy('b', 'a'))).toEqual([]);
    expect(lacking(copy('a'), copy())).toEqual(['a']);
    expect(lacking(copy(), copy('a'))).toEqual([]);
  });

  it('is told by its numbers', () => {
    expect(findForks(copy('a'))).toEqual([]);
    expect(findForks(copy('a', 'b'))).toEqual([{ stream: chair, device: 'c'.repeat(16), from: 11, to: 15 }]);
  });
});

describe('what a peer has told', () => {
  const early = '2026-03-01T00:00:00.000Z' as IsoInstant;
  const late = '2026-03-02T00:00:00.000Z' as IsoInstant;
  const claim = (at: IsoInstant, last: number, sum: string) => ({
    at,
    holds: { [chair]: last },
    sums: { [chair]: sum },
  });

  it('is its newest statement', () => {
    expect(mergePeer(undefined, claim(early, 5, 'a'))).toEqual(claim(early, 5, 'a'));
    expect(mergePeer(claim(early, 9, 'a'), claim(late, 5, 'b'))).toEqual(claim(late, 5, 'b'));
  });

  it('is the less of two when the later to come is dated earlier', () => {
    expect(mergePeer(claim(late, 9, 'a'), claim(early, 5, 'b'))).toEqual(claim(early, 5, 'b'));
    expect(mergePeer(claim(late, 9, 'a'), claim(early, 9, 'a'))).toEqual(claim(early, 9, 'a'));
  });

  it('is nothing where an earlier date goes with as much or more of something else', () => {
    const nothing = { at: early, holds: {}, sums: {} };
    expect(mergePeer(claim(late, 5, 'a'), claim(early, 9, 'b'))).toEqual(nothing);
    expect(mergePeer(claim(late, 9, 'a'), claim(early, 9, 'b'))).toEqual(nothing);
  });
});

it('names a stream that is only told of as missing whole', () => {
  expect(findGaps([], { [chair]: 7 })).toEqual([{ stream: chair, device: null, from: 1, to: 7 }]);
});
