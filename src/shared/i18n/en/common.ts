import type { common as source } from '#shared/i18n/sv/common.ts';

/** Messages of the common area, in English. */
export const common: Readonly<Record<keyof typeof source, string>> = {
  'common.appName': 'Samsyn',
  'common.loading': 'Loading …',
  'common.undo': 'Undo',
  'common.close': 'Close',
  'common.cancel': 'Cancel',
  'common.back': 'Back',
  'common.none': 'None',
  'common.noValue': '–',
  'common.fileSaved': 'The file {name} has been saved.',
  'common.missing': 'What you are looking for is not in this copy.',
  'common.missingHelp': 'It may have been removed, or not have arrived yet. Nothing else is affected.',
  'common.conflict': 'Two different values',
  'common.chooseSection': 'Choose the §',
  'common.sectionChoice': '§ {number}, {date}: {heading}',
  'common.hideTable': 'Hide the table',
  'common.showTable': 'Show as a table',
};
