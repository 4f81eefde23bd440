/** How documents look in Word: its own letters, in sizes like those of the print, and Swedish for the spelling. */
export const wordStyles = {
  default: {
    document: { run: { font: 'Calibri', size: 22, language: { value: 'sv-SE' } } },
    heading1: { run: { size: 40, bold: true, color: '111111' }, paragraph: { spacing: { after: 80 } } },
    heading2: {
      run: { size: 26, bold: true, color: '111111' },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { size: 20, bold: true, color: '2d2d2d' },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
  },
} as const;
