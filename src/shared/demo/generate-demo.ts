import { addDays, type IsoDate, weekday } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { boardMatters } from './board-matters.ts';
import { tellBoardMeeting } from './board-meeting.ts';
import type { DemoHistory } from './demo-history.ts';
import { foundDemo } from './found-demo.ts';
import { type GoverningBook, governingBook } from './governing-history.ts';
import { tellLocalGroup, tellPreparation } from './group-notes.ts';
import type { NaturalId, PlannedChange } from './planned-change.ts';
import { tellCorrections } from './tell-correction.ts';
import { tellGroups } from './tell-groups.ts';
import { tellMatters } from './tell-matters.ts';
import { tellYearWheel } from './tell-year-wheel.ts';

/** What the demo is built for. */
export interface DemoPlace {
  /** The id that the workspace has; left out, one is drawn from the seed. */
  readonly association?: DossierId;
  /** How ids by nature are made: `naturalId` of the log. */
  readonly naturalId: NaturalId;
}

const lastYear = 2026;
// February, March, April, September, November, December: day and month from which the first Friday is taken.
const meetingDays = ['02-06', '03-16', '04-17', '09-11', '11-17', '12-08'];
const places = [
  'Sammanträdesrum Vänern, Vänersborg',
  'Stadshuset, Trollhättan',
  'Kommunhuset, Lilla Edet',
  'Kommunhuset, Grästorp',
];

/**
 * The believable history of an example förbund, made from a seed: board meetings through the year wheel, notes of the
 * preparatory and local groups, goals, guidelines and budgets as chains of versions. It ends in 2026, with one meeting
 * that has only its agenda yet. The same seed gives the same history. In order of time, a root before its children.
 */
export async function generateDemo(
  seed: number,
  years: number,
  place: DemoPlace,
): Promise<readonly PlannedChange[]> {
  const firstYear = lastYear - years + 1;
  const history = foundDemo(seed, firstYear, lastYear, place.association ?? null, place.naturalId);
  const book = governingBook(history);
  const dates = boardDates(firstYear);
  for (const [index, date] of dates.entries()) {
    await tellBoardRound(history, book, dates, index, date);
    if (index % 6 === 0 || index % 6 === 2 || index % 6 === 3 || index % 6 === 4) {
      for (const [place, group] of history.localGroups.entries()) {
        tellLocalGroup(history, group, addDays(date, -29 - place));
      }
    }
  }
  await tellGroups(history);
  tellMatters(history, `${lastYear - 1}-01-01` as IsoDate);
  tellYearWheel(history, `${lastYear}-01-07` as IsoDate);
  return history.changes.toSorted((left, right) => left.at - right.at);
}

async function tellBoardRound(
  history: DemoHistory,
  book: GoverningBook,
  dates: readonly IsoDate[],
  index: number,
  date: IsoDate,
): Promise<void> {
  const attestor = pickAttestor(history, date);
  const matters = boardMatters(history, {
    year: Number(date.slice(0, 4)),
    slot: index % 6,
    date,
    previous: dates[index - 1] ?? null,
    next: dates[index + 1] ?? null,
    attestor: history.personName(attestor),
  });
  tellPreparation(history, date, matters);
  const planned = index === dates.length - 1;
  await tellBoardMeeting(history, {
    date,
    place: places[index % places.length] ?? '',
    attestor,
    matters,
    planned,
    // Of the last meeting held only what was declared attested at once has been signed.
    attested: index < dates.length - 2 ? 'all' : 'immediate',
  });
  if (planned) return;
  tellCorrections(history, date, secretaryAt(history, date));
  for (const { key } of matters) {
    const decided = history.decided.get(key);
    if (decided?.date === date) await book.note(key, decided);
  }
}

function boardDates(firstYear: number): readonly IsoDate[] {
  const dates: IsoDate[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const day of meetingDays) {
      const from = `${year}-${day}` as IsoDate;
      dates.push(addDays(from, (5 - weekday(from) + 7) % 7));
    }
  }
  return dates;
}

function secretaryAt(history: DemoHistory, date: IsoDate): RecordId | null {
  const seats = seatsAt(history.seats, history.board, date);
  return seats.find(({ values }) => values.office === 'secretary')?.values.person ?? null;
}

function pickAttestor(history: DemoHistory, date: IsoDate): RecordId {
  const members = seatsAt(history.seats, history.board, date).filter(
    ({ values }) => values.kind === 'member' && values.office === null,
  );
  const { person } = history.random.pick(members).values;
  if (person === null) throw new Error('A seat of the demo has no person');
  return person;
}
