import type { meetings as source } from '#shared/i18n/sv/meetings.ts';

/** Messages of the meetings area, in English. */
export const meetings: Readonly<Record<keyof typeof source, string>> = {
  'meetings.title': 'Meetings',
  'meetings.new': 'New meeting',
  'meetings.coming': 'Coming',
  'meetings.empty': 'No meetings yet',
  'meetings.emptyHelp': 'All meetings are kept here: the coming ones on top and the earlier by year.',
  'meetings.when': 'at {time}, {place}',
  'meetings.noPlace': 'no place given',
  'meetings.items': '{count} {count|item|items}',
  'meetings.numbers': '§§ {first}–{last}',
  'meetings.conflicts': '{count} to be settled',
  'meetings.sealed': 'Attested',
  'meetings.notSealed': 'Not attested',
  'meetings.notes': 'Notes',
  'meetings.body': 'Body',
  'meetings.date': 'Date',
  'meetings.startsAt': 'Time',
  'meetings.place': 'Place',
  'meetings.standing': 'Put in the standing items',
  'meetings.create': 'Create the meeting',
  'meetings.edit': 'Change time and place',
  'meetings.save': 'Save',
  'meetings.changed': 'Time and place of the meeting have been changed',
  'meetings.notForYou':
    'The meetings of this body are not for this computer. Ask somebody who may let others in if you are to read them.',
  'meetings.closed': 'Closed',
  'meetings.makeClosed': 'Closed meeting: only those I choose may read',
  'meetings.closedHelp':
    'The whole meeting is kept closed: agenda, papers and minutes. The others do not even get the headings in their bundles, but see that a closed meeting exists.',
  'meetings.closedReaders': 'Who may read the meeting?',
  'meetings.closedNotYou': 'Do you want a closed meeting? Ask somebody who may let others in to make it.',
  'meetings.closedFailed': 'The readers could not be saved. The meeting has not been made. Try again.',
};
