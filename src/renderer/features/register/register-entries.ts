import type { DecisionSummary, Dossier, GoverningSummary, MatterSteps } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { GivenAssignment } from '#shared/domain/agenda/agenda-sources.ts';
import {
  type Execution,
  executionOf,
  type Standing,
  standingOf,
} from '#shared/domain/decision/decision-standing.ts';
import type { ReplacementExtent } from '#shared/domain/decision/replacement.ts';
import { type KnownVersion, overlaps, versionInForce } from '#shared/domain/governing/version-chain.ts';
import type { ReportStep } from '#shared/domain/matter/matter-step.ts';

/** An assignment that a decision gave, and the § that reported it back. */
export interface EntryAssignment extends GivenAssignment {
  readonly reports: readonly ReportStep[];
}

/** A decision that took the place of another. */
export interface EntryReplacement {
  readonly decision: RecordId;
  readonly extent: ReplacementExtent;
}

/** A decision with all that other meetings and documents say of it, ready to be searched and filtered. */
export interface RegisterEntry {
  readonly decision: DecisionSummary;
  readonly standing: Standing;
  readonly execution: Execution;
  readonly assignments: readonly EntryAssignment[];
  readonly replacedBy: readonly EntryReplacement[];
  /** Names of those who moved, voted, dissented, were recused, presented it or got an assignment by it. */
  readonly people: ReadonlySet<string>;
  /** The member organisations whose seats took a stand. */
  readonly organisations: ReadonlySet<RecordId>;
  /** All its words in lower case. */
  readonly words: string;
}

/** What the register is made of. */
export interface RegisterSources {
  readonly decisions: readonly DecisionSummary[];
  readonly governing: readonly GoverningSummary[];
  readonly assignments: readonly GivenAssignment[];
  readonly reports: MatterSteps['reports'];
  readonly base: Pick<Dossier, 'all'> | undefined;
  readonly today: IsoDate;
}

/** Makes the register, newest first. Done once for each new list, not at each key. */
export function registerEntries(sources: RegisterSources): readonly RegisterEntry[] {
  const { decisions, today } = sources;
  const versions = versionsByDecision(sources.governing, today);
  const assignments = groupBy(sources.assignments, ({ minuteItem }) => minuteItem);
  const reports = groupBy(sources.reports, ({ assignment }) => assignment);
  const replacedBy = replacementsByDecision(decisions);
  const seats = seatNames(sources.base);
  return decisions.toSorted(newestFirst).map((decision) => {
    const { minuteItem, presenter } = decision;
    const own = (assignments.get(minuteItem) ?? []).map((assignment) => ({
      ...assignment,
      reports: reports.get(assignment.id) ?? [],
    }));
    const replacements = replacedBy.get(minuteItem) ?? [];
    const facts = {
      ...decision,
      isReplaced: replacements.some(({ extent }) => extent === 'whole'),
      versions: versions.get(minuteItem) ?? [],
    };
    const involved = decision.seats.flatMap((seat) => seats.get(seat) ?? []);
    return {
      decision,
      standing: standingOf(facts, today),
      execution: executionOf(
        own.map(({ dueOn, reports: told }) => ({ dueOn, isReported: told.length > 0 })),
        today,
      ),
      assignments: own,
      replacedBy: replacements,
      people: new Set(
        [...involved.map(({ name }) => name), presenter, ...own.map(({ owner }) => owner)].filter(
          (name): name is string => name !== null && name !== '',
        ),
      ),
      organisations: new Set(involved.flatMap(({ organisation }) => organisation ?? [])),
      words: wordsOf(decision),
    };
  });
}

function wordsOf(decision: DecisionSummary): string {
  const { number, date, heading, registryNumber, clauses } = decision;
  return [
    number === null ? '' : `§ ${number} § ${number}/${date.slice(0, 4)}`,
    date,
    heading,
    registryNumber ?? '',
    ...clauses,
  ]
    .join('\n')
    .toLocaleLowerCase('sv');
}

interface DecidedVersion {
  readonly isInForce: boolean;
  readonly validFrom: IsoDate;
  readonly hasRival: boolean;
}

function versionsByDecision(
  governing: readonly GoverningSummary[],
  today: IsoDate,
): ReadonlyMap<RecordId, readonly DecidedVersion[]> {
  const decided = governing.flatMap(({ versions }) => {
    const rivals = new Set(overlaps(versions).flatMap(({ earlier, later }) => [earlier.id, later.id]));
    const current = versionInForce(versions, today);
    return versions.flatMap((version: KnownVersion) =>
      version.decidedBy === null
        ? []
        : [
            {
              decidedBy: version.decidedBy,
              isInForce: version.id === current?.id,
              validFrom: version.validFrom,
              hasRival: rivals.has(version.id),
            },
          ],
    );
  });
  return groupBy(decided, ({ decidedBy }) => decidedBy);
}

function replacementsByDecision(
  decisions: readonly DecisionSummary[],
): ReadonlyMap<RecordId, readonly EntryReplacement[]> {
  const all = decisions.flatMap(({ minuteItem, replaces }) =>
    replaces.map(({ replaced, extent }) => ({ replaced, decision: minuteItem, extent })),
  );
  return groupBy(all, ({ replaced }) => replaced);
}

interface SeatName {
  readonly name: string;
  readonly organisation: RecordId | null;
}

function seatNames(base: Pick<Dossier, 'all'> | undefined): ReadonlyMap<RecordId, SeatName> {
  const persons = new Map(base?.all('person').map(({ id, values }) => [id, values.name]) ?? []);
  return new Map(
    base?.all('seat').map(({ id, values: { person, memberOrganisation } }) => {
      const name = person === null ? '' : (persons.get(person) ?? '');
      return [id, { name, organisation: memberOrganisation }];
    }) ?? [],
  );
}

function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The years that have decisions, newest first. */
export function yearsOf(decisions: readonly DecisionSummary[]): readonly string[] {
  const years = new Set(decisions.map(({ date }) => date.slice(0, 4)));
  return [...years].toSorted().toReversed();
}

/** The names of all who can be asked for, in Swedish order. */
export function peopleOf(entries: readonly RegisterEntry[]): readonly string[] {
  const names = new Set(entries.flatMap(({ people }) => [...people]));
  return [...names].toSorted(inSwedish.compare);
}

/** The matters that have decisions. */
export function mattersOf(entries: readonly RegisterEntry[]): ReadonlySet<DossierId> {
  return new Set(entries.flatMap(({ decision }) => decision.matter ?? []));
}

const inSwedish = new Intl.Collator('sv');

function newestFirst(left: DecisionSummary, right: DecisionSummary): number {
  if (left.date !== right.date) return left.date < right.date ? 1 : -1;
  return (right.number ?? 0) - (left.number ?? 0);
}
