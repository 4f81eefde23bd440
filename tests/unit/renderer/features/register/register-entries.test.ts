import { describe, expect, it } from 'vitest';
import {
  type DecisionFilter,
  emptyFilter,
  filterCount,
  filterEntries,
  parseFilter,
} from '#renderer/features/register/filter-decisions.ts';
import { groupEntries } from '#renderer/features/register/group-entries.ts';
import { peopleOf, registerEntries, yearsOf } from '#renderer/features/register/register-entries.ts';
import { parseSavedViews, usualView } from '#renderer/features/register/register-view.ts';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { GivenAssignment } from '#shared/domain/agenda/agenda-sources.ts';
import type { ReportStep } from '#shared/domain/matter/matter-step.ts';

const today = '2026-11-25' as IsoDate;
const board = 'bbbbbbbbbbbbbbbb' as RecordId;
const matter = 'mmmmmmmmmmmmmmmm' as DossierId;

function decision(number: number, date: string, values: Partial<DecisionSummary> = {}): DecisionSummary {
  return {
    minuteItem: `item${number}` as RecordId,
    meeting: 'meeting' as DossierId,
    body: board,
    bodyKind: 'board',
    date: date as IsoDate,
    number,
    heading: `Ärende ${number}`,
    clauses: ['att godkänna'],
    result: 'approved',
    registryNumber: null,
    attested: true,
    conflict: false,
    itemType: 'decision',
    presenter: null,
    matter: null,
    seats: [],
    replaces: [],
    ...values,
  };
}

const decisions = [
  decision(3, '2025-05-04', { heading: 'Verksamhetsplan', registryNumber: 'SV 2025/7', matter }),
  decision(84, '2026-09-25', {
    clauses: ['att fastställa BUDGETEN för 2027'],
    replaces: [{ replaced: 'item3' as RecordId, extent: 'whole' }],
    seats: ['seat' as RecordId],
    matter,
  }),
  decision(85, '2026-11-25', { result: 'postponed', attested: false, presenter: 'Ekonomen' }),
];

function assignment(id: string, item: string, dueOn: string): GivenAssignment {
  return {
    id: id as RecordId,
    minuteItem: item as RecordId,
    owner: 'Förbundschefen',
    wording: 'återkomma',
    dueOn: dueOn as IsoDate,
  } as GivenAssignment;
}

const records: Readonly<Record<string, readonly unknown[]>> = {
  person: [{ id: 'person', values: { name: 'Ledamot A' } }],
  seat: [{ id: 'seat', values: { person: 'person', memberOrganisation: 'kommun' } }],
};

const entries = registerEntries({
  decisions,
  governing: [],
  assignments: [assignment('a', 'item3', '2025-10-01'), assignment('b', 'item84', '2026-10-01')],
  reports: [{ assignment: 'a', minuteItem: 'item84' } as unknown as ReportStep],
  base: { all: (table: string) => records[table] ?? [] } as unknown as Dossier,
  today,
});
const numbers = (filter: Partial<DecisionFilter>) =>
  filterEntries(entries, { ...emptyFilter, ...filter }).map((entry) => entry.decision.number);

describe('the register', () => {
  it('shows the newest first', () => {
    expect(numbers({})).toEqual([85, 84, 3]);
  });

  it('tells how each stands and what became of its assignments', () => {
    expect(entries.map(({ standing, execution }) => [standing, execution])).toEqual([
      ['noEffect', 'none'],
      ['inForce', 'late'],
      ['replaced', 'done'],
    ]);
    expect(entries[2]?.replacedBy).toEqual([{ decision: 'item84', replaced: 'item3', extent: 'whole' }]);
    expect(entries[2]?.assignments[0]?.reports).toHaveLength(1);
  });

  it('marks what a governing document has replaced, and what two versions make unclear', () => {
    const version = (id: string, decidedBy: string, validFrom: string, validTo: string | null) => ({
      id,
      label: id,
      status: 'decided',
      decidedBy,
      validFrom,
      validTo,
      replaces: null,
      year: null,
    });
    const stands = (versions: readonly unknown[]) =>
      registerEntries({
        decisions: [decision(1, '2024-01-01'), decision(2, '2025-01-01')],
        governing: [{ versions }] as never,
        assignments: [],
        reports: [],
        base: undefined,
        today,
      }).map(({ standing }) => standing);
    const first = version('v1', 'item1', '2024-01-02', '2025-01-01');
    expect(stands([first, version('v2', 'item2', '2025-01-02', null)])).toEqual(['inForce', 'replaced']);
    expect(stands([first, version('v2', 'item2', '2027-01-01', null)])).toEqual(['coming', 'replaced']);
    const endless = { ...first, validTo: null };
    expect(stands([endless, version('v2', 'item2', '2025-01-02', null)])).toEqual(['unclear', 'unclear']);
  });

  it('lists the years and the people that it can be narrowed by', () => {
    expect(yearsOf(decisions)).toEqual(['2026', '2025']);
    expect(peopleOf(entries)).toEqual(['Ekonomen', 'Förbundschefen', 'Ledamot A']);
  });
});

describe('narrowing the register', () => {
  it('finds every word in any place and in any case', () => {
    expect(numbers({ text: 'budgeten 2027' })).toEqual([84]);
    expect(numbers({ text: 'sv 2025/7' })).toEqual([3]);
    expect(numbers({ text: '§ 85/2026' })).toEqual([85]);
    expect(numbers({ text: 'budgeten verksamhetsplan' })).toEqual([]);
  });

  it('goes by time, result, attestation and kind', () => {
    expect(numbers({ year: '2026' })).toEqual([85, 84]);
    expect(numbers({ from: '2026-01-01' as IsoDate, to: '2026-09-25' as IsoDate })).toEqual([84]);
    expect(numbers({ result: 'postponed' })).toEqual([85]);
    expect(numbers({ attested: true })).toEqual([84, 3]);
    expect(numbers({ itemType: 'information' })).toEqual([]);
  });

  it('goes by matter, person and member', () => {
    expect(numbers({ matter })).toEqual([84, 3]);
    expect(numbers({ person: 'Ledamot A' })).toEqual([84]);
    expect(numbers({ person: 'Ekonomen' })).toEqual([85]);
    expect(numbers({ organisation: 'kommun' as RecordId })).toEqual([84]);
  });

  it('goes by what is in force and by what is not done', () => {
    expect(numbers({ standing: 'replaced' })).toEqual([3]);
    expect(numbers({ work: 'notDone' })).toEqual([84]);
    expect(numbers({ work: 'late' })).toEqual([84]);
    expect(numbers({ work: 'done' })).toEqual([3]);
  });
});

describe('a group', () => {
  it('stands where its newest decision does', () => {
    const lines = groupEntries(entries, 'matter', ({ decision: { matter: id } }) => ({
      key: id ?? '',
      title: id ?? 'utan',
    }));
    expect(
      lines.map((line) =>
        line.type === 'group' ? `${line.title} ${line.count}` : line.entry.decision.number,
      ),
    ).toEqual(['utan 1', 85, `${matter} 2`, 84, 3]);
  });
});

describe('a saved view', () => {
  it('is the same when it is read again', () => {
    const view = { name: 'Mitt', ...usualView, filter: { ...emptyFilter, matter, year: '2026' } };
    expect(parseSavedViews(JSON.parse(JSON.stringify([view])))).toEqual([view]);
    expect(filterCount(view.filter)).toBe(2);
  });

  it('asks for all where it is not understood', () => {
    expect(
      parseSavedViews([{ name: 'Annat', filter: { result: 'okänt', body: 5 }, columns: ['x'] }, 7]),
    ).toEqual([{ name: 'Annat', ...usualView }]);
    expect(parseSavedViews('skräp')).toEqual([]);
    expect(parseFilter(null)).toEqual(emptyFilter);
  });
});
