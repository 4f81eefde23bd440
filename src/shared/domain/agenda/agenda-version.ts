import type { IsoInstant } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, oneOf, optionalText, strings, type TableSpec, text } from '#shared/domain/field.ts';
import { compareText, type Recorded } from '#shared/domain/recorded.ts';
import { readAgendaContent } from './agenda-content.ts';

/**
 * What a version is: a summons that takes the place of earlier ones, a supplement to the summons, or the word that the
 * meeting is called off.
 */
export const agendaVersionKinds = ['summons', 'supplement', 'cancellation'] as const;
export type AgendaVersionKind = (typeof agendaVersionKinds)[number];

/**
 * Utsänd version of an agenda (A, B, C …): what the members were sent, frozen. Each device makes a new version; none is
 * ever changed.
 */
export interface AgendaVersion {
  /** `A`, `B` … in the order of sending. Two members who send apart from each other both get the same letter: a conflict to name. */
  readonly letter: string;
  readonly sentAt: IsoInstant;
  readonly kind: AgendaVersionKind;
  /** The agenda as it was sent: JSON, as `writeAgendaContent` writes it. */
  readonly content: string;
  /** SHA-256 of `content`, lower-case hex. */
  readonly hash: string;
  /** Who it went to, in words: "ledamöter", "ersättare", a name. */
  readonly recipients: readonly string[];
  /** What the sender told along with it; for a cancellation the reason. */
  readonly note: string | null;
}

export const agendaVersionTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    letter: text,
    sentAt: text,
    kind: oneOf(agendaVersionKinds),
    content: text,
    hash: text,
    recipients: strings,
    note: optionalText,
  } satisfies FieldsOf<AgendaVersion>,
};

/** Versions in the order in which they were sent, the same on every machine. */
export function sentVersions<Version extends Recorded<'agendaVersion'>>(
  versions: readonly Version[],
): readonly Version[] {
  return versions.toSorted(
    (left, right) => compareText(left.values.sentAt, right.values.sentAt) || compareText(left.id, right.id),
  );
}

/** The letter after the highest one in use: A, B … Z, AA, AB … */
export function nextLetter(versions: readonly Recorded<'agendaVersion'>[]): string {
  const highest = Math.max(0, ...versions.map(({ values }) => numberOfLetter(values.letter)));
  return letterOfNumber(highest + 1);
}

function numberOfLetter(letter: string): number {
  if (!/^[A-Z]{1,4}$/.test(letter)) return 0;
  return Array.from(letter).reduce((sum, one) => sum * 26 + (one.charCodeAt(0) - 64), 0);
}

function letterOfNumber(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const last = String.fromCharCode(65 + ((number - 1) % 26));
  return rest === 0 ? last : letterOfNumber(rest) + last;
}

/** Letters that two members have given to different versions, apart from each other. */
export function sharedLetters(versions: readonly Recorded<'agendaVersion'>[]): ReadonlySet<string> {
  const letters = versions.map(({ values }) => values.letter);
  return new Set(letters.filter((letter, index) => letters.indexOf(letter) !== index));
}

/** Whether the last word to the members is that the meeting is called off. */
export function isCalledOff(versions: readonly Recorded<'agendaVersion'>[]): boolean {
  return sentVersions(versions).at(-1)?.values.kind === 'cancellation';
}

/**
 * The items that have come since the summons (M10, tillkommande): those that are not on the latest version of kind
 * `summons`. None before a summons has been sent.
 */
export function addedSinceSummons(
  versions: readonly Recorded<'agendaVersion'>[],
  items: readonly { readonly id: RecordId }[],
): ReadonlySet<RecordId> {
  const summons = sentVersions(versions).findLast(({ values }) => values.kind === 'summons');
  const content = summons === undefined ? undefined : readAgendaContent(summons.values.content);
  if (content === undefined) return new Set();
  const called = new Set(content.items.map(({ id }) => id));
  return new Set(items.flatMap(({ id }) => (called.has(id) ? [] : [id])));
}
