import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { adoptVersion } from '#shared/domain/governing/adopt-version.ts';
import {
  currentVersions,
  type KnownVersion,
  overlaps,
  versionInForce,
} from '#shared/domain/governing/version-chain.ts';

const start = '2010-01-01' as IsoDate;
const dayOf = (offset: number) => addDays(start, offset);

const adoptions = fc.array(
  fc.record({
    from: fc.nat(400),
    length: fc.option(fc.nat(200), { nil: null }),
    replacesCurrent: fc.boolean(),
  }),
  { maxLength: 12 },
);

it('never lets two versions be in force at once, however versions are adopted (G1)', () => {
  fc.assert(
    fc.property(adoptions, (list) => {
      let versions: readonly KnownVersion[] = [];
      for (const [index, { from, length, replacesCurrent }] of list.entries()) {
        const id = `${index}` as RecordId;
        const validFrom = dayOf(from);
        const draft: KnownVersion = {
          id,
          label: id,
          status: 'preliminary',
          decidedBy: null,
          validFrom,
          validTo: null,
          replaces: null,
          year: null,
        };
        versions = [...versions, draft];
        const adopted = adoptVersion(versions, id, {
          status: 'decided',
          decidedBy: null,
          decidedNote: null,
          validFrom,
          validTo: length === null ? null : addDays(validFrom, length),
          reviewBy: null,
          replaces: replacesCurrent ? (versionInForce(versions, validFrom)?.id ?? null) : null,
        });
        if (!adopted.ok) continue;
        for (const change of adopted.value) {
          versions = versions.map((version) =>
            version.id === change.id ? ({ ...version, ...change.values } as KnownVersion) : version,
          );
        }
      }
      expect(overlaps(versions)).toEqual([]);
      for (let offset = 0; offset <= 600; offset += 7) {
        expect(currentVersions(versions, dayOf(offset)).length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
