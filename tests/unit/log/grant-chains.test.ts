import { expect, it } from 'vitest';
import { createGrantChains } from '#shared/log/grant-chains.ts';
import type { Operation } from '#shared/log/operation.ts';

const grant = (sequence: number) => ({ sequence }) as Operation;
const until = (last: number) => (operation: Operation) => operation.sequence <= last;

function chains() {
  const all = createGrantChains('founder');
  all.add('founder', 'chair', grant(1));
  all.add('chair', 'secretary', grant(5));
  all.add('secretary', 'newcomer', grant(2));
  return all;
}

it('undoes nobody while every grant counts', () => {
  expect(chains().undoneWithout('chair', until(5))).toEqual(new Set());
});

it('undoes all whom the cut-off grant let in, and whom they let in', () => {
  expect(chains().undoneWithout('chair', until(4))).toEqual(new Set(['secretary', 'newcomer']));
});

it('leaves those to whom another chain leads', () => {
  const all = chains();
  all.add('founder', 'secretary', grant(9));
  expect(all.undoneWithout('chair', until(0))).toEqual(new Set());
});

it('leaves one whom an earlier grant of the same administrator let in', () => {
  const all = chains();
  all.add('chair', 'secretary', grant(3));
  expect(all.undoneWithout('chair', until(4))).toEqual(new Set());
});
