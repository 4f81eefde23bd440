/** Messages of the minutes area. */
export const minutes = {
  'minutes.textTools': 'Verktyg för {text}',
  'minutes.toolBold': 'Fet (Ctrl+B)',
  'minutes.toolItalic': 'Kursiv (Ctrl+I)',
  'minutes.toolHeading': 'Mellanrubrik',
  'minutes.toolBulletList': 'Punktlista',
  'minutes.toolOrderedList': 'Numrerad lista',
  'minutes.toolQuote': 'Citat',
  'minutes.toolUndo': 'Ångra (Ctrl+Z)',
  'minutes.toolRedo': 'Gör om (Ctrl+Y)',
} as const;
