import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';
import { checkGoverning } from '#shared/rules/governing-rules.ts';

const today = '2026-11-25' as IsoDate;

function version(id: string, values: Partial<KnownVersion> = {}): KnownVersion {
  return {
    id: id as RecordId,
    label: `Version ${id}`,
    status: 'decided',
    decidedBy: '§' as RecordId,
    validFrom: '2025-01-01' as IsoDate,
    validTo: null,
    replaces: null,
    year: null,
    ...values,
  };
}

const keysOf = (versions: readonly KnownVersion[], kind: 'guidelines' | 'budget' = 'guidelines') =>
  checkGoverning(kind, versions, today).map(({ rule, where, messageKey }) => [rule, where, messageKey]);

describe('a governing document', () => {
  it('has nothing to be said of when one cited version is in force', () => {
    expect(keysOf([version('1')])).toEqual([]);
  });

  it('may not have two versions in force at once (G1)', () => {
    const [finding] = checkGoverning(
      'guidelines',
      [version('1'), version('2', { validFrom: '2026-02-01' as IsoDate })],
      today,
    );
    expect(finding).toEqual({
      rule: 'G1',
      severity: 'block',
      where: '2',
      messageKey: 'governing.rule.twoCurrent',
      values: { label: 'Version 2', other: 'Version 1', on: '2026-02-01' },
    });
  });

  it('says who decided it, by a § or in words (G2)', () => {
    const uncited = version('1', { decidedBy: null });
    expect(keysOf([uncited])).toEqual([['G2', '1', 'governing.rule.notCited']]);
    expect(keysOf([{ ...uncited, decidedNote: 'Styrelsen 12 mars 2014 § 18' }])).toEqual([]);
  });

  it('is told of before it ends without a next', () => {
    const ending = version('1', { validTo: '2026-12-31' as IsoDate });
    const next = version('2', { validFrom: '2027-01-01' as IsoDate });
    expect(keysOf([ending])).toEqual([['P7', '1', 'governing.rule.expiresSoon']]);
    expect(keysOf([ending, next])).toEqual([]);
    expect(keysOf([version('1', { validTo: '2027-12-31' as IsoDate })])).toEqual([]);
  });

  it('is told of when it has ended and nothing came instead', () => {
    const ended = version('1', { validTo: '2026-06-30' as IsoDate });
    expect(keysOf([ended])).toEqual([['P7', '1', 'governing.rule.expired']]);
    expect(keysOf([ended, version('2', { validFrom: '2027-01-01' as IsoDate })])).toEqual([]);
  });

  it('is to be looked over by its own day, or after a term of office', () => {
    const due = version('1', { reviewBy: '2026-11-24' as IsoDate });
    expect(keysOf([due])).toEqual([['P8', '1', 'governing.rule.reviewDue']]);
    const old = version('1', { validFrom: '2022-11-25' as IsoDate });
    expect(keysOf([old])).toEqual([['P8', '1', 'governing.rule.unchangedLong']]);
    expect(keysOf([{ ...old, reviewBy: today }])).toEqual([]);
    expect(keysOf([old], 'budget')).toEqual([]);
  });
});
