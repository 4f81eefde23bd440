import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Audience } from '#shared/log/operation.ts';
import type { NaturalId, PlannedChange } from './planned-change.ts';
import type { RandomSource } from './random-source.ts';

/** A decision that later matters and governing documents point to. */
export interface DecidedMatter {
  readonly item: RecordId;
  readonly date: IsoDate;
  readonly number: number;
  /** The assignment it gave, if any. */
  readonly assignment: RecordId | null;
}

/** The demo while it is being told. Changes are added in any order; they are sorted by time at the end. */
export interface DemoHistory {
  readonly random: RandomSource;
  readonly naturalId: NaturalId;
  readonly association: DossierId;
  readonly changes: PlannedChange[];
  readonly board: RecordId;
  readonly preparatoryGroup: RecordId;
  readonly localGroups: readonly { readonly body: RecordId; readonly municipality: string }[];
  /** Board seats of every term. */
  readonly seats: Recorded<'seat'>[];
  readonly organisationName: (organisation: RecordId | null) => string;
  readonly personName: (person: RecordId | null) => string;
  readonly decided: Map<string, DecidedMatter>;
  /** Next § number of the board by year. */
  readonly nextNumbers: Map<number, number>;
  /** Next registry number by year. */
  readonly registry: Map<number, number>;
}

/** Adds changes of one author for one audience, a little apart from each other in time. */
export interface Scribe {
  readonly add: (change: PlannedChange['change'], secondsLater?: number) => void;
}

/** Starts writing at a moment. The first change gets that very moment. */
export function scribeAt(
  history: DemoHistory,
  date: IsoDate,
  time: string,
  author: number,
  audience: Audience,
): Scribe {
  let at = Date.parse(`${date}T${time}:00Z`);
  return {
    add: (change, secondsLater = 35) => {
      history.changes.push({ at, author, audience, change });
      at += secondsLater * 1000;
    },
  };
}

/** The next number of a registry year: `SV 2026/58`. */
export function nextRegistryNumber(history: DemoHistory, year: number): string {
  const number = history.registry.get(year) ?? 1;
  history.registry.set(year, number + 1);
  return `SV ${year}/${number}`;
}
