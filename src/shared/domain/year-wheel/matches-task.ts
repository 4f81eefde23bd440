import { type ItemType, itemTypes } from '#shared/domain/agenda/agenda-item.ts';

interface NamedItem {
  readonly heading: string;
  readonly itemType: ItemType;
}

// Words that say how a matter comes up, not which it is.
const leadIns = /^(beslut om|fastställande av|antagande av|godkännande av|förslag till)\s+/u;
// Words that make another matter of it: a revised budget is not the budget, nor is information about it.
const otherMatters =
  /^(reviderad|revidering|preliminär|uppföljning|återrapportering|redovisning|information|underlag|beredning|diskussion)/u;
const smallWords = new Set(['och', 'samt', 'med', 'av', 'för', 'om', 'till', 'i', 'nästa', 'år', 'året']);

/**
 * Whether an agenda item or § is a recurring matter, by its heading: "Verksamhetsplan och budget" is known in "Budget 2027
 * och verksamhetsplan", and "Budget" in "Verksamhetsplan med mål och budget 2027". All words of the task are there, one of
 * the joined parts begins with one of them, and years do not count. A matter for decision is not done by being informed
 * about.
 */
export function matchesTask(task: NamedItem, item: NamedItem): boolean {
  if (isForDecision(task.itemType) && !isForDecision(item.itemType)) return false;
  const wanted = new Set(wordsOf(task.heading));
  const words = wordsOf(item.heading);
  const first = words[0];
  if (wanted.size === 0 || first === undefined) return false;
  if (!wanted.has(first) && otherMatters.test(first)) return false;
  const said = new Set(words);
  return (
    beginnings(item.heading).some((word) => wanted.has(word)) && [...wanted].every((word) => said.has(word))
  );
}

/** Narrows the type of an agenda row to those that can be a task. */
export function isItemType(type: string): type is ItemType {
  return (itemTypes as readonly string[]).includes(type);
}

function isForDecision(type: ItemType): boolean {
  return type === 'decision' || type === 'election';
}

/** The first word of each part that a heading joins by "och", "med" and commas. */
function beginnings(heading: string): readonly string[] {
  return plainHeading(heading)
    .split(/,|\s(?:och|samt|med)\s/u)
    .flatMap((part) => wordsIn(part).slice(0, 1));
}

function wordsOf(heading: string): readonly string[] {
  return wordsIn(plainHeading(heading));
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFC')
    .replace(/\b(19|20)\d\d(\s*[–/-]\s*(19|20)?\d\d)?\b/gu, ' ')
    .trim()
    .replace(leadIns, '');
}

function wordsIn(plain: string): readonly string[] {
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !smallWords.has(word));
}
