/** Messages of the home area: what comes next and what waits. */
export const home = {
  'home.title': 'Hem',
  'home.next': 'Nästa möte',
  'home.noMeeting': 'Inget möte är planerat',
  'home.noMeetingHelp':
    'När du planerar ett möte läggs de stående punkterna in av sig själva, så att du bara behöver fylla på.',
  'home.planMeeting': 'Planera ett möte',
  'home.openAgenda': 'Öppna dagordningen',
  'home.openMinutes': 'Öppna protokollet',
  'home.waiting': 'Väntar på dig',
  'home.nothingWaits': 'Ingenting väntar. Det som är klart är klart.',
  'home.conflicts': '{count} {count|uppgift|uppgifter} där två har skrivit olika: ta ställning',
  'home.gaps': 'Ändringar från {names} saknas. Be om ett nytt paket.',
  'home.unsealed': '{meeting}: {count} {count|paragraf|paragrafer} att granska och justera',
  'home.emptySeats': '{count} {count|plats|platser} utan namn',
  'home.latest': 'Senaste besluten',
  'home.noDecisions': 'Inga beslut än',
  'home.noDecisionsHelp': 'Här visas det som beslutas på mötena, det nyaste först.',
  'home.notAttested': 'Ojusterat',
  'home.allDecisions': 'Alla beslut',
  'home.reminder.words': 'Skriv ut dina återställningsord',
  'home.reminder.administrator': 'Utse en till som får släppa in andra',
} as const;
