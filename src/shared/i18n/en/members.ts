import type { members as source } from '#shared/i18n/sv/members.ts';

/** Messages of the members area, in English. */
export const members: Readonly<Record<keyof typeof source, string>> = {
  'members.title': 'Members and computers',
  'members.description': 'Each computer has keys of its own. Here you see what each may read.',
  'members.active': '{count} {count|computer|computers} in the association',
  'members.gone': 'Computers shut out',
  'members.person': 'Person',
  'members.reads': 'May read',
  'members.since': 'In since',
  'members.reason': 'Reason',
  'members.change': 'Change',
  'members.changeWhom': 'Change {name}',
  'members.changeTitle': 'Change {name}',
  'members.save': 'Save',
  'members.alwaysOpen': 'What is open to the whole association is read by all.',
  'members.narrows': 'What the person has received already stays with them',
  'members.narrowsHelp':
    'From the next bundle on, nothing new of what you took away is sent. What the person has written there still holds.',
  'members.howToAdd':
    'Somebody new, or with a new computer? They choose “Join” at the start and send you their request. You open it under Exchange.',
  'members.oneAdministrator': 'Appoint one more who may let others in',
  'members.oneAdministratorHelp':
    'Now only one computer can. Should it break, nobody can let anyone in or shut anyone out.',
  'members.whoAreYou': 'Who are you?',
  'members.tellWho': 'Choose your person',
  'members.whoAreYouHelp':
    'Say which person this computer belongs to. Only then can you sign minutes with it.',
  'members.selfRevoked': 'This computer has been shut out of the association',
  'members.selfRevokedHelp':
    'You can read what is here already, but change nothing. Talk to somebody who lets others in.',
  'members.afterRevocation': '{count} {count|change|changes} after revocation from {name} do not count',
  'members.afterRevocationHelp':
    'They came after the computer was shut out. They stay on this computer as evidence, but do not show in meetings, minutes or the register.',
  'members.freshness': 'How fresh we are to each other',
  'members.heard': 'Last from {name}: {at}.',
  'members.heardNever': 'No bundle from {name} yet.',
  'members.confirmed': 'Has confirmed everything from here up to {at}.',
  'members.confirmedNever': 'Has confirmed nothing from here yet.',
  'members.freshnessHelp':
    'This is what each computer has told in its own bundles. Nobody sees who has read what.',
  'members.audience.association': 'What is open',
  'members.audience.board': 'Meetings of the board',
  'members.audience.preparatory': 'Meetings of the preparatory group',
  'members.audience.closed': 'Closed: {name}',
  'members.audience.unknownGroup': 'A group that is not in this copy',
  'members.audience.unknownClosed': 'A closed meeting that is not in this copy',
  'members.revoke': 'Shut the computer out …',
  'members.revokeTitle': 'Shut {name} out',
  'members.revokeKeeps':
    '{number} {count|change|changes} from {name} are here. {count|It holds|They hold} as before.',
  'members.revokeLater':
    'What the computer writes after what you have received does not count, whoever it comes through. It is kept as evidence.',
  'members.revokeTheyKeep':
    'Whoever has the computer keeps all that it has received. It cannot be erased from here.',
  'members.revokeTell': 'The others learn of it from your next bundle. Send it soon.',
  'members.revokeUnseen': 'The computer may have written where you do not read: {names}',
  'members.revokeUnseenHelp':
    'None of that counts any longer. Better let somebody who reads there shut it out.',
  'members.revokeReason': 'Reason',
  'members.revokeReasonHelp': 'For example: has left, the computer is lost, new computer. The others see it.',
  'members.revokeConfirm': 'Shut the computer out',
  'members.problem.lastAdministrator': 'Somebody must be left who may let others in. Appoint one more first.',
  'members.problem.ownDevice': 'Nobody shuts their own computer out. Ask another who may let others in.',
  'members.problem.notAllowed': 'Only who may let others in can change this. Nothing has changed.',
  'members.problem.failed': 'It could not be saved. Nothing has changed. Try again.',
  'members.revokeKeepsNone': 'Nothing from {name} has come here yet.',
};
