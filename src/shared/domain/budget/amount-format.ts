import { decimalsOf, type MoneyUnit } from './money-unit.ts';

/** How many decimals an amount in öre needs in a unit to be shown whole. */
export function decimalsNeeded(ore: number, unit: MoneyUnit): number {
  const places = decimalsOf[unit];
  const digits = String(Math.abs(ore))
    .padStart(places + 1, '0')
    .slice(-places);
  return digits.replace(/0+$/, '').length;
}

/**
 * An amount in a unit as Swedish has it: `1 742,25`, with spaces that do not break and the minus sign of print. It is never
 * rounded; `decimals` is how many to show at least, so that a column lines up.
 */
export function amountText(ore: number, unit: MoneyUnit, decimals: number = 0): string {
  const places = decimalsOf[unit];
  const digits = String(Math.abs(ore)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const shown = Math.max(decimals, decimalsNeeded(ore, unit));
  const part = shown === 0 ? '' : `,${digits.slice(-places).slice(0, shown)}`;
  return `${ore < 0 ? '\u2212' : ''}${whole}${part}`;
}
