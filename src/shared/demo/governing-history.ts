import { addDays } from '#shared/base/dates.ts';
import type { GoverningKind } from '#shared/domain/governing/governing.ts';
import { budgetBook } from './budget-history.ts';
import { type DecidedMatter, type DemoHistory, scribeAt } from './demo-history.ts';
import { goalBook } from './goal-history.ts';
import { addVersion, type Chain, openChain } from './governing-chain.ts';
import { demoGuidelines } from './matters-governing.ts';

/** Keeps the governing documents of the demo: a chain of versions each, tied to the §§ that decided them. */
export interface GoverningBook {
  /** Notes what a decided matter does to the governing documents; most do nothing. */
  readonly note: (key: string, decided: DecidedMatter) => Promise<void>;
}

/** Opens the book of governing documents. Documents are made when their first version is decided. */
export function governingBook(history: DemoHistory): GoverningBook {
  const chains = new Map<string, Chain>();
  const budgets = budgetBook(history);
  const goals = goalBook(history);
  return {
    note: async (key, decided) => {
      const [kind, subject, version] = key.split(':');
      const scribe = scribeAt(history, addDays(decided.date, 1), '08:00', 1, 'forbund');
      const open = (name: string, documentKind: GoverningKind, title: string) =>
        openChain(history, chains, scribe, name, documentKind, title);
      const year = Number(subject);
      if (kind === 'plan') {
        await goals.tell(open('goals', 'goals', 'Verksamhetsplan med mål'), scribe, year, decided);
      }
      if (kind === 'budget' || kind === 'preliminaryBudget' || kind === 'revisedBudget') {
        await budgets.tell(open('budget', 'budget', 'Budget'), scribe, kind, year, decided);
      }
      const budget = chains.get('budget');
      if (kind === 'grant' && budget !== undefined) budgets.tellGrant(budget, scribe, subject ?? '', decided);
      if (kind === 'annualReport' && budget !== undefined) {
        await budgets.tellReport(budget, scribe, year, decided);
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
