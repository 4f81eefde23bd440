import type { IsoDate } from '#shared/base/dates.ts';

/** A § as far as choosing it goes. */
interface ChoosableSection {
  readonly heading: string;
  readonly date: IsoDate;
  readonly result: string | null;
  readonly bodyKind: string | null;
}

/** More than these are not looked through in a list. */
const mostShown = 80;

/**
 * The §§ of the board that may have decided something about a subject: those whose heading names it and the year first,
 * else in the order they come. A § that rejected, sent back or only noted decides nothing.
 */
export function sectionChoices<Section extends ChoosableSection>(
  sections: readonly Section[],
  words: RegExp,
  year: number,
): readonly Section[] {
  const likeness = ({ heading, date }: Section) =>
    (words.test(heading) ? 2 : 0) +
    (heading.includes(String(year)) ? 1 : 0) +
    (date.startsWith(String(year)) ? 0.5 : 0);
  return sections
    .filter(({ result, bodyKind }) => (result === null || result === 'approved') && bodyKind === 'board')
    .toSorted((left, right) => likeness(right) - likeness(left))
    .slice(0, mostShown);
}

/** The § to begin with: the first whose heading names the year. Of another year none is taken for granted. */
export function likelySection(
  choices: readonly { readonly minuteItem: string; readonly heading: string }[],
  year: number,
): string {
  return choices.find(({ heading }) => heading.includes(String(year)))?.minuteItem ?? '';
}
