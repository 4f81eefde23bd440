/** The units that amounts are entered and shown in: kronor, thousands and millions of kronor (B5). */
export const moneyUnits = ['kr', 'tkr', 'mkr'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

/** How many öre one of a unit is. */
export const oreOf = { kr: 100, tkr: 100_000, mkr: 100_000_000 } as const satisfies Record<MoneyUnit, number>;

/** How many decimals an amount in a unit can have and still be whole öre. */
export const decimalsOf = { kr: 2, tkr: 5, mkr: 8 } as const satisfies Record<MoneyUnit, number>;
