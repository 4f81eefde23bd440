import type { identity as sv } from '#shared/i18n/sv/identity.ts';

/** Messages of the identity area: what guards this computer's keys. */
export const identity: Readonly<Record<keyof typeof sv, string>> = {
  'identity.unlock.title': 'Unlock Samsyn',
  'identity.unlock.help': 'The keys on this computer are locked with a passphrase.',
  'identity.unreadable.title': 'The keys cannot be read',
  'identity.unreadable.help':
    'The computer does not hand the keys out, for example because its system has been installed anew. Nothing you have written is lost. Unlock with the recovery words that you printed.',
  'identity.passphrase': 'Passphrase',
  'identity.unlock': 'Unlock',
  'identity.unlockWithWords': 'Unlock with recovery words',
  'identity.useWords': 'Unlock with recovery words',
  'identity.usePassphrase': 'Unlock with the passphrase',
  'identity.words': 'The thirteen words',
  'identity.wordsHelp':
    'Type them in order with spaces between. Capitals do not matter. The passphrase is removed; you can set a new one.',
  'identity.noRecovery': 'There are no recovery words for this computer',
  'identity.noRecovery.help':
    'Nobody can unlock the keys, not even whoever made the program. Start anew, and ask to join again.',
  'identity.startAnew': 'Start anew on this computer',
  'identity.startAnew.title': 'The keys of this computer are given up',
  'identity.startAnew.text':
    'You ask to join again, as on a new computer. The others still have all that you have sent them. What is only here and has never been sent can no longer be signed.',
  'identity.startAnew.confirm': 'Start anew',
  'identity.problem.wrongPhrase': 'That is not right. Check the spelling and the order and try again.',
  'identity.problem.damaged': 'The key file is damaged. Unlock with the recovery words.',
  'identity.problem.failed': 'The key file could not be written. Nothing has changed. Try again.',
  'identity.recovery.title': 'Your recovery words',
  'identity.recovery.description':
    'Should the computer break or forget your keys, these words open your work again.',
  'identity.recovery.yourWords': 'Print the words, or write them down',
  'identity.recovery.what':
    'The words are shown only now. The program does not keep them and cannot show them again.',
  'identity.recovery.keep':
    'Keep the paper where you keep other important things, not by the computer. Whoever has the words and a copy of your files can read all that you can read.',
  'identity.recovery.print': 'Print',
  'identity.recovery.written': 'I have the words on paper',
  'identity.recovery.later': 'Do it later',
  'identity.recovery.deleteFile': 'Print the file and then delete it. The words should be on paper only.',
  'identity.recovery.typeTwo': 'Type two of the words',
  'identity.recovery.typeTwoHelp': 'Read from the paper, so that we know it can be read.',
  'identity.recovery.word': 'Word {number}',
  'identity.recovery.differ': 'The words are not right. Read the paper again.',
  'identity.recovery.confirm': 'Done',
  'identity.recovery.showAgain': 'Show the words again',
  'identity.recovery.missing': 'You have no recovery words',
  'identity.recovery.missingHelp':
    'Should the computer stop handing out the keys, nobody can open them. It takes two minutes to print words that can.',
  'identity.recovery.make': 'Make recovery words',
  'identity.recovery.madeAt': 'You have recovery words, made {date}',
  'identity.recovery.madeHelp':
    'If you have lost the paper, make new words. The old ones then no longer work here; backups made earlier are still opened with the old ones.',
  'identity.recovery.makeNew': 'Make new words',
  'identity.protection': 'Protection of the keys',
  'identity.keys.strong': 'The keys are protected by the operating system',
  'identity.keys.strong.help':
    'Other users of the computer cannot reach them. Programs that you run yourself can. A passphrase also protects while you are logged in but Samsyn is closed.',
  'identity.keys.weak': 'The keys lie unprotected',
  'identity.keys.weak.help':
    'This computer has no key protection of its own that the program can use. Whoever reaches your files can read everything. Set a passphrase, and preferably use a computer with an encrypted disk.',
  'identity.keys.passphrase': 'The keys are locked with your passphrase',
  'identity.keys.passphrase.help':
    'It is asked for each time Samsyn starts. The text of meetings and minutes is not under the phrase: an encrypted disk protects that.',
  'identity.setPassphrase': 'Set a passphrase',
  'identity.changePassphrase': 'Change the passphrase',
  'identity.removePassphrase': 'Remove the passphrase',
  'identity.keepPassphrase': 'Keep',
  'identity.removePassphraseText':
    'Samsyn no longer asks at the start. The keys are then protected only by what the computer itself has.',
  'identity.passphraseAbout':
    'Asked for each time Samsyn starts on this computer. Nobody can retrieve it for you.',
  'identity.passphraseNoRecovery': 'Make recovery words first',
  'identity.passphraseNoRecoveryHelp':
    'Without them nobody can unlock this computer if you forget the phrase: you would have to join anew.',
  'identity.newPassphrase': 'New passphrase',
  'identity.passphraseHelp':
    'At least 12 characters. Four or five common words are easy to remember and hard to guess.',
  'identity.passphraseShort': 'Too short: at least 12 characters.',
  'identity.passphraseAgain': 'The same phrase again',
  'identity.passphraseDiffers': 'The two differ.',
  'identity.savePassphrase': 'Lock with the phrase',
};
