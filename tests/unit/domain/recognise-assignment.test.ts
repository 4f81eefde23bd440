import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { recogniseAssignment } from '#shared/domain/assignment/recognise-assignment.ts';

const meeting = '2026-11-25' as IsoDate;

test.each([
  [
    'att uppdra åt förbundschefen att ta fram en plan, redovisas senast den 30 april 2027',
    { owner: 'Förbundschefen', wording: 'ta fram en plan', dueOn: '2027-04-30' },
  ],
  [
    'att uppdra åt förbundschefen och ordföranden att inleda samråd som redovisas senast 15 mars',
    { owner: 'Förbundschefen och ordföranden', wording: 'inleda samråd', dueOn: '2027-03-15' },
  ],
  [
    'att ge beredningsgruppen i uppdrag att se över riktlinjerna och återrapportera till styrelsen senast i december',
    { owner: 'Beredningsgruppen', wording: 'se över riktlinjerna', dueOn: '2026-12-31' },
  ],
  [
    'att uppdra till kansliet att svara på remissen senast 2027-01-15',
    { owner: 'Kansliet', wording: 'svara på remissen', dueOn: '2027-01-15' },
  ],
  [
    'att uppdra åt förbundschefen att återkomma.',
    { owner: 'Förbundschefen', wording: 'återkomma', dueOn: null },
  ],
  [
    'att uppdra åt förbundschefen att utreda frågan, redovisas senast den 31 februari 2027',
    { owner: 'Förbundschefen', wording: 'utreda frågan', dueOn: null },
  ],
])('reads "%s"', (clause, assignment) => {
  expect(recogniseAssignment(clause, meeting)).toEqual(assignment);
});

test.each(['att anta planen', 'att notera informationen', 'att godkänna uppdragsbeskrivningen', 'att '])(
  'finds none in "%s"',
  (clause) => {
    expect(recogniseAssignment(clause, meeting)).toBeNull();
  },
);
