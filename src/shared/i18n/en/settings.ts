import type { settings as source } from '#shared/i18n/sv/settings.ts';

/** Messages of the settings area, in English. */
export const settings: Readonly<Record<keyof typeof source, string>> = {
  'settings.title': 'Settings',
  'settings.description': 'For this computer only.',
  'settings.appearance': 'Appearance',
  'settings.language': 'Language',
  'settings.swedish': 'Svenska',
  'settings.english': 'English',
  'settings.theme': 'Colours',
  'settings.theme.system': 'As the computer',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.textSize': 'Text size',
  'settings.percent': '{size} %',
  'settings.association': 'The association on this computer',
  'settings.signedInAs': 'What you write is marked {name}, {role}.',
  'settings.switch': 'Switch association',
  'settings.remove': 'Remove from this computer',
  'settings.removeDemo': 'Remove the example',
  'settings.removeDemoText':
    'The example disappears from the computer without a trace. You can build it again at any time.',
  'settings.removeTitle': '{name} will be removed from this computer',
  'settings.removeText':
    'Everything that exists only here is lost: what you have not handed to someone in a bundle, and the keys of this computer. The copies of the others are not affected. It cannot be undone.',
  'settings.removeConfirm': 'Remove everything from here',
  'settings.keep': 'Keep',
  'settings.removed': '{name} has been removed from the computer',
  'settings.removeFailed': 'Not everything could be removed. Restart the program and try again.',
  'settings.about': 'About the program',
  'settings.version': 'Samsyn {version}',
  'settings.where.electron': 'Everything you write lies in your own user folder on this computer.',
  'settings.where.browser':
    'The program runs in a browser. Everything you write lies in the browser’s own storage on this computer. Do not clear site data: it would be lost.',
  'settings.noWatching': 'The program sends nothing anywhere and never shows who has read what.',
  'settings.fonts':
    'Prints are set in Source Sans 3 and Source Code Pro, free fonts under the SIL Open Font License 1.1.',
};
