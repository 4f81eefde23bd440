import type { people as source } from '#shared/i18n/sv/people.ts';

/** Messages of the people area, in English. */
export const people: Readonly<Record<keyof typeof source, string>> = {
  'people.title': 'People',
  'people.description': 'Who sits where, and for how long.',
  'people.missing.title': 'Not every member has both a member and a substitute',
  'people.missing.member':
    'No member for: {names}. Each member organisation must have at least one (act 2003:1210, section 10).',
  'people.missing.substitute':
    'No substitute for: {names}. Each member must have a substitute (act 2003:1210, section 10).',
  'people.noSeats': 'Nobody is entered here yet.',
  'people.kind.member': 'Members',
  'people.kind.substitute': 'Substitutes, in the order they serve',
  'people.kind.official': 'Officials',
  'people.add.member': 'Member',
  'people.add.substitute': 'Substitute',
  'people.add.official': 'Official',
  'people.seatAdded': 'A seat has been added',
  'people.seatRemoved': 'The seat has been removed',
  'people.empty': 'No name',
  'people.term': 'Term',
  'people.termFrom': 'from {from}',
  'people.termUntil': 'until {to}',
  'people.former': 'Former ({count})',
  'people.member': 'Appointed by',
  'people.office': 'Office',
  'people.acts': 'Do',
  'people.moveUp': 'Move up {name}',
  'people.moveDown': 'Move down {name}',
  'people.moved': '{name} has been moved to place {position}',
  'people.edit': 'Change {name}',
  'people.remove': 'Remove {name}',
  'people.seat': 'Seat',
  'people.name': 'Name',
  'people.seatKind': 'Kind of seat',
  'people.from': 'From',
  'people.to': 'To',
  'people.toHelp': 'Empty: until further notice',
  'people.nameHelp':
    'Write a new name when someone succeeds: earlier minutes keep the name of the one who sat then.',
  'people.saved': 'The seat has been changed',
  'people.save': 'Save',
};
