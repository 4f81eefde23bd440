import { grantAmount, insatser } from './insatser.ts';

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
 * among the municipalities (lag 2003:1210, 5 §); costs follow the insatser, and equity makes up the difference. Each
 * year's opening equity is the closing equity of the budget before.
 */
export function budgetFigures(year: number, extraCost: number = 0): BudgetFigures {
  const contributions = contributionsOf(year);
  const costs = [
    ...costLines(year),
    ...(extraCost === 0
      ? []
      : [{ section: 'cost' as const, label: 'Omdisponerade medel', amount: extraCost }]),
  ];
  const sum = sumOf(costs);
  const openingEquity = openingEquityOf(year);
  return {
    lines: [
      ...revenueLines(contributions),
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

// In steps that divide by four and, for the municipalities' quarter, by a hundred.
function contributionsOf(year: number): number {
  return 8_400_000 + (year - 2022) * 120_000;
}

function revenueLines(contributions: number): readonly BudgetFigure[] {
  const quarter = contributions / 4;
  return [
    { section: 'revenue', label: 'Bidrag staten genom Försäkringskassan', amount: quarter * 2 },
    { section: 'revenue', label: 'Bidrag Västra Götalandsregionen', amount: quarter },
    ...municipalShares.map(([name, share]) => ({
      section: 'revenue' as const,
      label: `Bidrag ${name}`,
      amount: (quarter * share) / 100,
    })),
  ];
}

function costLines(year: number): readonly BudgetFigure[] {
  return [
    { section: 'cost', label: 'Styrelse', amount: 290_000 + (year - 2022) * 6_000 },
    { section: 'cost', label: 'Kansli och administration', amount: 1_640_000 + (year - 2022) * 42_000 },
    { section: 'cost', label: 'Revision', amount: 95_000 },
    ...insatser.map((insats) => ({
      section: 'cost' as const,
      label: `Insats ${insats.name}`,
      amount: grantAmount(insats, year),
    })),
  ];
}

function openingEquityOf(year: number): number {
  let equity = 2_400_000;
  for (let past = 2022; past < year; past += 1) equity += contributionsOf(past) - sumOf(costLines(past));
  for (let past = year; past < 2022; past += 1) equity -= contributionsOf(past) - sumOf(costLines(past));
  return equity;
}

function sumOf(lines: readonly BudgetFigure[]): number {
  return lines.reduce((total, line) => total + line.amount, 0);
}
