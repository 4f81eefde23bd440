import type { DecisionSummary, GoverningSummary } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';

/** More than these are not looked through in a list; an older § is named in words. */
const mostShown = 60;

/**
 * The §§ that may have decided a version, the likeliest first: those whose heading has most words of the document's name,
 * then the latest. A § that rejected, sent back or only noted decides nothing, and one that has decided another version of
 * the document is not asked for again.
 */
export function decidingChoices(
  decisions: ReadonlyMap<RecordId, DecisionSummary>,
  document: Pick<GoverningSummary, 'title' | 'body' | 'versions'>,
): readonly DecisionSummary[] {
  const words = wordsOf(document.title);
  const taken = new Set(document.versions.map(({ decidedBy }) => decidedBy));
  const likeness = ({ heading }: DecisionSummary) =>
    wordsOf(heading).filter((word) => words.includes(word)).length;
  return [...decisions.values()]
    .filter(
      ({ body, result, minuteItem }) =>
        body === document.body && (result === null || result === 'approved') && !taken.has(minuteItem),
    )
    .toSorted((left, right) => latestFirst(left, right))
    .slice(0, mostShown)
    .toSorted((left, right) => likeness(right) - likeness(left));
}

function latestFirst(left: DecisionSummary, right: DecisionSummary): number {
  if (left.date !== right.date) return left.date < right.date ? 1 : -1;
  return (right.number ?? 0) - (left.number ?? 0);
}

function wordsOf(text: string): readonly string[] {
  return (text.toLocaleLowerCase('sv').match(/\p{L}+/gu) ?? []).filter((word) => word.length > 3);
}
