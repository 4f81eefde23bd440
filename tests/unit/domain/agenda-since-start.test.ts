import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { agendaSinceStart, insertPoint } from '#shared/domain/minutes/agenda-since-start.ts';
import { type MinuteItem, newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { sectionParts } from '#shared/domain/minutes/section-parts.ts';
import { orderBetween } from '#shared/log/order.ts';

const id = (name: string) => name as RecordId;
const point = (name: string, order: string, values: Partial<AgendaItem> = {}) => ({
  id: id(name),
  values: newAgendaItem({ heading: name, order, ...values }),
});
const section = (name: string, order: string, values: Partial<MinuteItem> = {}) => ({
  id: id(`§${name}`),
  values: newMinuteItem({ heading: name, order, agendaItem: id(name), ...values }),
});

const agenda = [point('a', 'a0'), point('late', 'a05'), point('b', 'a1'), point('c', 'a2')];
const items = [section('a', 'a0'), section('b', 'a1'), section('c', 'a2')];

describe('the agenda since the start', () => {
  test('offers a point that came late, and says nothing of the others', () => {
    const since = agendaSinceStart(agenda, items, []);
    expect(since.added.map((one) => one.id)).toEqual(['late']);
    expect(since.withdrawn).toEqual([]);
  });

  test('does not offer a point anew whose § was taken away', () => {
    expect(agendaSinceStart(agenda, items, [section('late', 'a05')]).added).toEqual([]);
  });

  test('names the § of a point that was withdrawn or taken off, unless it has its result', () => {
    const less = [point('a', 'a0', { withdrawn: true }), point('b', 'a1'), point('late', 'a05')];
    expect(agendaSinceStart(less, items, []).withdrawn).toEqual(['§a', '§c']);
    const told = [section('a', 'a0', { result: 'withdrawn' }), ...items.slice(1)];
    expect(agendaSinceStart(less, told, []).withdrawn).toEqual(['§c']);
  });

  test('never copies a § that was taken up at the meeting', () => {
    const extra = section('extra', 'a3', { agendaItem: null });
    expect(agendaSinceStart(agenda, [...items, extra], []).withdrawn).toEqual([]);
  });
});

describe('putting a late point in', () => {
  const insert = (sealed: readonly string[]) => {
    const made = insertPoint({
      point: agendaSinceStart(agenda, items, []).added[0]!,
      proposal: 'Bråttom.\natt bevilja medel',
      agenda,
      items,
      isSealed: (item) => sealed.includes(item),
      newId: () => id('new'),
      orderBetween,
    });
    const all = [...items, made as (typeof items)[number]];
    return {
      made,
      order: all
        .toSorted((left, right) => (left.values.order < right.values.order ? -1 : 1))
        .map((one) => one.id),
    };
  };

  test('gives it the place that it has on the agenda', () => {
    const { made, order } = insert([]);
    expect(order).toEqual(['§a', 'new', '§b', '§c']);
    expect(made).toMatchObject({
      table: 'minuteItem',
      paragraphs: ['Bråttom.'],
      values: { agendaItem: 'late', proposal: 'att bevilja medel', result: null },
    });
  });

  test('never puts it before a § that is attested', () => {
    expect(insert(['§b']).order).toEqual(['§a', '§b', 'new', '§c']);
  });
});

describe('the parts of the contents', () => {
  test('follow the headings of the agenda, and a § of the meeting stays with the one before it', () => {
    const headed = [
      point('Formalia', 'a', { itemType: 'section' }),
      ...agenda.slice(0, 1),
      point('Ekonomi', 'a01', { itemType: 'section' }),
      ...agenda.slice(2),
    ];
    const extra = section('extra', 'a15', { agendaItem: null });
    const parts = sectionParts(headed, [items[0]!, items[1]!, extra, items[2]!]);
    expect(parts).toEqual([
      { title: { type: 'agenda', heading: 'Formalia' }, items: ['§a'] },
      { title: { type: 'agenda', heading: 'Ekonomi' }, items: ['§b', '§extra', '§c'] },
    ]);
  });

  test('are formalities, matters and closing where the agenda has no headings', () => {
    const formal = (name: string) => section(name, name, { itemType: 'formality' });
    const parts = sectionParts(agenda, [formal('a'), formal('b'), section('c', 'c'), formal('d')]);
    expect(parts.map(({ title, items: own }) => [title.type, own.length])).toEqual([
      ['formalities', 2],
      ['matters', 1],
      ['closing', 1],
    ]);
  });

  test('hold every § once, in order', () => {
    expect(sectionParts(agenda, items).flatMap((part) => part.items)).toEqual(items.map((one) => one.id));
  });
});
