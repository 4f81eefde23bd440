import type { IsoDate } from '#shared/base/dates.ts';
import { datesIn } from './dates-in-text.ts';
import { sentencesOf } from './sums-in-text.ts';

/** A reference to §§ of minutes: "§ 72", "§§ 84–90". Sections of a law stand the other way round: "12 §". */
export interface SectionReference {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** The day that its sentence tells of; `null` where it tells of none or of several. */
  readonly day: IsoDate | null;
  /** Whether the sentence tells of a year, so that another meeting than those of this year can be meant. */
  readonly isDated: boolean;
}

/** The §§ of minutes that a text refers to. */
export function sectionReferencesIn(text: string, near: IsoDate): readonly SectionReference[] {
  return text.split('\n').flatMap((line) =>
    sentencesOf(line).flatMap((sentence) => {
      const days = [...new Set(datesIn(sentence, near).flatMap(({ day }) => day ?? []))];
      const isDated = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(sentence);
      return [...sentence.matchAll(/§{1,2}\s?(\d{1,4})(?:\s?[–-]\s?(\d{1,4}))?(?!\d)/gu)].map((match) => {
        const first = Number(match[1]);
        const last = match[2] === undefined ? first : Number(match[2]);
        return { text: match[0], first, last, day: days.length === 1 ? (days[0] ?? null) : null, isDated };
      });
    }),
  );
}

/** The registry numbers that a text refers to: "dnr SV 2026/58". */
export function registryReferencesIn(text: string): readonly string[] {
  const found = text.matchAll(
    /(?<!\p{L})(?:dnr|diarienummer|diarienr)\.?:?\s+((?:\p{Lu}{1,6}\s+)?\d{4}\s?[/:]\s?\d{1,6})/giu,
  );
  return [...found].map(([, number = '']) => number);
}
