import type { start as source } from '#shared/i18n/sv/start.ts';

/** Messages of the start area, in English. */
export const start: Readonly<Record<keyof typeof source, string>> = {
  'start.tagline': 'Meetings, decisions and minutes for coordination associations',
  'start.otherLanguage': 'På svenska',
  'start.staysHere':
    'Everything you write stays on this computer. Nothing is sent anywhere until you yourself hand a bundle to someone.',
  'start.here': 'On this computer',
  'start.begin': 'How do you want to begin?',
  'start.beginMore': 'Add an association',
  'start.demoMark': 'Example',
  'start.waiting': 'Waiting for invitation',
  'start.waitingName': 'Request to join',
  'start.choice.create': 'Create an association',
  'start.choice.create.help': 'For the first person in the association, such as the secretary.',
  'start.choice.join': 'Join',
  'start.choice.join.help': 'For those who will work in an association where someone already uses Samsyn.',
  'start.choice.restore': 'Restore',
  'start.choice.restore.help':
    'For somebody with a backup, for instance when the computer is new or has broken.',
  'start.choice.demo': 'Try the example',
  'start.choice.demo.help': 'Five years of invented meetings to look at. Removed with one click.',
  'start.name': 'Your name',
  'start.role': 'Your role',
  'start.role.chair': 'Chair',
  'start.role.secretary': 'Secretary',
  'start.role.executive': 'Executive officer',
  'start.role.member': 'Member',
  'start.role.substitute': 'Substitute',
  'start.role.official': 'Official',
  'start.nameHelp': 'Name and role are shown to the others in the association, beside what you have written.',
  'start.profile': 'Which association?',
  'start.profileSince': 'Since {date}',
  'start.members': '{count} {count|member|members}',
  'start.bodies': '{count} {count|body|bodies}',
  'start.population': 'About {number} inhabitants',
  'start.seatsHelp':
    'Each member gets one seat for a member and one for a substitute in the board. You fill in the names under People.',
  'start.create': 'Create the association',
  'start.foundFailed':
    'Writing to the disk failed. Nothing was created. Check that there is space and try again.',
  'start.openFailed':
    'The association could not be opened. What is saved is still there. Restart the program and try again.',
  'start.demoText':
    'The example association has 30 board meetings with agendas, minutes and decisions, and also goals, guidelines and budgets. All of it is invented. It is marked Example and can be removed entirely in Settings.',
  'start.demoBuild': 'Build the example',
  'start.demoProgress': 'Building the example: {percent} %',
  'start.join.step1': '1. Ask to join',
  'start.join.help1':
    'Make a file and send it to the one who lets new people in, often the secretary. The file holds only your name, your role and the public key of this computer.',
  'start.join.alreadyMade': 'You have already made a request on this computer.',
  'start.join.makeAgain': 'Make a new one',
  'start.join.make': 'Make the request',
  'start.join.words':
    'Save the file and send it. Then read these six words aloud on the telephone: if they match, you both know that it is your computer.',
  'start.join.save': 'Save the file',
  'start.join.step2': '2. Open the invitation',
  'start.join.help2': 'When you have received a bundle in return, open it here.',
  'start.join.open': 'Open the invitation',
  'start.join.openOther': 'Open another file',
  'start.join.passphrase': 'Passphrase',
  'start.join.unlock': 'Unlock',
  'start.join.holds': 'Invitation to {name}',
  'start.join.from': 'From {name}, {role}, packed {when}. The signature is right.',
  'start.join.count': 'Holds {count} {count|record|records}.',
  'start.join.accept': 'Join',
  'start.role.groupMember': 'member of a local group (LSG)',
};
