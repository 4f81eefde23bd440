import { describe, expect, it } from 'vitest';
import { type AgendaKey, agendaKeyOf, type KeyPlace } from '#renderer/features/agenda/agenda-key.ts';
import { minutesOfSection } from '#renderer/features/agenda/agenda-rows.ts';
import { hoursAndMinutes, sumOfMinutes } from '#renderer/features/agenda/agenda-times.ts';
import { pendingAct, withActs, withoutStored } from '#renderer/features/agenda/pending-acts.ts';
import { clockAfter } from '#shared/base/clock-after.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';

const item = (id: string, order: string, values: Partial<AgendaItem> = {}) => ({
  id: id as RecordId,
  values: newAgendaItem({ heading: '', ...values, order }),
});
const ids = (items: readonly { readonly id: string }[]) => items.map((one) => one.id);
const moved = (id: string, order: string) => pendingAct({ values: new Map([[id as RecordId, { order }]]) });

describe('acts under way', () => {
  const stored = [item('a', 'a0'), item('b', 'a1'), item('c', 'a2')];

  it('shows the list as it will be', () => {
    const shown = withActs(stored, [moved('a', 'a3')]);
    expect(ids(shown)).toEqual(['b', 'c', 'a']);
    expect(shown.at(-1)?.values.order).toBe('a3');
  });

  it('keeps the list object when nothing is under way', () => {
    expect(withActs(stored, [])).toBe(stored);
  });

  it('settles equal keys by id', () => {
    expect(ids(withActs(stored, [moved('c', 'a1')]))).toEqual(['a', 'b', 'c']);
  });

  it('shows what is added and hides what is removed', () => {
    const act = pendingAct({ added: [item('d', 'a1V')], removed: new Set(['a' as RecordId]) });
    expect(ids(withActs(stored, [act]))).toEqual(['b', 'd', 'c']);
  });

  it('builds a later act on an earlier one', () => {
    const add = pendingAct({ added: [item('d', 'a3')] });
    expect(ids(withActs(stored, [add, moved('d', 'Zz')]))).toEqual(['d', 'a', 'b', 'c']);
  });

  it('waits for a row that is on its way, and not for one that is gone', () => {
    const acts = [pendingAct({ added: [item('d', 'a3')] }), moved('d', 'Zz')];
    expect(withoutStored(acts, stored)).toBe(acts);
    expect(withoutStored([moved('d', 'Zz')], stored)).toEqual([]);
  });

  it('lets go of an act when it is stored, and of those before it', () => {
    const acts = [moved('a', 'a3'), moved('a', 'a4')];
    expect(withoutStored(acts, stored)).toBe(acts);
    expect(withoutStored(acts, [item('a', 'a3')])).toEqual([acts[1]]);
    expect(withoutStored(acts, [item('a', 'a4')])).toEqual([]);
  });
});

describe('time of an agenda', () => {
  it('sums what is handled', () => {
    const point = (duration: number | null, withdrawn = false) => ({ values: { duration, withdrawn } });
    expect(sumOfMinutes([point(20), point(null), point(5, true), point(15)])).toBe(35);
  });

  it('sums a section until the next', () => {
    const list = [
      item('a', 'a0', { itemType: 'section' }),
      item('b', 'a1', { duration: 5 }),
      item('c', 'a2', { duration: 10 }),
      item('d', 'a3', { itemType: 'section' }),
      item('e', 'a4', { duration: 20 }),
    ];
    expect([minutesOfSection(list, 0), minutesOfSection(list, 3)]).toEqual([15, 20]);
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
  type Held = Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>>;
  const press = (key: string, held: Held = {}, place: Partial<KeyPlace> = {}): AgendaKey | null =>
    agendaKeyOf(
      { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held },
      { isEmpty: false, isAtStart: false, isSection: false, hasMarks: false, ...place },
    );

  it('adds with Enter and walks with the arrows', () => {
    expect(press('Enter')).toBe('add');
    expect([press('ArrowUp'), press('ArrowDown')]).toEqual(['up', 'down']);
  });

  it('moves with Alt, with or without Shift', () => {
    expect(press('ArrowDown', { altKey: true })).toBe('moveDown');
    expect(press('ArrowUp', { altKey: true, shiftKey: true })).toBe('moveUp');
    expect(press('Enter', { altKey: true })).toBe('open');
  });

  it('removes an empty heading with Backspace, and any with Ctrl+Delete', () => {
    expect(press('Backspace')).toBeNull();
    expect(press('Backspace', {}, { isEmpty: true })).toBe('remove');
    expect(press('Delete', { ctrlKey: true })).toBe('remove');
    expect(press('Delete')).toBeNull();
  });

  it('duplicates with Ctrl+D', () => {
    expect(press('d', { ctrlKey: true })).toBe('duplicate');
    expect(press('D', { metaKey: true })).toBe('duplicate');
    expect(press('d', { ctrlKey: true, shiftKey: true })).toBeNull();
  });

  it('makes a section with Shift+Tab at the start only', () => {
    expect(press('Tab', { shiftKey: true }, { isAtStart: true })).toBe('toSection');
    expect(press('Tab', { shiftKey: true })).toBeNull();
    expect(press('Tab', { shiftKey: true }, { isAtStart: true, isSection: true })).toBeNull();
  });

  it('makes an item of a section with Tab, and else leaves the field', () => {
    expect(press('Tab', {}, { isAtStart: true, isSection: true })).toBe('toItem');
    expect(press('Tab', {}, { isAtStart: true })).toBeNull();
  });

  it('marks rows with Shift and acts on those that are marked', () => {
    expect(press('ArrowDown', { shiftKey: true })).toBe('selectDown');
    expect(press('Escape')).toBeNull();
    expect(press('Escape', {}, { hasMarks: true })).toBe('unselect');
    expect(press('Backspace', {}, { hasMarks: true })).toBe('remove');
    expect(press('Tab', { shiftKey: true }, { hasMarks: true })).toBe('toSection');
  });

  it('leaves letters and other shortcuts alone', () => {
    expect([press('a'), press('z', { ctrlKey: true }), press('ArrowLeft')]).toEqual([null, null, null]);
  });
});
