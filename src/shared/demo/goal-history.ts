import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { IndicatorOutcome } from '#shared/domain/goal/indicator.ts';
import { type DecidedMatter, type DemoHistory, type Scribe, scribeAt } from './demo-history.ts';
import { type DemoGoals, goalsOf } from './goal-texts.ts';
import { addVersion, type Chain } from './governing-chain.ts';
import { orderKey } from './order-key.ts';
import { type RandomSource, randomSource } from './random-source.ts';

/** Tells the goals of the demo year by year. */
export interface GoalBook {
  readonly tell: (chain: Chain, scribe: Scribe, year: number, decided: DecidedMatter) => Promise<void>;
}

type DemoIndicator = DemoGoals['subGoals'][number]['indicators'][number];

/** What the demo has come to: outcomes later than this are not known yet. */
const now = '2026-11-01';
const openGoal = { closedBy: null, closedOn: null } as const;

/** Opens the book of goals. Each year's goals and indicators carry on those of the year before. */
export function goalBook(history: DemoHistory): GoalBook {
  // Chance of its own: what is told besides must not change what the rest of the demo tells.
  const random = randomSource(990_018);
  const before = new Map<string, RecordId>();
  const carry = (key: string, id: RecordId): RecordId | null => {
    const carriedFrom = before.get(key) ?? null;
    before.set(key, id);
    return carriedFrom;
  };

  async function tellIndicator(
    chain: Chain,
    scribe: Scribe,
    goal: RecordId,
    indicator: DemoIndicator,
    place: { readonly order: number; readonly year: number },
  ): Promise<void> {
    const id = history.random.childId(chain.root);
    scribe.add({
      type: 'create',
      table: 'indicator',
      id,
      values: {
        ...indicator,
        goal,
        direction: 'up',
        dataSource:
          indicator.unit === 'procent' ? 'Förbundets enkät till deltagare' : 'Insatsernas egen statistik',
        smallCount: 10,
        carriedFrom: carry(indicator.name, id),
        order: orderKey(place.order),
      },
    });
    for (const { asOf, told, value, count, note } of outcomes(indicator, place.year, random)) {
      if (told > now) continue;
      const later = scribeAt(history, told, '09:00', 4, 'forbund');
      later.add({
        type: 'create',
        table: 'indicatorOutcome',
        id: await history.naturalId(chain.root, 'indicatorOutcome', [id, asOf]),
        values: { indicator: id, asOf, value, count, note },
      });
    }
  }

  return {
    tell: async (chain, scribe, year, decided) => {
      const version = addVersion(history, chain, scribe, {
        label: `${year}`,
        status: 'decided',
        decidedBy: decided.item,
        validFrom: `${year}-01-01` as IsoDate,
        validTo: `${year}-12-31` as IsoDate,
        year,
        paragraphs: [
          `Verksamhetsplan ${year}. Förbundet arbetar för att människor som behöver stöd av flera parter ska få det samordnat och i tid.`,
          'Insatserna är individinriktade eller strukturövergripande. Alla följs upp med gemensamma indikatorer.',
        ],
      });
      const goals = goalsOf(year, history.random);
      const addGoal = (parent: RecordId | null, wording: string, place: number): RecordId => {
        const id = history.random.childId(chain.root);
        const carriedFrom = carry(wording, id);
        const values = { version, parent, wording, order: orderKey(place), carriedFrom, ...openGoal };
        scribe.add({ type: 'create', table: 'goal', id, values });
        return id;
      };
      const overall = addGoal(null, goals.overall, 0);
      for (const [index, subGoal] of goals.subGoals.entries()) {
        const goal = addGoal(overall, subGoal.wording, index + 1);
        for (const [order, indicator] of subGoal.indicators.entries()) {
          await tellIndicator(chain, scribe, goal, indicator, { order, year });
        }
      }
    },
  };
}

/** Half a year's outcome is told in September, the whole year's in February. */
function outcomes(
  { baseline, target, outcome, unit }: DemoIndicator,
  year: number,
  random: RandomSource,
): readonly (Omit<IndicatorOutcome, 'indicator'> & { readonly told: IsoDate })[] {
  const isShare = unit === 'procent';
  const whole = outcome === null ? Number(target) : Number(outcome);
  const half = isShare
    ? Number(baseline) + Math.round((whole - Number(baseline)) * 0.6)
    : Math.round(whole * 0.48);
  const count = (from: number, to: number) => (isShare ? random.integer(from, to) : null);
  return [
    {
      asOf: `${year}-06-30` as IsoDate,
      told: `${year}-09-01` as IsoDate,
      value: String(half),
      count: count(6, 90),
      note: null,
    },
    {
      asOf: `${year}-12-31` as IsoDate,
      told: addDays(`${year + 1}-02-01` as IsoDate, 9),
      value: String(whole),
      count: count(60, 240),
      note: whole < Number(target) ? 'Två insatser kom igång senare än planerat.' : null,
    },
  ];
}
