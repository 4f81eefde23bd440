import type { RandomSource } from './random-source.ts';

/** The goals of a year's plan. */
export interface DemoGoals {
  readonly overall: string;
  readonly subGoals: readonly {
    readonly wording: string;
    readonly indicators: readonly {
      readonly name: string;
      readonly unit: string;
      readonly baseline: string;
      readonly target: string;
      readonly outcome: string | null;
    }[];
  }[];
}

/** Goals with indicators. Years that are over have an outcome. */
export function goalsOf(year: number, random: RandomSource): DemoGoals {
  const isOver = year < 2026;
  const indicator = (name: string, unit: string, baseline: number, target: number) => ({
    name,
    unit,
    baseline: `${baseline}`,
    target: `${target}`,
    outcome: isOver ? `${Math.round(baseline + (target - baseline) * (0.4 + random.next() * 0.9))}` : null,
  });
  const step = year - 2022;
  return {
    overall:
      'Människor i arbetsför ålder i Södra Vänern får samordnat stöd så att de når eller närmar sig egen försörjning.',
    subGoals: [
      {
        wording: 'Deltagarna går vidare till arbete, studier eller aktivt arbetssökande.',
        indicators: [
          indicator('Andel som går vidare efter avslutad insats', 'procent', 38 + step, 44 + step),
          indicator('Andel som upplever att stödet har varit samordnat', 'procent', 71 + step, 80 + step),
        ],
      },
      {
        wording: 'Unga som varken arbetar eller studerar får stöd tidigt.',
        indicators: [
          indicator('Unga som har fått kontakt med en insats', 'personer', 90 + step * 8, 120 + step * 8),
        ],
      },
      {
        wording: 'Parternas medarbetare känner till varandras uppdrag.',
        indicators: [
          indicator('Deltagare i gemensamma utbildningar', 'personer', 140 + step * 10, 180 + step * 10),
          indicator('Andel chefer som vet hur de remitterar', 'procent', 62 + step, 75 + step),
        ],
      },
    ],
  };
}
