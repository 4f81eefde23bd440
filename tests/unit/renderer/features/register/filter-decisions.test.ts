import { describe, expect, it } from 'vitest';
import {
  emptyFilter,
  filterDecisions,
  indexDecisions,
  yearsOf,
} from '#renderer/features/register/filter-decisions.ts';
import { rowForKey, scrollToRow, visibleRows } from '#renderer/features/register/visible-rows.ts';
import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';

function decision(number: number, date: string, values: Partial<DecisionSummary> = {}): DecisionSummary {
  return {
    minuteItem: `item${number}` as RecordId,
    meeting: 'meeting' as DossierId,
    body: 'board' as RecordId,
    bodyKind: 'board',
    date: date as IsoDate,
    number,
    heading: `Ärende ${number}`,
    clauses: ['att godkänna'],
    result: 'approved',
    registryNumber: null,
    attested: true,
    conflict: false,
    ...values,
  };
}

const decisions = [
  decision(3, '2025-05-04', { heading: 'Verksamhetsplan', registryNumber: 'SV 2025/7' }),
  decision(84, '2026-11-25', { clauses: ['att fastställa BUDGETEN för 2027'] }),
  decision(85, '2026-11-25', { result: 'postponed', attested: false }),
];
const index = indexDecisions(decisions);
const numbers = (filter: Partial<typeof emptyFilter>) =>
  filterDecisions(index, { ...emptyFilter, ...filter }).map(({ number }) => number);

describe('filterDecisions', () => {
  it('shows the newest first', () => {
    expect(numbers({})).toEqual([85, 84, 3]);
  });

  it('finds every word in any place and in any case', () => {
    expect(numbers({ text: 'budgeten 2027' })).toEqual([84]);
    expect(numbers({ text: 'sv 2025/7' })).toEqual([3]);
    expect(numbers({ text: '§ 85/2026' })).toEqual([85]);
    expect(numbers({ text: 'budgeten verksamhetsplan' })).toEqual([]);
  });

  it('narrows by year, result and attestation', () => {
    expect(numbers({ year: '2026' })).toEqual([85, 84]);
    expect(numbers({ result: 'postponed' })).toEqual([85]);
    expect(numbers({ attested: true })).toEqual([84, 3]);
  });

  it('lists the years that have decisions', () => {
    expect(yearsOf(decisions)).toEqual(['2026', '2025']);
  });
});

describe('visibleRows', () => {
  it('draws only the rows in view and a few beyond', () => {
    expect(visibleRows(0, 500, 50, 6000)).toEqual({ first: 0, end: 16 });
    expect(visibleRows(150_000, 500, 50, 6000)).toEqual({ first: 2994, end: 3016 });
    expect(visibleRows(299_500, 500, 50, 6000)).toEqual({ first: 5984, end: 6000 });
  });

  it('draws nothing of an empty list', () => {
    expect(visibleRows(0, 500, 50, 0)).toEqual({ first: 0, end: 0 });
  });
});

describe('scrollToRow', () => {
  it('moves only when the row is not seen whole', () => {
    expect(scrollToRow(3, 100, 500, 50)).toBe(100);
    expect(scrollToRow(1, 100, 500, 50)).toBe(50);
    expect(scrollToRow(12, 100, 500, 50)).toBe(150);
  });
});

describe('rowForKey', () => {
  it('stays inside the list', () => {
    expect(rowForKey('ArrowUp', 0, 10, 5)).toBe(0);
    expect(rowForKey('PageDown', 7, 10, 5)).toBe(9);
    expect(rowForKey('End', 0, 10, 5)).toBe(9);
  });

  it('leaves other keys alone', () => {
    expect(rowForKey('a', 3, 10, 5)).toBeUndefined();
  });
});
