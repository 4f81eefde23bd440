import { expect, it } from 'vitest';
import { millisecondsOf, observe, tick } from '#shared/log/clock.ts';
import type { HybridTime } from '#shared/log/operation.ts';

const now = 1_800_000_000_000;
const at = (milliseconds: number) => (milliseconds * 1024) as HybridTime;

it('ticks with the wall clock', () => {
  expect(tick(0 as HybridTime, now)).toBe(at(now));
  expect(millisecondsOf(tick(0 as HybridTime, now))).toBe(now);
});

it('ticks on when the wall clock stands still or goes back', () => {
  const last = at(now);
  expect(tick(last, now)).toBe(last + 1);
  expect(tick(last, now - 1e9)).toBe(last + 1);
});

it('borrows a millisecond after 1024 ticks in one', () => {
  let last = 0 as HybridTime;
  for (let index = 0; index <= 1024; index += 1) last = tick(last, now);
  expect(millisecondsOf(last)).toBe(now + 1);
});

it('follows a clock that is ahead', () => {
  const seen = at(now + 3_600_000);
  expect(observe(at(now), seen, now)).toEqual({ last: seen, fromFuture: false });
  expect(observe(seen, at(now), now)).toEqual({ last: seen, fromFuture: false });
});

it('does not follow a clock that is more than 48 hours ahead', () => {
  const limit = now + 48 * 3_600_000;
  expect(observe(at(now), at(limit), now)).toEqual({ last: at(limit), fromFuture: false });
  expect(observe(at(now), at(limit + 1), now)).toEqual({ last: at(now), fromFuture: true });
});

it('takes in a clock that is ten years behind or ahead', () => {
  const years = 10 * 365 * 86_400_000;
  expect(observe(at(now), at(now - years), now)).toEqual({ last: at(now), fromFuture: false });
  expect(observe(at(now), at(now + years), now)).toEqual({ last: at(now), fromFuture: true });
});
