import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { extractsDue } from '#shared/domain/dispatch/extracts-due.ts';
import type { OutboundDispatch } from '#shared/domain/dispatch/outbound-dispatch.ts';
import { newMinuteItem } from '#shared/domain/minutes/minute-item.ts';

const item = (id: string, dispatchTo: readonly string[]) => ({
  id: id as RecordId,
  values: newMinuteItem({ heading: id, order: id, dispatchTo }),
});
const dispatch = (id: string, values: Partial<OutboundDispatch>) => ({
  id: id as RecordId,
  values: {
    output: 'extract' as const,
    items: [],
    recipient: '',
    channel: null,
    sentOn: '2026-12-03' as IsoDate,
    fileName: 'x.pdf',
    hash: '',
    ...values,
  },
});

const items = [item('a', ['Vänersborgs kommun', 'Revisorerna']), item('b', ['Revisorerna']), item('c', [])];

function state(dispatches: readonly ReturnType<typeof dispatch>[]) {
  return extractsDue(items, dispatches).map(({ item: id, recipient, sent }) => [
    id,
    recipient,
    sent?.id ?? null,
  ]);
}

test('each receiver of each § waits until it has been sent', () => {
  expect(state([])).toEqual([
    ['a', 'Vänersborgs kommun', null],
    ['a', 'Revisorerna', null],
    ['b', 'Revisorerna', null],
  ]);
});

test('an extract counts for its own §§ and receivers, however they are written', () => {
  const sent = dispatch('d', { items: ['a'], recipient: ' vänersborgs kommun; Revisorerna' });
  expect(state([sent])).toEqual([
    ['a', 'Vänersborgs kommun', 'd'],
    ['a', 'Revisorerna', 'd'],
    ['b', 'Revisorerna', null],
  ]);
});

test('the whole minutes count for every §, a list for none', () => {
  const minutes = dispatch('m', { output: 'minutes', recipient: 'Revisorerna' });
  const list = dispatch('l', { output: 'decisionList', recipient: 'Vänersborgs kommun' });
  expect(state([minutes, list])).toEqual([
    ['a', 'Vänersborgs kommun', null],
    ['a', 'Revisorerna', 'm'],
    ['b', 'Revisorerna', 'm'],
  ]);
});
