import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import {
  changeDays,
  currentVersions,
  type KnownVersion,
  overlaps,
  replacedBy,
  replacementOf,
  versionChain,
  versionInForce,
  versionsSince,
} from '#shared/domain/governing/version-chain.ts';

const day = (text: string) => text as IsoDate;
const ids = (versions: readonly { readonly id: string }[]) => versions.map(({ id }) => id);

function version(id: string, validFrom: string, values: Partial<KnownVersion> = {}): KnownVersion {
  return {
    id: id as RecordId,
    label: id,
    status: 'decided',
    decidedBy: null,
    validFrom: day(validFrom),
    validTo: null,
    replaces: null,
    year: null,
    ...values,
  };
}

const first = version('1', '2022-01-01', { validTo: day('2023-04-16') });
const second = version('2', '2023-04-17', { replaces: first.id, validTo: day('2024-12-31') });
const third = version('3', '2025-02-01', { replaces: second.id });
const draft = version('4', '2026-01-01', { status: 'preliminary' });
const chain = [draft, first, third, second];

describe('the chain of versions', () => {
  it('tells what was in force on a day, first and last day included', () => {
    expect(versionInForce(chain, day('2023-04-16'))?.id).toBe('1');
    expect(versionInForce(chain, day('2023-04-17'))?.id).toBe('2');
    expect(versionInForce(chain, day('2024-12-31'))?.id).toBe('2');
  });

  it('has nothing in force before the first and in a gap', () => {
    expect(versionInForce(chain, day('2021-12-31'))).toBeUndefined();
    expect(versionInForce(chain, day('2025-01-15'))).toBeUndefined();
  });

  it('never has a proposal in force', () => {
    expect(versionInForce(chain, day('2026-06-01'))?.id).toBe('3');
  });

  it('is shown with the newest first, and a revision before what it revises on the same day', () => {
    expect(ids(versionChain(chain))).toEqual(['4', '3', '2', '1']);
    const revised = version('0', '2025-02-01', { replaces: third.id });
    expect(ids(versionChain([third, revised]))).toEqual(['0', '3']);
  });

  it('tells what has been decided since, the first change first', () => {
    expect(ids(versionsSince(chain, first))).toEqual(['2', '3']);
    expect(versionsSince(chain, third)).toEqual([]);
  });

  it('knows the neighbours of a version, named or not', () => {
    expect(replacementOf(chain, first)?.id).toBe('2');
    expect(replacedBy(chain, third)?.id).toBe('2');
    const unnamed = [version('a', '2020-01-01'), version('b', '2021-01-01')];
    expect(replacementOf(unnamed, unnamed[0] as KnownVersion)?.id).toBe('b');
    expect(replacedBy(unnamed, unnamed[1] as KnownVersion)?.id).toBe('a');
    expect(replacedBy(unnamed, unnamed[0] as KnownVersion)).toBeUndefined();
  });

  it('marks the days on which something changed, the end without a next among them', () => {
    expect(changeDays(chain)).toEqual(['2022-01-01', '2023-04-17', '2025-01-01', '2025-02-01']);
  });
});

describe('two versions in force at once', () => {
  it('are found with the first day that they share', () => {
    const rival = version('5', '2024-06-01');
    expect(ids(currentVersions([...chain, rival], day('2024-07-01')))).toEqual(['5', '2']);
    expect(overlaps([second, rival]).map(({ earlier, later, from }) => [earlier.id, later.id, from])).toEqual(
      [['2', '5', '2024-06-01']],
    );
  });

  it('are not two that follow each other, nor a proposal beside a decided one', () => {
    expect(overlaps(chain)).toEqual([]);
  });
});
