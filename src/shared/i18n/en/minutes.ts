import type { minutes as source } from '#shared/i18n/sv/minutes.ts';

/** Messages of the minutes area, in English. */
export const minutes: Readonly<Record<keyof typeof source, string>> = {
  'minutes.textTools': 'Tools for {text}',
  'minutes.toolBold': 'Bold (Ctrl+B)',
  'minutes.toolItalic': 'Italic (Ctrl+I)',
  'minutes.toolHeading': 'Subheading',
  'minutes.toolBulletList': 'Bulleted list',
  'minutes.toolOrderedList': 'Numbered list',
  'minutes.toolQuote': 'Quotation',
  'minutes.toolUndo': 'Undo (Ctrl+Z)',
  'minutes.toolRedo': 'Redo (Ctrl+Y)',
};
