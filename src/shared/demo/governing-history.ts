import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { kronor } from '#shared/base/money.ts';
import type { GoverningKind, GoverningVersion } from '#shared/domain/governing/governing.ts';
import { budgetFigures } from './budget-figures.ts';
import { type DecidedMatter, type DemoHistory, type Scribe, scribeAt } from './demo-history.ts';
import { goalsOf } from './goal-texts.ts';
import { demoGuidelines } from './matters-governing.ts';
import { orderKey } from './order-key.ts';

interface Chain {
  readonly root: DossierId;
  /** The version that a new one replaces. */
  last: { readonly id: RecordId; readonly validTo: IsoDate | null } | null;
}

/** Keeps the governing documents of the demo: a chain of versions each, tied to the §§ that decided them. */
export interface GoverningBook {
  /** Notes what a decided matter does to the governing documents; most do nothing. */
  readonly note: (key: string, decided: DecidedMatter) => void;
}

/** Opens the book of governing documents. Documents are made when their first version is decided. */
export function governingBook(history: DemoHistory): GoverningBook {
  const chains = new Map<string, Chain>();
  return {
    note: (key, decided) => {
      const [kind, subject, version] = key.split(':');
      const scribe = scribeAt(history, addDays(decided.date, 1), '08:00', 1, 'forbund');
      const open = (name: string, documentKind: GoverningKind, title: string) =>
        openChain(history, chains, scribe, name, documentKind, title);
      if (kind === 'plan')
        tellGoals(
          history,
          open('goals', 'goals', 'Verksamhetsplan med mål'),
          scribe,
          Number(subject),
          decided,
        );
      if (kind === 'budget' || kind === 'preliminaryBudget' || kind === 'revisedBudget') {
        tellBudget(history, open('budget', 'budget', 'Budget'), scribe, kind, Number(subject), decided);
      }
      const guideline = kind === 'guideline' ? demoGuidelines.find((one) => one.key === subject) : undefined;
      if (guideline === undefined) return;
      const chain = open(guideline.key, guideline.kind, guideline.title);
      const number = Number(version);
      const wording = guideline.versions[wordingIndex(number, guideline.versions.length)] ?? [];
      addVersion(history, chain, scribe, {
        label: `Version ${number}`,
        status: 'decided',
        decidedBy: decided.item,
        validFrom: addDays(decided.date, 1),
        validTo: null,
        year: null,
        paragraphs: wording,
      });
    },
  };
}

// After the last wording a longer demo goes back and forth between the last two.
function wordingIndex(version: number, count: number): number {
  if (version <= count) return version - 1;
  return count - 1 - ((version - count) % 2);
}

function openChain(
  history: DemoHistory,
  chains: Map<string, Chain>,
  scribe: Scribe,
  name: string,
  kind: GoverningKind,
  title: string,
): Chain {
  const known = chains.get(name);
  if (known !== undefined) return known;
  const chain: Chain = { root: history.random.rootId(), last: null };
  chains.set(name, chain);
  scribe.add({
    type: 'create',
    table: 'governingDocument',
    id: chain.root,
    values: { kind, title, body: history.board },
  });
  return chain;
}

type NewVersion = Omit<GoverningVersion, 'replaces'> & { readonly paragraphs: readonly string[] };

function addVersion(history: DemoHistory, chain: Chain, scribe: Scribe, version: NewVersion): RecordId {
  const { paragraphs, ...values } = version;
  const id = history.random.childId(chain.root);
  // No two versions are in force on the same day (G1).
  if (chain.last !== null && (chain.last.validTo === null || chain.last.validTo >= values.validFrom)) {
    scribe.add({
      type: 'set',
      table: 'governingVersion',
      id: chain.last.id,
      values: { validTo: addDays(values.validFrom, -1) },
    });
  }
  scribe.add({
    type: 'create',
    table: 'governingVersion',
    id,
    values: { ...values, replaces: chain.last?.id ?? null },
    paragraphs,
  });
  chain.last = { id, validTo: values.validTo };
  return id;
}

const openGoal = { carriedFrom: null, closedBy: null, closedOn: null } as const;

function tellGoals(
  history: DemoHistory,
  chain: Chain,
  scribe: Scribe,
  year: number,
  decided: DecidedMatter,
): void {
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
  const overall = history.random.childId(chain.root);
  scribe.add({
    type: 'create',
    table: 'goal',
    id: overall,
    values: { version, parent: null, wording: goals.overall, order: orderKey(0), ...openGoal },
  });
  for (const [index, subGoal] of goals.subGoals.entries()) {
    const id = history.random.childId(chain.root);
    scribe.add({
      type: 'create',
      table: 'goal',
      id,
      values: { version, parent: overall, wording: subGoal.wording, order: orderKey(index + 1), ...openGoal },
    });
    for (const [place, indicator] of subGoal.indicators.entries()) {
      scribe.add({
        type: 'create',
        table: 'indicator',
        id: history.random.childId(chain.root),
        values: {
          ...indicator,
          goal: id,
          direction: 'up',
          dataSource: null,
          smallCount: 10,
          carriedFrom: null,
          order: orderKey(place),
        },
      });
    }
  }
}

const budgetStatus = {
  preliminaryBudget: { status: 'preliminary', label: 'preliminär' },
  budget: { status: 'decided', label: 'fastställd' },
  revisedBudget: { status: 'revised', label: 'reviderad' },
} as const;

function tellBudget(
  history: DemoHistory,
  chain: Chain,
  scribe: Scribe,
  kind: keyof typeof budgetStatus,
  year: number,
  decided: DecidedMatter,
): void {
  const { status, label } = budgetStatus[kind];
  const figures = budgetFigures(year, kind === 'revisedBudget' ? 300_000 : 0);
  const validFrom = kind === 'revisedBudget' ? addDays(decided.date, 1) : (`${year}-01-01` as IsoDate);
  const values = {
    label: `${year}, ${label}`,
    status,
    decidedBy: decided.item,
    validFrom,
    validTo: `${year}-12-31` as IsoDate,
    year,
    paragraphs: [
      `Budget ${year}, ${label}. Bidragen följer lagen: hälften från staten, en fjärdedel från regionen och en fjärdedel från kommunerna.`,
    ],
  };
  // A preliminary budget is never in force; the decided one replaces it in the chain.
  const version =
    kind === 'preliminaryBudget'
      ? addPreliminary(history, chain, scribe, values)
      : addVersion(history, chain, scribe, values);
  for (const [index, line] of figures.lines.entries()) {
    scribe.add(
      {
        type: 'create',
        table: 'budgetLine',
        id: history.random.childId(chain.root),
        values: {
          ...line,
          version,
          amount: kronor(line.amount),
          unit: 'tkr',
          category: null,
          party: null,
          memberOrganisation: null,
          intervention: null,
          order: orderKey(index),
        },
      },
      6,
    );
  }
}

function addPreliminary(
  history: DemoHistory,
  chain: Chain,
  scribe: Scribe,
  { paragraphs, ...values }: NewVersion,
): RecordId {
  const id = history.random.childId(chain.root);
  scribe.add({
    type: 'create',
    table: 'governingVersion',
    id,
    values: { ...values, replaces: null },
    paragraphs,
  });
  return id;
}
