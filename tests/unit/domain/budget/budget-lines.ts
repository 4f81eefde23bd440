import type { RecordId } from '#shared/base/id.ts';
import { kronor, type Ore } from '#shared/base/money.ts';
import type { KnownLine } from '#shared/domain/budget/locked-lines.ts';

export const members = [
  { id: 'fk' as RecordId, name: 'Försäkringskassan', kind: 'forsakringskassan' },
  { id: 'af' as RecordId, name: 'Arbetsförmedlingen', kind: 'arbetsformedlingen' },
  { id: 'vgr' as RecordId, name: 'Regionen', kind: 'region' },
  { id: 'a' as RecordId, name: 'Kommun A', kind: 'municipality' },
  { id: 'b' as RecordId, name: 'Kommun B', kind: 'municipality' },
] as const;

/** A line of a test budget, in thousands of kronor. */
export function line(id: string, tkr: number, more: Partial<KnownLine> = {}): KnownLine {
  return {
    id: id as RecordId,
    version: 'v' as RecordId,
    section: 'cost',
    label: id,
    amount: (kronor(tkr * 1000) || 0) as Ore,
    unit: 'tkr',
    category: null,
    party: null,
    memberOrganisation: null,
    intervention: null,
    order: id,
    ...more,
  };
}

export function paid(id: string, member: string, tkr: number): KnownLine {
  return line(id, tkr, {
    section: 'revenue',
    category: 'contribution',
    memberOrganisation: member as RecordId,
  });
}

/** A budget that adds up: 8 000 tkr in, 8 100 out, 1 200 at the start. */
export const lines: readonly KnownLine[] = [
  paid('r1', 'fk', 4000),
  paid('r2', 'vgr', 2000),
  paid('r3', 'a', 1500),
  paid('r4', 'b', 500),
  line('Styrelse', 300),
  line('Kansli', 1800),
  line('Grön', 6000, { intervention: 'i1' as RecordId }),
  line('IB', 1200, { section: 'openingEquity' }),
];
