import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import { isDecidingBody } from '#shared/domain/decision/decision-opening.ts';
import type { Matter, Referral } from '#shared/domain/matter/matter.ts';
import { matterStanding } from '#shared/domain/matter/matter-standing.ts';
import type { MeetingState } from '#shared/domain/meeting/meeting.ts';
import { isOpen, type YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { AgendaSources, KnownDelegated } from './agenda-sources.ts';

/** Where an item that is offered comes from. */
export type OfferKind =
  | 'previousMinutes'
  | 'deferred'
  | 'matter'
  | 'task'
  | 'assignment'
  | 'delegated'
  | 'notes';

/** An item that an agenda can be filled with. */
export interface OfferedItem {
  readonly kind: OfferKind;
  /** What it takes up: it is offered once. */
  readonly key: string;
  readonly values: Pick<
    AgendaItem,
    'heading' | 'itemType' | 'registryNumber' | 'matter' | 'continues' | 'subject'
  >;
  readonly paragraphs: readonly string[];
  /** The item on the agenda that is filled instead of a new one. */
  readonly fills: RecordId | null;
  /** Delegated decisions that are reported with it. */
  readonly reports: readonly RecordId[];
  /** It should be on this agenda; the rest may wait. */
  readonly isDue: boolean;
}

/** What an agenda's offers are worked out from. */
export interface OfferInput {
  readonly meeting: { readonly id: DossierId; readonly body: RecordId; readonly date: IsoDate };
  readonly bodies: readonly {
    readonly id: RecordId;
    readonly name: string;
    readonly kind: BodyKind;
    readonly keepsNotes: boolean;
  }[];
  readonly meetings: readonly {
    readonly id: DossierId;
    readonly body: RecordId;
    readonly date: IsoDate;
    readonly state: MeetingState;
  }[];
  /** The items of the agenda as it is now. */
  readonly items: readonly { readonly id: RecordId; readonly values: AgendaItem }[];
  readonly sources: AgendaSources;
  readonly matters: readonly (Matter & {
    readonly id: DossierId;
    readonly referrals?: readonly Pick<Referral, 'to' | 'outcome'>[];
  })[];
  readonly tasks: readonly YearWheelEntry[];
  /** A day in words, in Swedish: what is offered becomes content of the minutes. */
  readonly dayText: (date: IsoDate) => string;
}

/** The items that an agenda can be filled with, none of which is on it or on another agenda of the body. */
export function offeredItems(input: OfferInput): readonly OfferedItem[] {
  return [
    ...previousMinutes(input),
    ...deferredItems(input),
    ...readyMatters(input),
    ...dueTasks(input),
    ...openAssignments(input),
    ...delegatedDecisions(input),
    ...notesSince(input),
  ];
}

/** Where new items go: before those that close the meeting. */
export function closingIndex(items: readonly { readonly values: Pick<AgendaItem, 'heading'> }[]): number {
  const closing = /^(övriga frågor|nya frågor|övrigt|nästa (sammanträde|möte)|.*avslut)/iu;
  let index = items.length;
  while (index > 0 && closing.test(items[index - 1]?.values.heading ?? '')) index -= 1;
  return index;
}

const nothing = { registryNumber: null, matter: null, continues: null, subject: null } as const;
const plain = { fills: null, reports: [], isDue: true } as const;

function previousMinutes({ meeting, meetings, items, bodies, dayText }: OfferInput): readonly OfferedItem[] {
  const last = latestBefore(meetings, meeting);
  if (last === undefined || items.some(({ values }) => values.subject === last.id)) return [];
  const isNotes = bodies.find(({ id }) => id === meeting.body)?.keepsNotes === true;
  const standing = items.find(
    ({ values }) =>
      values.subject === null &&
      /^föregående (protokoll|minnesanteckningar|anteckningar)/iu.test(values.heading),
  );
  const name = isNotes ? 'Föregående minnesanteckningar' : 'Föregående protokoll';
  return [
    {
      ...plain,
      kind: 'previousMinutes',
      key: last.id,
      values: {
        ...nothing,
        heading: `${name}, ${dayText(last.date)}`,
        itemType: 'formality',
        subject: last.id,
      },
      paragraphs: [
        isNotes
          ? 'att godkänna anteckningarna och lägga dem till handlingarna'
          : 'att lägga protokollet till handlingarna',
      ],
      fills: standing?.id ?? null,
    },
  ];
}

function deferredItems({ meeting, sources, matters }: OfferInput): readonly OfferedItem[] {
  const taken = takenBy(sources, ({ continues }) => continues);
  return sources.deferred
    .filter(
      ({ body, date, minuteItem }) => body === meeting.body && date < meeting.date && !taken.has(minuteItem),
    )
    .map(({ minuteItem, heading, registryNumber, matter }) => ({
      ...plain,
      kind: 'deferred',
      key: minuteItem,
      values: { ...nothing, heading, itemType: 'decision', registryNumber, matter, continues: minuteItem },
      // What has been prepared since is the proposal now.
      paragraphs: linesOf(matters.find(({ id }) => id === matter)?.proposal ?? null),
    }));
}

function readyMatters({ meeting, meetings, sources, matters }: OfferInput): readonly OfferedItem[] {
  const own = new Set(meetings.filter(({ body }) => body === meeting.body).map(({ id }) => id));
  const here = sources.taken.filter((one) => one.meeting === meeting.id || own.has(one.meeting));
  const treated = new Set(here.map(({ matter }) => matter));
  const taken = new Set(here.filter(({ withdrawn }) => !withdrawn).map(({ matter }) => matter));
  const sentBack = sources.deferred.flatMap(({ matter, body, date, result }) =>
    matter === null ? [] : [{ matter, body, date, result }],
  );
  return (
    matters
      .filter((matter) => matterStanding(matter, sentBack) === 'ready')
      .filter(({ id, readyFor }) => readyFor === meeting.body && !taken.has(id))
      // What has been sent to the body stands among its questions until it has been on an agenda, and not here as well.
      .filter(({ id, referrals = [] }) => {
        const isAsked = referrals.some(({ to, outcome }) => to === meeting.body && outcome === null);
        return !isAsked || treated.has(id);
      })
      .map(({ id, heading, registryNumber, proposal }) => ({
        ...plain,
        kind: 'matter',
        key: id,
        values: { ...nothing, heading, itemType: 'decision', registryNumber, matter: id },
        paragraphs: linesOf(proposal),
      }))
  );
}

function dueTasks({ meeting, tasks, sources }: OfferInput): readonly OfferedItem[] {
  const here = new Set(
    sources.taken.filter((one) => one.meeting === meeting.id && !one.withdrawn).map(({ subject }) => subject),
  );
  return tasks
    .filter((entry) => isOpen(entry) && entry.offeredFrom <= meeting.date)
    .filter(({ task }) => task.values.body === meeting.body && !here.has(task.id))
    .map(({ task, year }) => ({
      ...plain,
      kind: 'task',
      key: `${task.id} ${year}`,
      values: { ...nothing, heading: task.values.heading, itemType: task.values.itemType, subject: task.id },
      paragraphs: linesOf(task.values.proposal),
    }));
}

function openAssignments({ meeting, sources, dayText }: OfferInput): readonly OfferedItem[] {
  const taken = takenBy(sources, ({ subject }) => subject);
  return sources.assignments
    .filter(
      ({ id, body, date }) =>
        body === meeting.body && date < meeting.date && !sources.reportedBack.has(id) && !taken.has(id),
    )
    .map(({ id, wording, owner, dueOn, number, date }) => ({
      ...plain,
      kind: 'assignment',
      key: id,
      values: {
        ...nothing,
        heading: `Återrapport: ${withoutAtt(wording)}`,
        itemType: 'information',
        subject: id,
      },
      paragraphs: [
        `Uppdrag till ${owner} ${number === null ? '' : `i § ${number} `}den ${dayText(date)}.`,
        'att lägga återrapporten till handlingarna',
      ],
      isDue: dueOn !== null && dueOn <= meeting.date,
    }));
}

/** All decisions that are not reported go on one item. One that is there already takes what has come since. */
function delegatedDecisions({ meeting, sources, items, dayText }: OfferInput): readonly OfferedItem[] {
  const waiting = unreportedDecisions(sources.delegated, meeting);
  if (waiting.length === 0) return [];
  const standing = items.find(
    ({ values }) => !values.withdrawn && /delegationsbeslut|delegerade beslut/iu.test(values.heading),
  );
  return [
    {
      ...plain,
      kind: 'delegated',
      key: 'delegated',
      values: { ...nothing, heading: 'Anmälan av delegationsbeslut', itemType: 'reported' },
      paragraphs: [
        ...waiting.map(({ kind, heading, decidedOn, decidedBy }) => {
          const what = kind === 'urgentChair' ? 'Brådskande beslut' : 'Delegationsbeslut';
          return `${what} den ${dayText(decidedOn)} av ${decidedBy}: ${heading}`;
        }),
        'att lägga anmälan till handlingarna',
      ],
      fills: standing?.id ?? null,
      reports: waiting.map(({ id }) => id),
    },
  ];
}

/** Delegated and urgent decisions for a body that no meeting has been told of, the oldest first (D1). */
export function unreportedDecisions(
  decisions: readonly KnownDelegated[],
  meeting: { readonly body: RecordId; readonly date: IsoDate },
): readonly KnownDelegated[] {
  return decisions
    .filter(
      ({ body, decidedOn, reportedAt }) =>
        body === meeting.body && decidedOn <= meeting.date && reportedAt.length === 0,
    )
    .toSorted((left, right) => (left.decidedOn < right.decidedOn ? -1 : 1));
}

/** How far back notes are looked for when the body has not met before, in days. */
const notesWindow = 120;

function notesSince({ meeting, meetings, bodies, sources, dayText }: OfferInput): readonly OfferedItem[] {
  const own = bodies.find(({ id }) => id === meeting.body);
  if (own === undefined || !isDecidingBody(own.kind)) return [];
  const since = latestBefore(meetings, meeting)?.date ?? addDays(meeting.date, -notesWindow);
  const taken = takenBy(sources, ({ subject }) => subject);
  return meetings
    .filter(
      ({ id, state, date }) => state === 'started' && date > since && date <= meeting.date && !taken.has(id),
    )
    .toSorted((left, right) => (left.date < right.date ? -1 : 1))
    .flatMap((notes): readonly OfferedItem[] => {
      const body = bodies.find(({ id }) => id === notes.body);
      if (body === undefined || !body.keepsNotes) return [];
      const heading = `Minnesanteckningar från ${body.name}, ${dayText(notes.date)}`;
      return [
        {
          ...plain,
          kind: 'notes',
          key: notes.id,
          values: { ...nothing, heading, itemType: 'reported', subject: notes.id },
          paragraphs: ['att lägga minnesanteckningarna till handlingarna'],
        },
      ];
    });
}

function latestBefore(meetings: OfferInput['meetings'], { body, date, id }: OfferInput['meeting']) {
  return meetings
    .filter((one) => one.body === body && one.id !== id && one.date < date && one.state === 'started')
    .toSorted((left, right) => (left.date < right.date ? 1 : -1))[0];
}

function takenBy(
  { taken }: AgendaSources,
  link: (one: AgendaSources['taken'][number]) => RecordId | null,
): ReadonlySet<RecordId | null> {
  return new Set(taken.filter(({ withdrawn }) => !withdrawn).map(link));
}

function linesOf(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function withoutAtt(wording: string): string {
  return wording.replace(/^att\s+/iu, '').replace(/[.,;]$/u, '');
}
