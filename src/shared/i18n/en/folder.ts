import type { folder as source } from '#shared/i18n/sv/folder.ts';

/** Messages of the folder area, in English. */
export const folder: Readonly<Record<keyof typeof source, string>> = {
  'folder.tab': 'Shared folder',
  'folder.emptyTitle': 'No shared folder is chosen',
  'folder.emptyText':
    'Do you have a folder that everybody’s computers see, for instance in OneDrive, SharePoint, Nextcloud, Syncthing or on a file server? Choose it here, and the program leaves and fetches the bundles there by itself. The files are encrypted: only those who have been let in can read them.',
  'folder.choose': 'Choose folder',
  'folder.chooseOther': 'Choose another folder',
  'folder.unsupportedTitle': 'A shared folder does not work here',
  'folder.unsupportedText':
    'This browser does not let a program use a folder. Send and receive bundles as files instead, or use Samsyn as an installed program.',
  'folder.unreachableTitle': 'The folder {name} does not answer',
  'folder.unreachableText':
    'Everything you have written is still on this computer. Check that the network or the sync program is running, and try again. The program also looks by itself once a minute.',
  'folder.retry': 'Try again',
  'folder.openAgain': 'Open the folder again',
  'folder.leave': 'Stop using the folder',
  'folder.leaveText':
    'The program forgets the folder. The files stay there, and the others can read them as before. You can choose the folder again whenever you like.',
  'folder.keep': 'Go on using it',
  'folder.ready': 'Bundles are left and fetched in the folder {name}',
  'folder.readyText':
    'What comes from members is taken in by itself, after the same checks as under Receive. Everything else is listed below and is not taken in.',
  'folder.lastRead': 'Last read',
  'folder.lastWrote': 'Last written from here',
  'folder.content': 'In the folder',
  'folder.never': 'Not yet',
  'folder.files': '{number} {count|file|files}, {size}',
  'folder.forOthers': '{number} {count|file is|files are} for other members and not read here.',
  'folder.now': 'Read and write now',
  'folder.stop': 'Stop reading',
  'folder.reading': 'Reading {done} of {total} new files',
  'folder.looking': 'Looking in the folder …',
  'folder.received': 'Fetched from the folder',
  'folder.receivedNone': 'Nothing new has come through the folder yet.',
  'folder.columnFrom': 'From',
  'folder.columnWhen': 'When',
  'folder.columnCount': 'Changes',
  'folder.aside': 'Not taken in',
  'folder.asideText':
    'These files have not been taken in. Nothing in them has affected what is here. Look at a file to see what it holds, or let it be.',
  'folder.columnFile': 'File',
  'folder.columnWhy': 'Why',
  'folder.columnAct': 'Act',
  'folder.look': 'Look',
  'folder.lookAt': 'Look at {name}',
  'folder.showMore': 'Show all {number}',
  'folder.why.passphrase': 'The bundle is opened with a phrase.',
  'folder.why.join-request': '{from} wants to join.',
  'folder.why.stranger': 'The sender has not been let in.',
  'folder.why.revoked': 'The sender’s computer has been shut out.',
  'folder.why.other-association': 'The bundle belongs to another association.',
  'folder.why.newer-format': 'The bundle comes from a newer version of the program.',
  'folder.why.too-large': 'The file is too large to be taken in by itself.',
  'folder.why.refused-parts': 'A part of the bundle has been changed or has a wrong signature.',
  'folder.why.not-a-bundle': 'The file is no bundle, or has not arrived whole.',
  'folder.why.backup': 'The file is a backup. Move it to the folder for backups.',
  'folder.why.damaged': 'The file is damaged, or has not arrived whole.',
  'folder.problem': 'The folder could not be used',
  'folder.problem.disk-full':
    'The folder or the computer is full. Everything you have written is still here. Free some space and try again.',
  'folder.problem.no-access':
    'The computer was not allowed to read or write in the folder. Everything you have written is still here. Check the permissions, or choose another folder.',
  'folder.problem.same-folder':
    'That folder is already used for backups. Choose another one: the backup should not lie where the shared folder lies.',
  'folder.problem.failed':
    'The folder did not answer as it should. Everything you have written is still here. The program tries again in a minute.',
  'folder.status': 'Shared folder: read {time}',
  'folder.statusReading': 'Shared folder: reading …',
  'folder.statusSilent': 'The shared folder does not answer',
  'folder.statusNotYet': 'Shared folder: not read yet',
  'folder.kilobytes': '{size} kB',
  'folder.megabytes': '{size} MB',
};
