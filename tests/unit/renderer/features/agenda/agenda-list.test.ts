import { describe, expect, it } from 'vitest';
import { agendaKeyOf } from '#renderer/features/agenda/agenda-key.ts';
import { withoutStored, withPendingOrders } from '#renderer/features/agenda/agenda-order.ts';
import { clockAfter, hoursAndMinutes, sumOfMinutes } from '#renderer/features/agenda/agenda-times.ts';
import type { RecordId } from '#shared/base/id.ts';

const item = (id: string, order: string) => ({ id: id as RecordId, values: { order } });
const ids = (items: readonly { readonly id: string }[]) => items.map((one) => one.id);

describe('moves under way', () => {
  const stored = [item('a', 'a0'), item('b', 'a1'), item('c', 'a2')];

  it('shows the list as it will be', () => {
    const shown = withPendingOrders(stored, new Map([['a' as RecordId, 'a3']]));
    expect(ids(shown)).toEqual(['b', 'c', 'a']);
    expect(shown.at(-1)?.values.order).toBe('a3');
  });

  it('keeps the list object when nothing is under way', () => {
    expect(withPendingOrders(stored, new Map())).toBe(stored);
  });

  it('settles equal keys by id', () => {
    const shown = withPendingOrders(stored, new Map([['c' as RecordId, 'a1']]));
    expect(ids(shown)).toEqual(['a', 'b', 'c']);
  });

  it('lets go of a move when it is stored', () => {
    const pending = new Map([['a' as RecordId, 'a3']]);
    expect(withoutStored(pending, stored)).toBe(pending);
    expect(withoutStored(pending, [item('a', 'a3')]).size).toBe(0);
  });
});

describe('time of an agenda', () => {
  it('sums what is handled', () => {
    const point = (duration: number | null, withdrawn = false) => ({ values: { duration, withdrawn } });
    expect(sumOfMinutes([point(20), point(null), point(5, true), point(15)])).toBe(35);
  });

  it('gives the clock at the end', () => {
    expect(clockAfter('09:00', 160)).toBe('11:40');
    expect(clockAfter('23:30', 45)).toBe('00:15');
    expect(clockAfter('nine', 45)).toBeNull();
  });

  it('splits minutes into hours', () => {
    expect(hoursAndMinutes(160)).toEqual([2, 40]);
  });
});

describe('keys in a heading', () => {
  const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) => ({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...held,
  });

  it('adds at Enter and opens at Alt+Enter', () => {
    expect(agendaKeyOf(press('Enter'), false)).toBe('add');
    expect(agendaKeyOf(press('Enter', { altKey: true }), false)).toBe('open');
  });

  it('moves with Alt and an arrow, walks with the arrow alone', () => {
    expect(agendaKeyOf(press('ArrowUp', { altKey: true }), false)).toBe('moveUp');
    expect(agendaKeyOf(press('ArrowDown', { altKey: true }), false)).toBe('moveDown');
    expect(agendaKeyOf(press('ArrowUp'), false)).toBe('up');
    expect(agendaKeyOf(press('ArrowDown'), false)).toBe('down');
  });

  it('removes an empty heading at Backspace, any at Ctrl+Delete', () => {
    expect(agendaKeyOf(press('Backspace'), true)).toBe('remove');
    expect(agendaKeyOf(press('Backspace'), false)).toBeNull();
    expect(agendaKeyOf(press('Delete', { ctrlKey: true }), false)).toBe('remove');
  });

  it('leaves other keys to the writing', () => {
    expect(agendaKeyOf(press('a'), false)).toBeNull();
    expect(agendaKeyOf(press('k', { ctrlKey: true }), false)).toBeNull();
  });
});
