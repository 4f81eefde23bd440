import type { Brand } from './brand.ts';

/** An amount in öre, a safe integer. 1 kr = 100 öre. Never a fraction. */
export type Ore = Brand<number, 'Ore'>;

/** Whole kronor as öre. */
export function kronor(amount: number): Ore {
  return (amount * 100) as Ore;
}

/** The sum of amounts; nought for none. */
export function sumOre(amounts: readonly Ore[]): Ore {
  return amounts.reduce((sum, amount) => sum + amount, 0) as Ore;
}
