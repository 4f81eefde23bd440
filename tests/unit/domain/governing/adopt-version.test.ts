import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type Adoption, adoptVersion } from '#shared/domain/governing/adopt-version.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';

const day = (text: string) => text as IsoDate;
const id = (text: string) => text as RecordId;

const current: KnownVersion = {
  id: id('now'),
  label: 'Version 1',
  status: 'decided',
  decidedBy: id('§'),
  validFrom: day('2022-01-01'),
  validTo: null,
  replaces: null,
  year: null,
};
const draft: KnownVersion = { ...current, id: id('draft'), label: 'Version 2', status: 'preliminary' };
const adoption: Adoption = {
  status: 'decided',
  decidedBy: id('§ 2'),
  decidedNote: null,
  validFrom: day('2024-03-01'),
  validTo: null,
  reviewBy: null,
  replaces: current.id,
};

describe('adopting a version', () => {
  it('ends what it replaces the day before, and ties it to its §', () => {
    expect(adoptVersion([current, draft], draft.id, adoption)).toEqual({
      ok: true,
      value: [
        { type: 'set', table: 'governingVersion', id: 'now', values: { validTo: '2024-02-29' } },
        { type: 'set', table: 'governingVersion', id: 'draft', values: adoption },
      ],
    });
  });

  it('leaves a version alone that has ended already', () => {
    const ended = { ...current, validTo: day('2023-12-31') };
    const result = adoptVersion([ended, draft], draft.id, adoption);
    expect(result.ok && result.value.map((change) => change.id)).toEqual(['draft']);
  });

  it('is refused when two would be in force at once', () => {
    const result = adoptVersion([current, draft], draft.id, { ...adoption, replaces: null });
    expect(result).toEqual({
      ok: false,
      error: { type: 'two-current', version: current, from: '2024-03-01' },
    });
  });

  it('is refused when it would run into one that is already decided for later', () => {
    const later = { ...current, id: id('later'), validFrom: day('2025-01-01') };
    const result = adoptVersion(
      [{ ...current, validTo: day('2024-12-31') }, later, draft],
      draft.id,
      adoption,
    );
    expect(result).toEqual({ ok: false, error: { type: 'two-current', version: later, from: '2025-01-01' } });
    const bounded = { ...adoption, validTo: day('2024-12-31') };
    expect(adoptVersion([current, later, draft], draft.id, bounded).ok).toBe(true);
  });

  it('is refused when what it replaces would never have been in force', () => {
    const result = adoptVersion([current, draft], draft.id, { ...adoption, validFrom: day('2022-01-01') });
    expect(result).toEqual({ ok: false, error: { type: 'replaced-begins-later', version: current } });
  });

  it('is refused when it ends before it begins, or replaces itself', () => {
    const ends = adoptVersion([draft], draft.id, { ...adoption, validTo: day('2024-02-01') });
    expect(ends).toEqual({ ok: false, error: { type: 'ends-first' } });
    const itself = adoptVersion([draft], draft.id, { ...adoption, replaces: draft.id });
    expect(itself).toEqual({ ok: false, error: { type: 'replaces-itself' } });
  });
});
