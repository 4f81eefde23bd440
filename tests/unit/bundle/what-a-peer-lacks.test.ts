import { describe, expect, it } from 'vitest';
import {
  commonVector,
  findGaps,
  missingSegments,
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
