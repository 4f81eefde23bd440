import type { register as source } from '#shared/i18n/sv/register.ts';

/** Messages of the register area, in English. */
export const register: Readonly<Record<keyof typeof source, string>> = {
  'register.title': 'Decisions',
  'register.description': 'Every decision of every body, newest first.',
  'register.none': 'All decisions are gathered here',
  'register.noneHelp':
    'When a section of some minutes gets a decision it shows up here, to be searched and followed.',
  'register.search': 'Search the decisions',
  'register.body': 'Body',
  'register.year': 'Year',
  'register.result': 'Result',
  'register.attested': 'Attestation',
  'register.all': 'All',
  'register.attestedYes': 'Attested',
  'register.attestedNo': 'Not attested',
  'register.count': '{number} {count|decision|decisions}',
  'register.noHits': 'No decision fits',
  'register.noHitsHelp': 'Remove a word or a filter.',
  'register.list': 'Decisions',
  'register.toMinutes': 'Open in the minutes',
  'register.conflict': 'Two people have written differently in this decision.',
  'register.noBackground': 'No background has been written.',
  'register.history': 'History',
  'register.historyHelp': 'Who changed what, when. Newest first.',
  'register.notHere': 'The decision is not in this copy',
  'register.notHereHelp': 'It may be for another circle, or not have come here yet. Nothing is wrong.',
};
