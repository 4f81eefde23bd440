import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';

/** An assignment that a clause gives. */
export interface RecognisedAssignment {
  readonly wording: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

/**
 * Reads the assignment out of a clause such as "att uppdra åt förbundschefen att ta fram en plan, redovisas senast den 30 april
 * 2027". A day without a year is the next such day after the meeting; a month alone is its last day. `null` when the clause gives none.
 */
export function recogniseAssignment(clause: string, meetingDate: IsoDate): RecognisedAssignment | null {
  const match = given.exec(clause.trim());
  if (match === null) return null;
  const owner = (match[1] ?? match[2] ?? '').trim();
  const rest = (match[3] ?? '').trim().replace(/[.;]$/, '');
  const due = dueOn.exec(rest);
  const wording = (due === null ? rest : rest.slice(0, due.index)).replace(/[\s,–-]+$/, '');
  return {
    owner: `${owner.charAt(0).toLocaleUpperCase('sv')}${owner.slice(1)}`,
    wording: wording === '' ? rest : wording,
    dueOn: due === null ? null : readDay(due, meetingDate),
  };
}

const given =
  /^(?:att\s+)?(?:(?:uppdra|uppdrar|uppdrag)\s+(?:åt|till)\s+(.+?)|ge\s+(.+?)\s+i\s+uppdrag)\s+att\s+(.+)$/isu;

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

const dueOn = new RegExp(
  String.raw`(?:,|\boch\b)?\s*(?:att\s+)?(?:(?:som\s+)?(?:redovisa|återrapportera|rapportera|slutredovisa|återredovisa)s?\s+(?:till\s+\S+\s+)?)?senast\s+(?:(?:den|i)\s+)?(?:(\d{4}-\d{2}-\d{2})|(?:(\d{1,2})\s+)?(${months.join('|')})(?:\s+(\d{4}))?)`,
  'iu',
);

function readDay([, iso, day, month, year]: RegExpExecArray, meetingDate: IsoDate): IsoDate | null {
  if (iso !== undefined) return isIsoDate(iso) ? iso : null;
  const monthNumber = months.indexOf((month ?? '').toLocaleLowerCase('sv')) + 1;
  if (monthNumber === 0) return null;
  const meetingYear = Number(meetingDate.slice(0, 4));
  if (year !== undefined) return dayIn(Number(year), monthNumber, day);
  const thisYear = dayIn(meetingYear, monthNumber, day);
  return thisYear !== null && thisYear >= meetingDate ? thisYear : dayIn(meetingYear + 1, monthNumber, day);
}

function dayIn(year: number, month: number, day: string | undefined): IsoDate | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
