import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { type DossierId, isRecordId, type RecordId } from '#shared/base/id.ts';
import { type ItemType, itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import { type Standing, standings } from '#shared/domain/decision/decision-standing.ts';
import { type MinuteResult, minuteResults } from '#shared/domain/minutes/minute-item.ts';
import type { RegisterEntry } from './register-entries.ts';

/** `notDone`: an assignment has not been reported back; `late`: past its day too. */
export const workFilters = ['notDone', 'late', 'done'] as const;
export type WorkFilter = (typeof workFilters)[number];

/** What the reader has asked for. `null` means all. */
export interface DecisionFilter {
  readonly text: string;
  readonly body: RecordId | null;
  readonly year: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly itemType: ItemType | null;
  readonly result: MinuteResult | null;
  readonly standing: Standing | null;
  readonly work: WorkFilter | null;
  readonly attested: boolean | null;
  readonly matter: DossierId | null;
  /** A name. */
  readonly person: string | null;
  readonly organisation: RecordId | null;
}

export const emptyFilter: DecisionFilter = {
  text: '',
  body: null,
  year: null,
  from: null,
  to: null,
  itemType: null,
  result: null,
  standing: null,
  work: null,
  attested: null,
  matter: null,
  person: null,
  organisation: null,
};

/** The decisions that have every word of the search and fit the filters, in the same order. */
export function filterEntries(
  entries: readonly RegisterEntry[],
  filter: DecisionFilter,
): readonly RegisterEntry[] {
  const wanted = filter.text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return entries.filter((entry) => fits(entry, filter) && wanted.every((word) => entry.words.includes(word)));
}

function fits(entry: RegisterEntry, filter: DecisionFilter): boolean {
  const { decision, standing } = entry;
  const { body, year, from, to, itemType, result, attested, matter, person, organisation } = filter;
  return (
    (body === null || decision.body === body) &&
    (year === null || decision.date.startsWith(year)) &&
    (from === null || decision.date >= from) &&
    (to === null || decision.date <= to) &&
    (itemType === null || decision.itemType === itemType) &&
    (result === null || decision.result === result) &&
    (filter.standing === null || standing === filter.standing) &&
    (attested === null || decision.attested === attested) &&
    (matter === null || decision.matter === matter) &&
    (person === null || entry.people.has(person)) &&
    (organisation === null || entry.organisations.has(organisation)) &&
    fitsWork(entry, filter.work)
  );
}

function fitsWork({ execution }: RegisterEntry, work: WorkFilter | null): boolean {
  if (work === null) return true;
  if (work === 'notDone') return execution === 'open' || execution === 'late';
  return execution === work;
}

/** How many filters beside the words are set. */
export function filterCount(filter: DecisionFilter): number {
  return Object.entries(filter).filter(([key, value]) => key !== 'text' && value !== null).length;
}

/** A filter out of stored values; what is not understood asks for all. */
export function parseFilter(stored: unknown): DecisionFilter {
  const values = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const id = (value: unknown) => (isRecordId(value) ? value : null);
  const date = (value: unknown) => (isIsoDate(value) ? value : null);
  const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const oneOf = <Choice extends string>(choices: readonly Choice[], value: unknown) =>
    choices.find((choice) => choice === value) ?? null;
  return {
    text: typeof values['text'] === 'string' ? values['text'] : '',
    body: id(values['body']),
    year: word(values['year']),
    from: date(values['from']),
    to: date(values['to']),
    itemType: oneOf(itemTypes, values['itemType']),
    result: oneOf(minuteResults, values['result']),
    standing: oneOf(standings, values['standing']),
    work: oneOf(workFilters, values['work']),
    attested: typeof values['attested'] === 'boolean' ? values['attested'] : null,
    matter: id(values['matter']) as DossierId | null,
    person: word(values['person']),
    organisation: id(values['organisation']),
  };
}
