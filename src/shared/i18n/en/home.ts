import type { home as source } from '#shared/i18n/sv/home.ts';

/** Messages of the home area, in English. */
export const home: Readonly<Record<keyof typeof source, string>> = {
  'home.title': 'Home',
  'home.next': 'Next meeting',
  'home.noMeeting': 'No meeting is planned',
  'home.noMeetingHelp':
    'When you plan a meeting the standing items are put in by themselves, so that you only need to add to them.',
  'home.planMeeting': 'Plan a meeting',
  'home.openAgenda': 'Open the agenda',
  'home.openMinutes': 'Open the minutes',
  'home.waiting': 'Waiting for you',
  'home.nothingWaits': 'Nothing is waiting.',
  'home.conflicts': '{count} {count|value|values} where two people have written differently: settle',
  'home.gaps': 'Changes from {names} are missing. Ask for a new bundle.',
  'home.unsealed': '{meeting}: {count} {count|item|items} to review and attest',
  'home.emptySeats': '{count} {count|seat|seats} without a name',
  'home.taskLate': '{heading} ({body}) should have been done by {date}',
  'home.taskDue': '{heading} ({body}) has to be done by {date}',
  'home.moreTasks': '{count} more in the year wheel',
  'home.latest': 'Latest decisions',
  'home.noDecisions': 'No decisions yet',
  'home.noDecisionsHelp': 'What the meetings decide is shown here, the newest first.',
  'home.notAttested': 'Not attested',
  'home.allDecisions': 'All decisions',
  'home.matter.answer': 'Feedback to {body}: {heading}',
  'home.matter.question': '{body} has a question to answer: {heading}',
  'home.reminder.words': 'Print your recovery words',
  'home.reminder.administrator': 'Appoint one more who may let others in',
};
