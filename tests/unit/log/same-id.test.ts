import { expect, it } from 'vitest';
import { projectDossier } from '#shared/log/dossier.ts';
import { foldRecord } from '#shared/log/fold.ts';
import type { HybridTime, Operation } from '#shared/log/operation.ts';
import { operationId, type StreamId } from '#shared/log/operation.ts';

const stream = '00000000000000aa' as StreamId;
const record = 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbb' as never;

function write(time: number, heading: string, rest: Partial<Operation> = {}): Operation {
  return {
    id: operationId(stream, time as HybridTime),
    stream,
    sequence: time,
    time: time as HybridTime,
    kind: 'set',
    table: 'minuteItem',
    record,
    fields: { heading },
    ...rest,
  };
}

const one = write(1, 'Plan', { kind: 'new' });
const left = write(2, 'Budget', { replaces: { heading: [one.id] } });
const right = write(2, 'Arkiv', { replaces: { heading: [one.id] } });

it('lets the same of two operations with one id count, whichever came first', () => {
  expect(foldRecord([one, right, left])).toEqual(foldRecord([one, left, right]));
  expect(foldRecord([right, one, left, right])).toEqual(foldRecord([one, left, right]));
});

it('lists the one that does not count, once', () => {
  const first = projectDossier([one, left, right, left]);
  const second = projectDossier([right, one, right, left]);
  expect(first).toEqual(second);
  expect(first.doubled).toHaveLength(1);
  const shown = first.records.get(record)?.fields['heading']?.value;
  expect([shown, first.doubled[0]?.fields?.['heading']].sort()).toEqual(['Arkiv', 'Budget']);
  expect(first.operations.get(record)).toHaveLength(2);
});

it('lists nothing when the same operation comes twice', () => {
  const again = { ...left, fields: { heading: 'Budget' } };
  expect(projectDossier([one, left, again]).doubled).toEqual([]);
});
