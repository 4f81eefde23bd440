/** Messages of the common area. */
export const common = {
  'common.appName': 'Samsyn',
  'common.loading': 'Hämtar …',
  'common.undo': 'Ångra',
  'common.close': 'Stäng',
  'common.cancel': 'Avbryt',
  'common.back': 'Tillbaka',
  'common.none': 'Ingen',
  'common.noValue': '–',
  'common.fileSaved': 'Filen {name} är sparad.',
  'common.missing': 'Det du söker finns inte i den här kopian.',
  'common.missingHelp': 'Det kan ha tagits bort, eller inte ha kommit hit ännu. Inget annat är påverkat.',
  'common.conflict': 'Två olika uppgifter',
  'common.chooseSection': 'Välj paragraf',
  'common.sectionChoice': '§ {number}, {date}: {heading}',
  'common.hideTable': 'Dölj tabellen',
  'common.showTable': 'Visa som tabell',
} as const;
