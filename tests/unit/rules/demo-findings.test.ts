import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { generateDemo } from '#shared/demo/generate-demo.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import { checkMinutes } from '#shared/rules/check-minutes.ts';
import { carryOut } from '#tests/unit/demo/demo-dossiers.ts';

test('finds nothing to say of twenty years of minutes in order', async () => {
  const demo = carryOut(await generateDemo(1, 20, { naturalId }));
  const text = (id: RecordId) => ({ plain: demo.text(id).join('\n') });
  const held = demo.all('meeting').filter(({ values }) => values.state === 'started');
  const meetings = held.map(({ id, values }) => ({
    ...values,
    id,
    minuteItemCount: demo.dossier(id as DossierId).all('minuteItem').length,
  }));
  expect(held.length).toBeGreaterThan(500);
  const found = held.flatMap(({ id, values }) =>
    checkMinutes({
      meeting: { ...demo.dossier(id as DossierId), text },
      base: { all: demo.all },
      meetings,
      registryNumbers: demo.all('matter').flatMap((matter) => matter.values.registryNumber ?? []),
      today: '2026-11-25' as IsoDate,
    }).map(({ rule, messageKey }) => `${values.date} ${rule} ${messageKey}`),
  );
  expect(found).toEqual([]);
});
