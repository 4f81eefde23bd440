import type { AgendaItemType } from './agenda-item.ts';
import { tidyText } from './pasted-lines.ts';

/** What one line tells of a point. Only what it tells. */
export interface LineFields {
  readonly heading: string;
  readonly itemType?: AgendaItemType;
  readonly registryNumber?: string;
  readonly presenter?: string;
  /** Minutes. */
  readonly duration?: number;
  readonly paragraphs?: readonly string[];
}

/** A number that begins a line, such as "1.", "1)", "§ 1", "2.3" or "Punkt 4": how long it is, and how deep it counts. */
export interface LineNumber {
  readonly length: number;
  readonly level: number;
}

/** The number that a text begins with, or `null`. A year or a sum that begins a sentence is none. */
export function startsWithNumber(text: string): LineNumber | null {
  const match =
    /^(?:§§?|punkt|ärende|p)\s*(\d{1,3}(?:\.\d{1,2})*)(?:[.):](?!\d)|\s*[-–])?(?=\s|$)\s*/iu.exec(text) ??
    /^\(?(\d{1,3}(?:\.\d{1,2})*)(?:[.):](?=\s|$)|\s*[-–](?=\s))\s*/u.exec(text) ??
    /^(\d{1,2}(?:\.\d{1,2})+)\.?(?=\s|$)\s*/u.exec(text) ??
    /^([1-9]\d?)(?=\s+\p{Lu})\s*/u.exec(text);
  const number = match?.[1];
  if (match === null || number === undefined) return null;
  return { length: match[0].length, level: number.split('.').length };
}

const typeWords: readonly (readonly [RegExp, AgendaItemType])[] = [
  [/^(b|beslut|beslutsärende|för beslut)$/iu, 'decision'],
  [/^(i|info|information|informationsärende|för information|diskussion|d)$/iu, 'information'],
  [/^(a|anmälan|anmälningsärende|rapport|meddelande)$/iu, 'reported'],
  [/^(v|val)$/iu, 'election'],
  [/^(f|formalia)$/iu, 'formality'],
];

/** The type that a word or letter stands for, as lists mark their points. */
export function typeOfWord(word: string): AgendaItemType | undefined {
  const plain = word.replace(/^[([]|[)\]]$|[.:]$/gu, '').trim();
  return typeWords.find(([pattern]) => pattern.test(plain))?.[1];
}

const headingTypes: readonly (readonly [RegExp, AgendaItemType])[] = [
  [/^(val av|val till|fyllnadsval|utseende av)\b/iu, 'election'],
  [
    /(öppnande|upprop|avslutning|avslutas|nästa (möte|sammanträde)|dagordning|övriga frågor|föregående (protokoll|minnesanteckningar|möte)|\bjäv\b|närvaro)/iu,
    'formality',
  ],
  [/^(fastställ|anta|godkänn|beslut om|ansökan|budget|verksamhetsplan|årsredovisning|förslag)/iu, 'decision'],
  [/(delegationsbeslut|ordförandebeslut|anmäl|meddelanden|skrivelser|minnesanteckningar)/iu, 'reported'],
  [/(information|redogörelse|lägesrapport|uppföljning|rapport från|laget runt)/iu, 'information'],
];

/** The type that a heading suggests; a decision when it suggests none. */
export function typeOfHeading(heading: string): AgendaItemType {
  return headingTypes.find(([pattern]) => pattern.test(heading))?.[1] ?? 'decision';
}

/** A line that says which fact it tells: "Föredragande: …", "Dnr: …", "Tid: 10 min", "Typ: beslut". */
export function labelledField(text: string): Omit<LineFields, 'heading'> | null {
  const match =
    /^(föredragande|föredras av|ansvarig|dnr|diarienummer|diarienr|tid|tidsåtgång|typ)\s*:\s*(\S.*)$/iu.exec(
      text,
    );
  const [label, value] = [match?.[1]?.toLowerCase(), match?.[2]];
  if (label === undefined || value === undefined) {
    const itemType = /^[([]?(beslut|beslutsärende|information|informationsärende|anmälan)[)\]]?$/iu.test(text)
      ? typeOfWord(text)
      : undefined;
    return itemType === undefined ? null : { itemType };
  }
  if (label.startsWith('f') || label === 'ansvarig') return { presenter: value };
  if (label.startsWith('d')) return { registryNumber: value };
  if (label === 'typ') {
    const itemType = typeOfWord(value);
    return itemType === undefined ? null : { itemType };
  }
  const duration = durationOf(value);
  return duration?.text === value ? { duration: duration.minutes } : null;
}

/** Takes the facts out of a line; what is left is the heading. */
export function fieldsOfText(line: string): LineFields {
  const found: { -readonly [Field in keyof LineFields]: LineFields[Field] } = { heading: '' };
  let rest = line;
  const cut = (part: string) => {
    rest = tidyText(rest.replace(part, ' '));
  };
  const duration = durationOf(rest);
  if (duration !== null) {
    found.duration = duration.minutes;
    cut(duration.text);
  }
  const registry = registryOf(rest);
  if (registry !== null) {
    found.registryNumber = registry.number;
    cut(registry.text);
  }
  const type = typeMarkOf(rest);
  if (type !== null) {
    found.itemType = type.itemType;
    cut(type.text);
  }
  const presenter = presenterOf(rest);
  if (presenter !== null) {
    found.presenter = presenter.name;
    cut(presenter.text);
  }
  found.heading = rest
    .replace(/^[-–•*,;:]\s+|[\s,;:–-]+$/gu, '')
    .replace(/\s*\(\s*\)/gu, '')
    .trim();
  // A line of nothing but facts is kept as it is written.
  return found.heading === '' ? { heading: tidyText(line) } : found;
}

/** A length of time in a text, in minutes: "10 min", "1 tim 30 min", "1,5 h", "kl. 09.00–09.10". */
export function durationOf(text: string): { readonly text: string; readonly minutes: number } | null {
  const range = /[([]?\b(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})\b[)\]]?/iu.exec(text);
  if (range !== null) {
    const [from, to] = [Number(range[1]) * 60 + Number(range[2]), Number(range[3]) * 60 + Number(range[4])];
    if (to > from && to <= 1440) return { text: range[0], minutes: to - from };
  }
  const hours =
    /[([]?\b(\d{1,2})(?:[.,](\d))?\s*(?:h|tim|timme|timmar)\b\.?(?:\s*(\d{1,2})\s*min\w*\.?)?[)\]]?/iu.exec(
      text,
    );
  if (hours !== null) {
    const minutes = Number(hours[1]) * 60 + Number(hours[2] ?? 0) * 6 + Number(hours[3] ?? 0);
    return { text: hours[0], minutes };
  }
  const plain =
    /[([]?\b(?:ca\.?\s*)?(\d{1,3})\s*(?:min|minuter|minut)\b\.?[)\]]?|[([]?\b(\d{1,3})['′][)\]]?/iu.exec(
      text,
    );
  return plain === null ? null : { text: plain[0], minutes: Number(plain[1] ?? plain[2]) };
}

/** A registry number in a text: after "dnr", or with the letters of a registry before its year. */
export function registryOf(text: string): { readonly text: string; readonly number: string } | null {
  const named =
    /[([]?\b(?:dnr|diarienr|diarienummer)\.?:?\s*((?:\p{Lu}{1,6}[ -]?)?\d{2,4}[/:-]\d{1,5})\b[)\]]?/iu.exec(
      text,
    );
  const lettered = /[([]?(?<![\p{L}\d])(\p{Lu}{1,6}[ -]?(?:19|20)\d{2}[/:-]\d{1,5})\b[)\]]?/u.exec(text);
  const match = named ?? lettered;
  const number = match?.[1];
  return match === null || number === undefined ? null : { text: match[0], number };
}

function typeMarkOf(text: string): { readonly text: string; readonly itemType: AgendaItemType } | null {
  const mark =
    /[([](b|i|a|v|f|d|beslut|beslutsärende|information|informationsärende|info|diskussion|anmälan|val|formalia)[)\]]/iu.exec(
      text,
    ) ??
    /\s+[-–]?\s*(beslutsärende|informationsärende|anmälningsärende)$/iu.exec(text) ??
    /\s[-–]\s(beslut|information|info|anmälan|diskussion)$/iu.exec(text);
  const itemType = mark?.[1] === undefined ? undefined : typeOfWord(mark[1]);
  return mark === null || itemType === undefined ? null : { text: mark[0], itemType };
}

const roles =
  /^((vice )?ordförande|ordf|sekreterare|förbundschef|verksamhetschef|processledare|projektledare|ekonom|utvecklingsledare|samordnare|revisor|kanslist|kansliet|alla|samtliga)\.?$/iu;

/** Who presents: after "Föredragande", or after a dash at the end when it reads as a name or a role. */
function presenterOf(text: string): { readonly text: string; readonly name: string } | null {
  const named = /[,;(–-]?\s*\b(?:föredragande|föredras av|föredr)\b\.?:?\s*([^()]+?)\)?$/iu.exec(text);
  if (named?.[1] !== undefined) return { text: named[0], name: named[1] };
  const dashed = /\s[–—-]\s([^–—]{2,60})$/u.exec(text);
  const bracketed = /\s\(([^()]{2,60})\)$/u.exec(text);
  for (const match of [dashed, bracketed]) {
    const name = match?.[1]?.trim();
    if (match !== null && name !== undefined && isPresenter(name)) return { text: match[0], name };
  }
  return null;
}

/** Whether a text reads as who someone is: a role, or two to four words that all begin as names do. */
export function isPresenter(text: string): boolean {
  const [first = ''] = text.split(/\s*[,/]\s*/u);
  if (roles.test(first)) return true;
  const words = text.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{Ll}.-]+(\p{Lu}\p{Ll}+)?,?$/u.test(word))
  );
}
