import type { errors as source } from '#shared/i18n/sv/errors.ts';

/** Messages of the errors area, in English. */
export const errors: Readonly<Record<keyof typeof source, string>> = {
  'errors.newerData':
    'This association has been written with a newer version of Samsyn on this computer. Nothing is lost and nothing changes from here. Close this window and open the newer version.',
  'errors.write.textRefused':
    'The text cannot be saved: something in it is too large or nested too deeply, often what was pasted last. It is still on the screen and kept as a draft. Remove it and paste as plain text.',
  'errors.write.locked':
    'This has been attested and is locked. Nothing was changed. A correction is made as a new item or appendix.',
  'errors.write.missing':
    'What you changed is no longer in this copy. Nothing else was changed. Reload the page and try again.',
  'errors.write.invalid': 'The value cannot be saved as it is written. What was there before is kept.',
  'errors.write.notSaved':
    'Writing to the disk failed. What you wrote is still on the screen. Keep the program open and try again.',
  'errors.write.diskFull':
    'The disk is full. What you wrote is still on the screen. Free some space and try again.',
  'errors.write.notAllowed':
    'This computer may not write there. Nothing was changed. Ask somebody who may let others in for access.',
  'errors.write.shutOut':
    'This computer has been shut out of the association, so what you write now would never count. What was there remains. Talk to somebody who lets others in.',
  'errors.screen.title': 'Something went wrong on this page',
  'errors.screen.safe': 'Everything that was saved is still there.',
  'errors.screen.help':
    'Try again, or restart the page. If it happens again: copy the error report and send it to the person who helps you. The report holds nothing of what you have written.',
  'errors.screen.retry': 'Try again',
  'errors.screen.restart': 'Restart the page',
  'errors.screen.copy': 'Copy error report',
  'errors.screen.copied': 'The error report has been copied',
  'errors.unexpected': 'Something went wrong. What was saved is still there.',
  'errors.host.noAccess': 'The program may not read or write there. Choose another place.',
  'errors.host.diskFull': 'The disk is full. The file was not saved. Free some space and try again.',
  'errors.host.tooLarge': 'The file is too large to be opened here.',
  'errors.host.failed': 'It did not work. Nothing was changed. Try again.',
  'errors.bundle.not-a-bundle': 'The file is not a Samsyn bundle. Nothing was taken in.',
  'errors.bundle.backup':
    'The file is a backup, not an answer to a request. Nothing was taken in. Go back and choose Restore.',
  'errors.bundle.newer-format':
    'The bundle was made by a newer version of Samsyn. Nothing was taken in. Update the program and try again.',
  'errors.bundle.damaged': 'The file is damaged. Nothing was taken in. Ask the sender to send it again.',
  'errors.bundle.too-large': 'The bundle is too large. Nothing was taken in.',
  'errors.bundle.wrong-passphrase': 'The passphrase is wrong. Nothing was taken in. Try again.',
  'errors.bundle.passphrase-needed':
    'The bundle is locked with a passphrase. Write the one the sender has given you.',
  'errors.bundle.not-for-this-device':
    'The bundle was not made for this computer. Ask the sender for a new one.',
  'errors.bundle.other-association': 'The bundle belongs to another association. Nothing was taken in.',
  'errors.bundle.stranger': 'The sender is not known in the association. Nothing was taken in.',
  'errors.bundle.revoked':
    'The sender’s computer is no longer part of the association. Nothing was taken in.',
  'errors.bundle.disk-full': 'The disk is full. Nothing was taken in. Free some space and try again.',
  'errors.bundle.failed': 'The bundle could not be read. Nothing was taken in. Try again.',
};
