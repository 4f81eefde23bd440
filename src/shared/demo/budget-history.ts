import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { kronor } from '#shared/base/money.ts';
import { type KnownLine, lockedLine } from '#shared/domain/budget/locked-lines.ts';
import { type BudgetFigure, budgetFigures } from './budget-figures.ts';
import { type DecidedMatter, type DemoHistory, type Scribe, scribeAt } from './demo-history.ts';
import { addPreliminary, addVersion, type Chain } from './governing-chain.ts';
import { grantAmount, insatser } from './insatser.ts';
import { orderKey } from './order-key.ts';
import { randomSource } from './random-source.ts';

/** Tells the budgets of the demo: versions, figures, grants and annual reports. */
export interface BudgetBook {
  readonly tell: (
    chain: Chain,
    scribe: Scribe,
    kind: keyof typeof budgetStatus,
    year: number,
    decided: DecidedMatter,
  ) => Promise<void>;
  /** A § has granted an insats its money for the year after. */
  readonly tellGrant: (chain: Chain, scribe: Scribe, insats: string, decided: DecidedMatter) => void;
  /** A § has decided the annual report of a year. */
  readonly tellReport: (chain: Chain, scribe: Scribe, year: number, decided: DecidedMatter) => Promise<void>;
}

const budgetStatus = {
  preliminaryBudget: { status: 'preliminary', label: 'preliminär' },
  budget: { status: 'decided', label: 'fastställd' },
  revisedBudget: { status: 'revised', label: 'reviderad' },
} as const;

/** What the demo has come to: figures later than this are not known yet. */
const now = '2026-11-01';

/** Opens the book of budgets, and makes the insatser that the förbund finances. */
export function budgetBook(history: DemoHistory): BudgetBook {
  // Chance of its own: what is told besides must not change what the rest of the demo tells.
  const random = randomSource(990_017);
  const interventions = tellInterventions(history, random.childId);
  const members = new Map(
    history.changes.flatMap(({ change }) =>
      change.type === 'create' && change.table === 'memberOrganisation'
        ? [[change.values.name, change.id]]
        : [],
    ),
  );

  function knownLine(version: RecordId, id: RecordId, line: BudgetFigure, index: number): KnownLine {
    const member =
      [...members].find(([name]) => line.section === 'revenue' && line.label.includes(name))?.[1] ?? null;
    const insats = [...interventions].find(([name]) => line.label === `Insats ${name}`)?.[1] ?? null;
    return {
      id,
      version,
      section: line.section,
      label: line.label,
      amount: kronor(line.amount),
      unit: 'tkr',
      category: categoryOf(line),
      party: null,
      memberOrganisation: member,
      intervention: insats,
      order: orderKey(index),
    };
  }

  return {
    tell: async (chain, scribe, kind, year, decided) => {
      const { version, figures } = addBudget(history, chain, scribe, kind, year, decided);
      const lines = figures.map((line, index) =>
        knownLine(version, history.random.childId(chain.root), line, index),
      );
      for (const { id, ...values } of lines) {
        scribe.add({ type: 'create', table: 'budgetLine', id, values }, 6);
      }
      if (kind === 'preliminaryBudget') return;
      scribe.add({
        type: 'create',
        table: 'budgetLock',
        id: await history.naturalId(chain.root, 'budgetLock', [version]),
        values: {
          version,
          decidedBy: decided.item,
          decidedOn: decided.date,
          consultedOn: `${year - 1}-10-08` as IsoDate,
          lines: lines.map(lockedLine),
        },
      });
      if (kind === 'budget') await tellFigures(history, chain.root, lines, year, random.integer);
    },
    tellGrant: (chain, scribe, name, decided) => {
      const insats = insatser.find((one) => one.name === name);
      const intervention = interventions.get(name);
      if (insats === undefined || intervention === undefined) return;
      const year = Number(decided.date.slice(0, 4)) + 1;
      scribe.add({
        type: 'create',
        table: 'grant',
        id: random.childId(chain.root),
        values: {
          intervention,
          year,
          amount: kronor(grantAmount(insats, year)),
          unit: 'kr',
          decidedBy: decided.item,
          decidedOn: decided.date,
          recipient: insats.owner,
        },
      });
    },
    tellReport: async (chain, scribe, year, decided) => {
      scribe.add({
        type: 'create',
        table: 'equity',
        id: await history.naturalId(chain.root, 'equity', [String(year)]),
        values: {
          year,
          closing: kronor(budgetFigures(year).closingEquity),
          unit: 'tkr',
          decidedBy: decided.item,
          decidedOn: decided.date,
        },
      });
    },
  };
}

function addBudget(
  history: DemoHistory,
  chain: Chain,
  scribe: Scribe,
  kind: keyof typeof budgetStatus,
  year: number,
  decided: DecidedMatter,
) {
  const { status, label } = budgetStatus[kind];
  const values = {
    label: `${year}, ${label}`,
    status,
    decidedBy: decided.item,
    validFrom: kind === 'revisedBudget' ? addDays(decided.date, 1) : (`${year}-01-01` as IsoDate),
    validTo: `${year}-12-31` as IsoDate,
    year,
    paragraphs: [
      `Budget ${year}, ${label}. Bidragen följer lagen: hälften från staten, en fjärdedel från regionen och en fjärdedel från kommunerna.`,
    ],
  };
  // A preliminary budget is never in force; the decided one replaces it in the chain.
  const add = kind === 'preliminaryBudget' ? addPreliminary : addVersion;
  return {
    version: add(history, chain, scribe, values),
    figures: budgetFigures(year, kind === 'revisedBudget' ? 300_000 : 0).lines,
  };
}

function tellInterventions(
  history: DemoHistory,
  newChildId: (dossier: DossierId) => RecordId,
): ReadonlyMap<string, RecordId> {
  const first = history.changes
    .map(({ at }) => at)
    .reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const scribe = scribeAt(
    history,
    new Date(first).toISOString().slice(0, 10) as IsoDate,
    '10:00',
    1,
    'forbund',
  );
  return new Map(
    insatser.map((insats, index) => {
      const id = newChildId(history.association);
      const { name, owner, structural } = insats;
      scribe.add({
        type: 'create',
        table: 'intervention',
        id,
        values: {
          name,
          owner,
          kind: structural ? 'structural' : 'individual',
          firstYear: null,
          lastYear: null,
          order: orderKey(index),
        },
      });
      return [name, id];
    }),
  );
}

function categoryOf({ section, label }: BudgetFigure): KnownLine['category'] {
  if (section === 'openingEquity') return null;
  if (section === 'revenue') return 'contribution';
  if (label.startsWith('Insats ')) return 'intervention';
  if (label === 'Styrelse') return 'board';
  if (label === 'Revision') return 'audit';
  return label.startsWith('Kansli') ? 'office' : 'otherCost';
}

/** How far the year has come when it is followed up, in hundredths, and the day on which that is told. */
const periods = [
  { asOf: '04-30', told: '05-15', part: 33 },
  { asOf: '08-31', told: '09-08', part: 64 },
  { asOf: '12-31', told: '12-31', part: 100 },
] as const;

/**
 * Utfall three times a year and prognos twice. Over the whole year what one insats did not use another did, so that the
 * year ends as budgeted and the next one begins with that equity.
 */
async function tellFigures(
  history: DemoHistory,
  root: DossierId,
  lines: readonly KnownLine[],
  year: number,
  integer: (from: number, to: number) => number,
): Promise<void> {
  const followed = lines.filter(({ section }) => section !== 'openingEquity');
  const insatsLines = followed.filter(({ intervention }) => intervention !== null);
  const shifts = new Map(
    insatsLines.map(({ id }, index) => {
      const amount = kronor(
        (index % 2 === 0 ? -1 : 1) * (20_000 + 5_000 * (year % 4) + 10_000 * Math.floor(index / 2)),
      );
      return [id, insatsLines.length % 2 === 1 && index === insatsLines.length - 1 ? kronor(0) : amount];
    }),
  );
  for (const { asOf, told, part } of periods) {
    const day = part === 100 ? addDays(`${year + 1}-01-25` as IsoDate, 0) : (`${year}-${told}` as IsoDate);
    if (day > now) continue;
    const scribe = scribeAt(history, day, '13:00', 5, 'forbund');
    for (const line of followed) {
      const end = line.amount + (shifts.get(line.id) ?? 0);
      const uneven = line.section === 'cost' && part < 100 ? integer(-3, 3) : 0;
      const actual = Math.round((end * (part + uneven)) / 100 / 100_000) * 100_000;
      const add = async (kind: 'actual' | 'forecast', amount: number) =>
        scribe.add(
          {
            type: 'create',
            table: 'budgetFigure',
            id: await history.naturalId(root, 'budgetFigure', [line.id, kind, `${year}-${asOf}`]),
            values: {
              line: line.id,
              kind,
              asOf: `${year}-${asOf}` as IsoDate,
              amount: amount as KnownLine['amount'],
              unit: 'tkr',
            },
          },
          4,
        );
      await add('actual', part === 100 ? end : actual);
      if (part < 100) await add('forecast', end);
    }
  }
}
