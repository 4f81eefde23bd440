import type { DecisionSummary } from '#renderer/storage/workspace.ts';

const mostShown = 80;

/** The §§ that may have decided something about a subject, those that name it first and then the latest. */
export function sectionChoices(
  decisions: readonly DecisionSummary[],
  words: RegExp,
  year: number,
): readonly DecisionSummary[] {
  const likeness = ({ heading, date }: DecisionSummary) =>
    (words.test(heading) ? 2 : 0) +
    (heading.includes(String(year)) ? 1 : 0) +
    (date.startsWith(String(year)) ? 0.5 : 0);
  return decisions
    .filter(({ result, bodyKind }) => (result === null || result === 'approved') && bodyKind === 'board')
    .toSorted((left, right) => likeness(right) - likeness(left))
    .slice(0, mostShown);
}
