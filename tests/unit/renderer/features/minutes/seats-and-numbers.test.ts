import { describe, expect, it } from 'vitest';
import {
  attendingSeats,
  type MinutesModel,
  type SeatView,
  type SectionView,
  seatLabel,
  sectionNumber,
} from '#renderer/features/minutes/minutes-model.ts';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';

const translate = createTranslate(sv);

function seat(id: string, name: string | null, kind: SeatView['kind'], organisation: string): SeatView {
  const person = name === null ? null : (`person ${id}` as RecordId);
  return {
    id: id as RecordId,
    kind,
    office: null,
    person,
    name,
    organisation,
    title: null,
    attendance: undefined,
    attended: false,
    beforehand: null,
  };
}

const seats = [
  seat('a', 'Örjan Ek', 'member', 'Lerum'),
  seat('b', null, 'member', 'Partille'),
  seat('c', 'Anna Berg', 'substitute', 'Lerum'),
];

function section(values: Partial<SectionView>): SectionView {
  return { number: null, position: 3, isNote: false, ...values } as SectionView;
}

describe('choices of persons', () => {
  it('lists who takes part by name, and no empty seat', () => {
    const serving = { serving: seats.map(({ id }) => id), recused: [] };
    const chosen = attendingSeats(
      { seats } as unknown as MinutesModel,
      { serving } as unknown as SectionView,
    );
    expect(chosen.map(({ name }) => name)).toEqual(['Anna Berg', 'Örjan Ek']);
  });

  it('says who sits there, as what and for whom', () => {
    expect(seatLabel(seats[2], translate)).toBe('Anna Berg, ersättare, Lerum');
    expect(seatLabel(seats[1], translate)).toBe('Vakant plats, ledamot, Partille');
  });

  it('does not say again what the name says', () => {
    expect(seatLabel(seat('d', 'Ledamot Lerum', 'member', 'Lerum'), translate)).toBe('Ledamot Lerum');
  });
});

describe('what a § is called', () => {
  it('is its number, or its place in notes', () => {
    expect(sectionNumber(section({ number: 84 }), translate)).toBe('§ 84');
    expect(sectionNumber(section({ isNote: true }), translate)).toBe('3.');
    expect(sectionNumber(section({}), translate)).toBe('§ –');
  });
});
