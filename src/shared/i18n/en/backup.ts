import type { backup as source } from '#shared/i18n/sv/backup.ts';

/** Messages of the backup area, in English. */
export const backup: Readonly<Record<keyof typeof source, string>> = {
  'backup.title': 'Backup',
  'backup.intro':
    'Choose a place outside this computer, such as a USB disk or a folder on a server. The program puts an encrypted copy of everything there each day you have written something, and opens it to see that it is whole.',
  'backup.notTheSame': 'Do not choose the shared folder: if it goes, the backup must still be there.',
  'backup.choose': 'Choose place',
  'backup.chooseOther': 'Change place',
  'backup.unsupported': 'Backups do not work here',
  'backup.unsupportedText':
    'This browser does not let a program use a folder. Send yourself a copy with a phrase under Exchange instead, or use Samsyn as an installed program.',
  'backup.unreachable': 'The place {name} does not answer',
  'backup.unreachableText':
    'Put in the disk or connect to the network, and backing up goes on. Everything you have written is still on this computer.',
  'backup.retry': 'Try again',
  'backup.place': 'Place',
  'backup.last': 'Latest backup',
  'backup.lastVerified': '{when}, opened and whole',
  'backup.never': 'None yet',
  'backup.kept': 'Kept backups',
  'backup.keptValue': '{number} {count|backup|backups}, {size}',
  'backup.keptHelp':
    'Three from today, one for each of the last seven days and one for each of twelve months are kept. Older ones are removed by themselves.',
  'backup.kilobytes': '{size} kB',
  'backup.megabytes': '{size} MB',
  'backup.beside':
    '{number} {count|attachment lies|attachments lie} in files of their own beside the backups. Leave them there: after a restore they are fetched when you choose the folder again.',
  'backup.now': 'Back up now',
  'backup.working': 'Backing up and checking …',
  'backup.done': 'The backup is made, opened and whole',
  'backup.leave': 'Stop backing up there',
  'backup.noWords': 'The backup can only be opened on this computer',
  'backup.noWordsText':
    'If the computer breaks, nobody can open the backup. Print recovery words under Protection above: with them the backup opens on a new computer.',
  'backup.problem': 'The backup was not made',
  'backup.problem.disk-full':
    'The place is full. Older backups remain. Free some space or choose another place.',
  'backup.problem.no-access':
    'The computer was not allowed to write there. Check the permissions or choose another place.',
  'backup.problem.same-folder':
    'That is the shared folder. Choose another place, so that the backup remains if the folder goes.',
  'backup.problem.not-verified':
    'The file was written but could not be read back whole. The place may be damaged. Older backups remain. Try again or choose another place.',
  'backup.problem.failed':
    'The place did not answer as it should. Older backups remain. The program tries again later.',
  'backup.putBack': 'Fetch back from a backup',
  'backup.putBackText':
    'What is missing here is added from the backup. Nothing that is here is changed or removed, and first a new backup is made of all there is now.',
  'backup.putBackChoose': 'Choose backup',
  'backup.putBackNothing': 'Everything in the backup is here already. Nothing had to be fetched.',
  'backup.putBackDone': '{number} {count|entry was|entries were} fetched from the backup',
  'backup.putBackFailed': 'The backup could not be fetched',
  'backup.putBackOther':
    'The file is no backup of this association from this computer, or is damaged. Nothing has been changed. A backup from another computer is put back on a computer without the association: choose Restore on the first page.',
  'backup.start.title': 'Restore from a backup',
  'backup.start.text':
    'Choose a backup. You see what it holds before anything is put on the computer. What you write afterwards counts as a new beginning, so that nothing the others have already is written over.',
  'backup.start.choose': 'Choose backup',
  'backup.start.chooseOther': 'Choose another backup',
  'backup.start.words': 'Recovery words',
  'backup.start.wordsHelp': 'The thirteen words that were printed. Capitals and extra spaces do not matter.',
  'backup.start.open': 'Open the backup',
  'backup.start.holds': 'Backup of {name}',
  'backup.start.madeAt': 'Made {when} by {member}. The signatures are right.',
  'backup.start.count': '{number} {count|entry|entries}.',
  'backup.start.attachments': '{number} {count|attachment|attachments} come with it.',
  'backup.start.beside':
    'Attachments that found no room in the backup are fetched when you then choose the backup folder under Settings.',
  'backup.start.refused':
    '{count} {count|part|parts} of the backup are damaged and left out. The rest is whole.',
  'backup.start.accept': 'Restore the association',
  'backup.start.progress': 'Opening the backup …',
  'backup.error.words-needed': 'The backup is locked. Type the recovery words.',
  'backup.error.words-wrong': 'The words are not right. Compare them with the printed sheet and try again.',
  'backup.error.no-words':
    'The backup was made before there were recovery words and can only be opened on the computer that made it. Ask an administrator to let this computer in instead: choose Join.',
  'backup.error.other-keys':
    'This computer already has another association, with other keys. Restore on another computer, or first remove the other association from here (the example counts too).',
  'backup.error.already-here':
    'The association is already on this computer. Open it, and choose Fetch back under Settings.',
  'backup.error.damaged':
    'The file is damaged or no backup. Nothing has been changed. Choose another backup.',
  'backup.archive': 'Check the archive',
  'backup.archiveText':
    'Goes through everything that is here: computes every checksum again, tries every signature, builds everything anew in memory and compares it with what is shown. Nothing is changed.',
  'backup.archiveStart': 'Check now',
  'backup.archiveStop': 'Stop the check',
  'backup.archiveStopped': 'The check was stopped. Nothing has been changed.',
  'backup.archiveFailed': 'The check could not be completed. Nothing has been changed. Try again.',
  'backup.archiveStep.segments': 'Trying signatures',
  'backup.archiveStep.rebuild': 'Building everything anew',
  'backup.archiveStep.compare': 'Comparing with what is shown',
  'backup.archiveStep.attachments': 'Reading the attachments',
  'backup.archiveStep.journal': 'Reading the journal file',
  'backup.archiveWhole': 'The archive is whole',
  'backup.archiveCounts':
    '{operations} entries in {segments} signed {segmentCount|part|parts} from {authors} {authorCount|computer|computers} have been tried. Every signature is right, and what is shown is what was written.',
  'backup.archiveSeals': '{number} {count|attested part agrees|attested parts agree} with what was signed.',
  'backup.archiveAttachments': '{number} {count|attachment is whole|attachments are whole}.',
  'backup.archiveMissing':
    '{number} {count|attachment has|attachments have} not come here yet. They come with the next bundle.',
  'backup.archiveGaps':
    'Changes from {count} {count|member|members} are still missing. That is no fault in the archive.',
  'backup.archiveBroken': 'Something in the archive is not right',
  'backup.archiveBrokenHelp':
    'Nothing has been changed. Do this: 1. Make a backup now. 2. Restart the program, which then rebuilds what it can. 3. Check again. 4. If the fault remains: ask a colleague for a bundle with everything, or fetch back from an older backup.',
  'backup.fault.segment-changed': '{number} signed {count|part has|parts have} been changed on the disk.',
  'backup.fault.signature-wrong': '{number} {count|signature is|signatures are} not right.',
  'backup.fault.chain-broken': 'The order is broken in {number} {count|place|places}.',
  'backup.fault.dossier-differs':
    '{number} {count|meeting or document shows|meetings or documents show} something else than what was written.',
  'backup.fault.list-differs':
    '{number} {count|row in the lists shows|rows in the lists show} something else than what was written.',
  'backup.fault.seal-broken': '{number} attested {count|part does|parts do} not agree with what was signed.',
  'backup.fault.attachment-damaged': '{number} {count|attachment is|attachments are} damaged.',
  'backup.fault.journal-damaged':
    'The journal file is damaged. What is shown remains; the file is written anew at the next start.',
};
