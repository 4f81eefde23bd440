import { insatser } from './insatser.ts';

/** One line of a demo budget, in kronor. */
export interface BudgetFigure {
  readonly section: 'revenue' | 'cost' | 'openingEquity';
  readonly label: string;
  readonly amount: number;
}

/** A demo budget whose numbers add up. */
export interface BudgetFigures {
  readonly lines: readonly BudgetFigure[];
  readonly contributions: number;
  readonly costs: number;
  /** Contributions less costs: negative when equity is used. */
  readonly result: number;
  readonly openingEquity: number;
  readonly closingEquity: number;
}

// How the municipalities share their quarter, in hundredths.
const municipalShares: readonly (readonly [string, number])[] = [
  ['Trollhättan', 48],
  ['Vänersborg', 34],
  ['Lilla Edet', 12],
  ['Grästorp', 6],
];

/**
 * The budget of a year: half from the state through Försäkringskassan, a quarter from the region and a quarter split
 * among the municipalities (lag 2003:1210, 5 §); costs follow the insatser, and equity makes up the difference.
 */
export function budgetFigures(year: number, extraCost: number = 0): BudgetFigures {
  // Grows by 2 % of the first year's sum a year, in steps that divide by four and by a hundred.
  const contributions = 8_800_000 + (year - 2022) * 160_000;
  const quarter = contributions / 4;
  const municipal = municipalShares.map(([name, share]) => ({
    section: 'revenue' as const,
    label: `Bidrag ${name}`,
    amount: (quarter * share) / 100,
  }));
  const factor = 1 + (year - 2022) * 0.01;
  const activities = insatser.map(({ name, grant }) => ({
    section: 'cost' as const,
    label: `Insats ${name}`,
    amount: Math.round((grant * factor) / 1_000) * 1_000,
  }));
  const costs: readonly BudgetFigure[] = [
    { section: 'cost', label: 'Styrelse', amount: 290_000 + (year - 2022) * 6_000 },
    { section: 'cost', label: 'Kansli och administration', amount: 1_640_000 + (year - 2022) * 42_000 },
    { section: 'cost', label: 'Revision', amount: 95_000 },
    ...activities,
    ...(extraCost === 0
      ? []
      : [{ section: 'cost' as const, label: 'Omdisponerade medel', amount: extraCost }]),
  ];
  const sum = costs.reduce((total, line) => total + line.amount, 0);
  const openingEquity = 2_400_000 - (year - 2022) * 50_000;
  return {
    lines: [
      { section: 'revenue', label: 'Bidrag staten genom Försäkringskassan', amount: quarter * 2 },
      { section: 'revenue', label: 'Bidrag Västra Götalandsregionen', amount: quarter },
      ...municipal,
      ...costs,
      { section: 'openingEquity', label: 'Eget kapital vid årets början', amount: openingEquity },
    ],
    contributions,
    costs: sum,
    result: contributions - sum,
    openingEquity,
    closingEquity: openingEquity + contributions - sum,
  };
}
