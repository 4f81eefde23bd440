/** Messages of the settings area. */
export const settings = {
  'settings.title': 'Inställningar',
  'settings.description': 'Gäller bara den här datorn.',
  'settings.appearance': 'Utseende',
  'settings.language': 'Språk',
  'settings.swedish': 'Svenska',
  'settings.english': 'English',
  'settings.theme': 'Färger',
  'settings.theme.system': 'Som datorn',
  'settings.theme.light': 'Ljusa',
  'settings.theme.dark': 'Mörka',
  'settings.textSize': 'Textstorlek',
  'settings.percent': '{size} %',
  'settings.association': 'Förbundet på den här datorn',
  'settings.signedInAs': 'Det du skriver märks med {name}, {role}.',
  'settings.switch': 'Byt förbund',
  'settings.remove': 'Ta bort från datorn',
  'settings.removeDemo': 'Ta bort exemplet',
  'settings.removeDemoText':
    'Exemplet försvinner helt från datorn, utan spår. Du kan bygga det igen när du vill.',
  'settings.removeTitle': '{name} tas bort från den här datorn',
  'settings.removeText':
    'Allt som bara finns här går förlorat: det som du inte har lämnat till någon annan i ett paket, och den här datorns nycklar. De andras kopior påverkas inte. Det går inte att ångra.',
  'settings.removeConfirm': 'Ta bort allt härifrån',
  'settings.keep': 'Behåll',
  'settings.removed': '{name} är borttaget från datorn',
  'settings.removeFailed': 'Det gick inte att ta bort allt. Starta om programmet och försök igen.',
  'settings.about': 'Om programmet',
  'settings.version': 'Samsyn {version}',
  'settings.where.electron': 'Allt ni skriver ligger i din egen användarmapp på den här datorn.',
  'settings.where.browser':
    'Programmet körs i en webbläsare. Allt ni skriver ligger i webbläsarens egen lagring på den här datorn. Rensa inte webbplatsdata: då försvinner det.',
  'settings.noWatching': 'Programmet skickar ingenting någonstans och visar aldrig vem som har läst vad.',
  'settings.fonts':
    'Utskrifter sätts med Source Sans 3 och Source Code Pro, fria typsnitt under SIL Open Font License 1.1.',
} as const;
