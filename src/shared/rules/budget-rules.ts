import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Ore } from '#shared/base/money.ts';
import type { FundingParty } from '#shared/domain/budget/budget-line.ts';
import { type BudgetSums, budgetSums } from '#shared/domain/budget/budget-sums.ts';
import { type ContributingMember, contributionSplit } from '#shared/domain/budget/contribution-split.ts';
import { type GrantedSum, grantedSums } from '#shared/domain/budget/granted.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** The rules of the budget, by their number in the list of invariants. */
export type BudgetRuleId = 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6';

/** Something a rule has to say about a budget. The words are in the message catalogue, never here. */
export type BudgetFinding = {
  /** `block` stops the locking: the budget would be false or ambiguous. `warn` is the law's word, and can be let stand. */
  readonly severity: 'block' | 'warn';
  /** The version, the line or the year's equity that it is about. */
  readonly where: RecordId;
  readonly source: string;
} & (
  | {
      readonly rule: 'B1';
      readonly type: 'stated-differs';
      readonly sum: keyof BudgetSums;
      readonly stated: Ore;
      readonly counted: Ore;
    }
  | { readonly rule: 'B1'; readonly type: 'amount-open'; readonly label: string }
  | {
      readonly rule: 'B1';
      readonly type: 'section-empty';
      readonly section: 'revenue' | 'cost' | 'openingEquity';
    }
  | { readonly rule: 'B1'; readonly type: 'opening-differs'; readonly stated: Ore; readonly counted: Ore }
  | {
      readonly rule: 'B2';
      readonly type: 'share-differs';
      readonly party: FundingParty;
      readonly paid: Ore;
      readonly lawful: Ore;
    }
  | { readonly rule: 'B3'; readonly type: 'late' | 'unconsulted'; readonly year: number }
  | { readonly rule: 'B4'; readonly type: 'late' | 'undecided'; readonly year: number }
  | { readonly rule: 'B5'; readonly type: 'unit-missing'; readonly label: string }
  | { readonly rule: 'B6'; readonly type: 'overgranted'; readonly sum: GrantedSum }
);

const sources = {
  B1: 'God redovisning: summor, resultat och eget kapital ska stämma',
  B2: 'Lag (2003:1210), 5 §: hälften, en fjärdedel och en fjärdedel',
  B3: 'Lag (2003:1210): budget senast 30 november, efter samråd med medlemmarna',
  B4: 'Lag (2003:1210): årsredovisning inom tre månader efter årets slut',
  B5: 'Belopp utan enhet kan förväxlas tusen gånger om',
  B6: 'Beviljade medel ska rymmas i budgeten eller i en beslutad omdisponering',
} as const satisfies Record<BudgetRuleId, string>;

/** A version of a budget and what is known round it. */
export interface BudgetFacts {
  readonly version: RecordId;
  readonly year: number | null;
  readonly lines: readonly KnownLine[];
  /** Lines whose amount has two values that nobody has settled. */
  readonly openLines: ReadonlySet<RecordId>;
  readonly members: readonly ContributingMember[];
  /** The sums that the deciding § names, as far as somebody has typed them in to compare. */
  readonly stated: Partial<BudgetSums>;
  /** By the annual report of the year before, when that is known. */
  readonly closingBefore: Ore | null;
  readonly decidedOn: IsoDate | null;
  readonly consultedOn: IsoDate | null;
  /** A revision has no day in law. */
  readonly isRevision: boolean;
  readonly grants: readonly Recorded<'grant'>[];
  readonly reallocations: readonly Recorded<'reallocation'>[];
}

/** Everything the rules have to say about a version of the budget, what stops its locking first. */
export function checkBudget(facts: BudgetFacts): readonly BudgetFinding[] {
  const findings = [
    ...checkBudgetSums(facts),
    ...checkBudgetUnits(facts),
    ...checkContributions(facts),
    ...checkBudgetDay(facts),
    ...checkGrants(facts),
  ];
  return [
    ...findings.filter(({ severity }) => severity === 'block'),
    ...findings.filter(({ severity }) => severity === 'warn'),
  ];
}

/**
 * B1: lines sum to totals, revenue less cost is the result, closing equity is opening equity and result. As sums are
 * counted, what can be wrong is a line with two amounts, a part without lines, and a sum that the § states otherwise.
 */
export function checkBudgetSums(facts: BudgetFacts): readonly BudgetFinding[] {
  const { version, lines, openLines, stated, closingBefore } = facts;
  const counted = budgetSums(lines);
  const common = { rule: 'B1', source: sources.B1 } as const;
  const open = lines
    .filter(({ id }) => openLines.has(id))
    .map(
      ({ id, label }): BudgetFinding => ({
        ...common,
        type: 'amount-open',
        severity: 'block',
        where: id,
        label,
      }),
    );
  const empty = (['revenue', 'cost', 'openingEquity'] as const)
    .filter((section) => !lines.some((line) => line.section === section))
    .map(
      (section): BudgetFinding => ({
        ...common,
        type: 'section-empty',
        severity: section === 'openingEquity' ? 'warn' : 'block',
        where: version,
        section,
      }),
    );
  const differing = (Object.keys(counted) as (keyof BudgetSums)[]).flatMap(
    (sum): readonly BudgetFinding[] => {
      const told = stated[sum];
      if (told === undefined || told === counted[sum]) return [];
      return [
        {
          ...common,
          type: 'stated-differs',
          severity: 'block',
          where: version,
          sum,
          stated: told,
          counted: counted[sum],
        },
      ];
    },
  );
  const hasOpening = lines.some(({ section }) => section === 'openingEquity');
  const opening: readonly BudgetFinding[] =
    closingBefore === null || !hasOpening || closingBefore === counted.openingEquity
      ? []
      : [
          {
            ...common,
            type: 'opening-differs',
            severity: 'warn',
            where: version,
            stated: counted.openingEquity,
            counted: closingBefore,
          },
        ];
  return [...open, ...empty, ...differing, ...opening];
}

/** B2: the contributions are a half, a quarter and a quarter, to within a thousand kronor. */
export function checkContributions({ version, lines, members }: BudgetFacts): readonly BudgetFinding[] {
  return contributionSplit(lines, members)
    .filter(({ amount, lawful }) => Math.abs(amount - lawful) > 100_000)
    .map(({ party, amount, lawful }) => ({
      rule: 'B2',
      type: 'share-differs',
      severity: 'warn',
      where: version,
      source: sources.B2,
      party,
      paid: amount,
      lawful,
    }));
}

/** B3: the budget of a year is decided by 30 November the year before, after consultation with the members. */
export function checkBudgetDay({
  version,
  year,
  decidedOn,
  consultedOn,
  isRevision,
}: BudgetFacts): readonly BudgetFinding[] {
  if (year === null || decidedOn === null || isRevision) return [];
  const common = { rule: 'B3', severity: 'warn', where: version, source: sources.B3, year } as const;
  const late: readonly BudgetFinding[] = decidedOn > `${year - 1}-11-30` ? [{ ...common, type: 'late' }] : [];
  const isConsulted = consultedOn !== null && consultedOn <= decidedOn && consultedOn >= `${year - 1}-01-01`;
  return isConsulted ? late : [...late, { ...common, type: 'unconsulted' }];
}

/** B4: the annual report of a year is decided within three months of its end. */
export function checkEquity({ id, values }: Recorded<'equity'>, today: IsoDate): readonly BudgetFinding[] {
  const { year, decidedOn } = values;
  const common = { rule: 'B4', severity: 'warn', where: id, source: sources.B4, year } as const;
  const last = `${year + 1}-03-31`;
  if (decidedOn !== null) return decidedOn > last ? [{ ...common, type: 'late' }] : [];
  return today > last ? [{ ...common, type: 'undecided' }] : [];
}

/** B5: every amount has the unit that it was entered in. */
export function checkBudgetUnits({ lines }: BudgetFacts): readonly BudgetFinding[] {
  return lines
    .filter(({ unit }) => unit === null)
    .map(({ id, label }) => ({
      rule: 'B5',
      type: 'unit-missing',
      severity: 'block',
      where: id,
      source: sources.B5,
      label,
    }));
}

/** B6: what is granted an insats has room in its lines, with what has been moved to them by a decision. */
export function checkGrants({ lines, grants, reallocations }: BudgetFacts): readonly BudgetFinding[] {
  const decided = reallocations.filter(
    ({ values }) => values.decidedBy !== null || values.decidedOn !== null,
  );
  return grantedSums(lines, grants, decided)
    .filter(({ left, granted }) => left < 0 && granted > 0)
    .map((sum) => ({
      rule: 'B6',
      type: 'overgranted',
      severity: 'warn',
      where: sum.intervention,
      source: sources.B6,
      sum,
    }));
}
