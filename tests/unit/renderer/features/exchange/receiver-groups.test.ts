import { expect, it } from 'vitest';
import { isExactly, receiverGroups } from '#renderer/features/exchange/receiver-groups.ts';

const devices = [
  { device: 'a', audiences: ['forbund', 'lsg:grupp1'] },
  { device: 'b', audiences: ['forbund', 'beredning', 'styrelse'] },
  { device: 'c', audiences: ['forbund', 'styrelse'] },
] as const;

it('gathers the computers of each body, the board first and the whole association left out', () => {
  const groups = receiverGroups(devices);
  expect(groups.map(({ audience }) => audience)).toEqual(['styrelse', 'beredning', 'lsg:grupp1']);
  expect([...(groups[0]?.devices ?? [])]).toEqual(['b', 'c']);
});

it('knows whether exactly a body is ticked', () => {
  const board = new Set(['b', 'c']);
  expect(isExactly(new Set(['c', 'b']), board)).toBe(true);
  expect(isExactly(new Set(['b']), board)).toBe(false);
  expect(isExactly(new Set(['a', 'b', 'c']), board)).toBe(false);
});
