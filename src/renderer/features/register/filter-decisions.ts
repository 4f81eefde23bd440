import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';

/** What the reader has asked for. `null` means all. */
export interface DecisionFilter {
  readonly text: string;
  readonly body: RecordId | null;
  readonly year: string | null;
  readonly result: MinuteResult | null;
  readonly attested: boolean | null;
}

/** A decision with its words ready to be searched. */
export interface SearchableDecision {
  readonly decision: DecisionSummary;
  readonly words: string;
}

export const emptyFilter: DecisionFilter = {
  text: '',
  body: null,
  year: null,
  result: null,
  attested: null,
};

/** Makes decisions ready for search, newest first. Done once for each new list, not at each key. */
export function indexDecisions(decisions: readonly DecisionSummary[]): readonly SearchableDecision[] {
  return decisions.toSorted(newestFirst).map((decision) => ({
    decision,
    words: [
      decision.number === null
        ? ''
        : `§ ${decision.number} § ${decision.number}/${decision.date.slice(0, 4)}`,
      decision.date,
      decision.heading,
      decision.registryNumber ?? '',
      ...decision.clauses,
    ]
      .join('\n')
      .toLocaleLowerCase('sv'),
  }));
}

/** The decisions that have every word of the search and fit the filters, in the same order. */
export function filterDecisions(
  decisions: readonly SearchableDecision[],
  filter: DecisionFilter,
): readonly DecisionSummary[] {
  const wanted = filter.text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return decisions
    .filter(
      ({ decision, words }) =>
        (filter.body === null || decision.body === filter.body) &&
        (filter.year === null || decision.date.startsWith(filter.year)) &&
        (filter.result === null || decision.result === filter.result) &&
        (filter.attested === null || decision.attested === filter.attested) &&
        wanted.every((word) => words.includes(word)),
    )
    .map(({ decision }) => decision);
}

/** The years that have decisions, newest first. */
export function yearsOf(decisions: readonly DecisionSummary[]): readonly string[] {
  const years = new Set(decisions.map(({ date }) => date.slice(0, 4)));
  return [...years].toSorted().toReversed();
}

function newestFirst(left: DecisionSummary, right: DecisionSummary): number {
  if (left.date !== right.date) return left.date < right.date ? 1 : -1;
  return (right.number ?? 0) - (left.number ?? 0);
}
