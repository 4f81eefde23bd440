import { decimalOf } from './decimal.ts';
import type { Indicator } from './indicator.ts';

/**
 * How an indicator stands. `reached`: at the target or beyond. `onTrack`: at least half of the way from the baseline.
 * `behind`: less than that, or away from it. `unknown`: a number is missing.
 */
export const assessments = ['reached', 'onTrack', 'behind', 'unknown'] as const;
export type Assessment = (typeof assessments)[number];

/** Judges an outcome against baseline and target, the way the indicator is meant to go. */
export function assess(
  { baseline, target, direction }: Pick<Indicator, 'baseline' | 'target' | 'direction'>,
  outcome: string | null,
): Assessment {
  const now = decimalOf(outcome);
  const goal = decimalOf(target);
  if (now === null || goal === null) return 'unknown';
  const from = decimalOf(baseline);
  const way = direction ?? (from !== null && goal < from ? 'down' : 'up');
  if (way === 'down' ? now <= goal : now >= goal) return 'reached';
  if (from === null || way === 'hold' || from === goal) return 'behind';
  return (now - from) / (goal - from) >= 0.5 ? 'onTrack' : 'behind';
}

/** How a goal stands: as the weakest of its indicators that have a value. */
export function assessAll(all: readonly Assessment[]): Assessment {
  const known = all.filter((one) => one !== 'unknown');
  if (known.length === 0) return 'unknown';
  if (known.includes('behind')) return 'behind';
  return known.includes('onTrack') ? 'onTrack' : 'reached';
}

/** Whether so few persons lie behind a value that it may point somebody out. */
export function isSmallGroup({ smallCount }: Pick<Indicator, 'smallCount'>, count: number | null): boolean {
  return smallCount !== null && count !== null && count < smallCount;
}
