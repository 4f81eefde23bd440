import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { giveNumbers } from '#shared/domain/registry/give-numbers.ts';
import {
  nextRegistryNumbers,
  readRegistryNumber,
  registryNumberText,
  sameRegistryNumbers,
} from '#shared/domain/registry/registry-number.ts';

const number = fc.record({
  prefix: fc.constantFrom('SV', 'MPHL', 'DNR', ''),
  year: fc.integer({ min: 2020, max: 2030 }),
  number: fc.integer({ min: 1, max: 999_999 }),
});

test('a number that is written is read as the same number', () => {
  fc.assert(
    fc.property(number, (one) => {
      expect(readRegistryNumber(registryNumberText(one))).toEqual(one);
    }),
  );
});

test('new numbers are never ones that are taken, nor the same twice', () => {
  const low = number.map((one) => ({ ...one, number: (one.number % 500) + 1 }));
  fc.assert(
    fc.property(fc.array(fc.oneof(low.map(registryNumberText), fc.string())), fc.nat(20), (taken, count) => {
      const fresh = nextRegistryNumbers(taken, { prefix: 'SV', year: 2026 }, count);
      const all = [...taken.filter((text) => readRegistryNumber(text)?.prefix === 'SV'), ...fresh].map(
        (registryNumber, index) => ({ id: String(index) as RecordId, registryNumber }),
      );
      const doubled = sameRegistryNumbers(all).flat();
      expect(doubled.filter(({ id }) => Number(id) >= all.length - fresh.length)).toEqual([]);
      expect(fresh).toHaveLength(count);
    }),
  );
});

test('one issuer gives no number twice, however the acts are divided', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), (acts) => {
      let matters = acts.flatMap((count, act) =>
        Array.from({ length: count }, (_, index) => ({
          id: `${act}.${index}` as DossierId,
          registryNumber: null as string | null,
          openedOn: '2026-01-01' as IsoDate,
        })),
      );
      for (const [act] of acts.entries()) {
        const wanted = new Set<RecordId>(
          matters.map(({ id }) => id).filter((id) => id.startsWith(`${act}.`)),
        );
        const today = '2026-05-05' as IsoDate;
        const changes = giveNumbers({ matters, wanted, steps: [], prefix: 'SV', today });
        const given = new Map(
          changes.map((change) => [
            change.id,
            'registryNumber' in change.values ? change.values.registryNumber : null,
          ]),
        );
        matters = matters.map((one) => ({ ...one, registryNumber: given.get(one.id) ?? one.registryNumber }));
      }
      expect(sameRegistryNumbers(matters)).toEqual([]);
      expect(matters.every(({ registryNumber }) => registryNumber !== null)).toBe(true);
    }),
  );
});
