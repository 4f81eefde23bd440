import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { kronor } from '#shared/base/money.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import { newMeetingValues } from '#shared/domain/meeting/meeting.ts';
import { minuteResults, newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import type { DemoHistory } from './demo-history.ts';
import { foundDemo } from './found-demo.ts';
import { orderKey } from './order-key.ts';
import { demoAuthors, type PlannedChange } from './planned-change.ts';
import { proseOfLength, sentenceOfProse } from './swedish-prose.ts';

const firstYear = 2007;
const lastYear = 2026;
const meetingsPerYear = 50;
const itemsPerMeeting = 20;
const linesPerBudget = 40;
const itemTypes: readonly ItemType[] = ['decision', 'decision', 'information', 'reported', 'formality'];

/**
 * The workload of the benchmarks: 20 years, 1,000 meetings with 20,000 §§ of 200–1,500 characters, 6,000 decisions,
 * 40 budget lines × 20 years × 3 versions, 7 authors; some 44,700 record writes and 32,000 writing sessions. Made
 * lazily, in order of time. The same seed gives the same workload.
 */
export function* generateWorkload(seed: number, association?: DossierId): Generator<PlannedChange> {
  const history = foundDemo(seed, firstYear, lastYear, association ?? null, noNaturalId);
  const seats = history.changes.toSorted((left, right) => left.at - right.at);
  // Seats of later terms are made with the rest at the start: nothing in a benchmark depends on the day.
  const start = seats[0]?.at ?? 0;
  for (const [index, change] of seats.entries()) yield { ...change, at: start + index * 1000 };
  for (let year = firstYear; year <= lastYear; year += 1) {
    const january = Date.parse(`${year}-01-03T08:00:00Z`);
    yield* budgetYear(history, year, january);
    for (let meeting = 0; meeting < meetingsPerYear; meeting += 1) {
      yield* workloadMeeting(history, year, january + 86_400_000 + meeting * 7 * 86_400_000, meeting);
    }
  }
}

function noNaturalId(): never {
  throw new Error('The workload has no records with ids by nature');
}

function* workloadMeeting(
  history: DemoHistory,
  year: number,
  startsAt: number,
  index: number,
): Generator<PlannedChange> {
  const { random } = history;
  const root = random.rootId();
  const secretary = index % demoAuthors.length;
  let at = startsAt;
  const planned = (change: PlannedChange['change'], author = secretary): PlannedChange => {
    at += random.integer(20, 90) * 1000;
    return { at, author, audience: 'styrelse', change };
  };
  yield planned({
    type: 'create',
    table: 'meeting',
    id: root,
    values: newMeetingValues({
      body: history.board,
      date: new Date(startsAt + 2 * 86_400_000).toISOString().slice(0, 10) as IsoDate,
      startsAt: '09:00',
      place: random.pick(['Stadshuset, Trollhättan', 'Kommunhuset, Grästorp', 'Digitalt möte']),
    }),
  });
  const items = Array.from({ length: itemsPerMeeting }, () => random.childId(root));
  for (const [place, item] of items.entries()) yield planned(minuteItem(history, year, item, place));
  const state = { state: 'started', firstNumber: 1 + index * itemsPerMeeting } as const;
  yield planned({ type: 'set', table: 'meeting', id: root, values: state });
  for (const item of items) yield* workloadItem(history, root, item, planned);
}

function minuteItem(history: DemoHistory, year: number, item: RecordId, place: number) {
  const { random } = history;
  const itemType = random.pick(itemTypes);
  return {
    type: 'create',
    table: 'minuteItem',
    id: item,
    values: newMinuteItem({
      heading: sentenceOfProse(random).slice(0, 60).trim(),
      itemType,
      registryNumber: itemType === 'decision' ? `SV ${year}/${random.integer(1, 400)}` : null,
      presenter: random.chance(0.5) ? 'Förbundschefen' : null,
      order: orderKey(place),
    }),
  } as const;
}

function* workloadItem(
  history: DemoHistory,
  root: DossierId,
  item: RecordId,
  planned: (change: PlannedChange['change'], author?: number) => PlannedChange,
): Generator<PlannedChange> {
  const { random } = history;
  const anyone = () => random.integer(0, demoAuthors.length - 1);
  const isRevised = random.chance(0.6);
  const length = random.integer(200, 1500);
  const first = isRevised ? Math.round(length * 0.7) : length;
  yield planned({ type: 'text', table: 'minuteItem', id: item, paragraphs: proseOfLength(random, first) });
  if (random.chance(0.6)) {
    const result = random.pick(minuteResults);
    yield planned({ type: 'set', table: 'minuteItem', id: item, values: { result } });
  }
  if (random.chance(0.305)) {
    const clause = random.childId(root);
    const wording = `att ${sentenceOfProse(random).slice(0, -1)}`;
    yield planned({
      type: 'create',
      table: 'decisionClause',
      id: clause,
      values: { minuteItem: item, wording, order: orderKey(0) },
    });
    if (random.chance(0.34)) {
      const changed = { wording: `${wording}, redovisas senast i december` };
      yield planned({ type: 'set', table: 'decisionClause', id: clause, values: changed }, anyone());
    }
  }
  if (!isRevised) return;
  const paragraphs = proseOfLength(random, length - first);
  yield planned({ type: 'text', table: 'minuteItem', id: item, paragraphs }, anyone());
}

function* budgetYear(history: DemoHistory, year: number, january: number): Generator<PlannedChange> {
  const { random } = history;
  const root = random.rootId();
  let at = january;
  const planned = (change: PlannedChange['change']): PlannedChange => {
    at += 8000;
    return { at, author: 5, audience: 'forbund', change };
  };
  const body = history.board;
  yield planned({
    type: 'create',
    table: 'governingDocument',
    id: root,
    values: { kind: 'budget', title: `Budget ${year}`, body },
  });
  let replaces: RecordId | null = null;
  for (const status of ['preliminary', 'decided', 'revised'] as const) {
    const version: RecordId = random.childId(root);
    yield planned({
      type: 'create',
      table: 'governingVersion',
      id: version,
      values: {
        label: `${year}`,
        status,
        decidedBy: null,
        validFrom: `${year}-01-01` as IsoDate,
        validTo: `${year}-12-31` as IsoDate,
        replaces,
        year,
      },
    });
    replaces = version;
    for (let line = 0; line < linesPerBudget; line += 1) {
      yield planned({
        type: 'create',
        table: 'budgetLine',
        id: random.childId(root),
        values: {
          version,
          section: line < 8 ? 'revenue' : 'cost',
          label: `${line < 8 ? 'Bidrag' : 'Insats'} ${line + 1}`,
          amount: kronor(random.integer(40, 2400) * 1000),
          unit: 'tkr',
          category: null,
          party: null,
          memberOrganisation: null,
          intervention: null,
          order: orderKey(line),
        },
      });
    }
  }
}
