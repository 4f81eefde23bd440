/** Messages of the members area: who is in with which computer, and what each may read. */
export const members = {
  'members.title': 'Medlemmar och datorer',
  'members.description': 'Varje dator har egna nycklar. Här ser du vad var och en får läsa.',
  'members.active': '{count} {count|dator|datorer} i förbundet',
  'members.gone': 'Uteslutna datorer',
  'members.person': 'Person',
  'members.reads': 'Får läsa',
  'members.since': 'Med sedan',
  'members.reason': 'Skäl',
  'members.change': 'Ändra',
  'members.changeWhom': 'Ändra {name}',
  'members.changeTitle': 'Ändra {name}',
  'members.save': 'Spara',
  'members.alwaysOpen': 'Det som är öppet för hela förbundet läser alla.',
  'members.narrows': 'Det som personen redan har fått finns kvar hos den',
  'members.narrowsHelp':
    'Från nästa paket skickas inget nytt av det som du har tagit bort. Det personen har skrivit där gäller fortfarande.',
  'members.howToAdd':
    'Någon ny, eller någon med ny dator? Personen väljer ”Gå med” vid start och skickar dig sin ansökan. Du öppnar den under Byt paket.',
  'members.oneAdministrator': 'Utse en till som får släppa in andra',
  'members.oneAdministratorHelp':
    'Nu kan bara en dator göra det. Går den sönder kan ingen släppa in eller utesluta någon.',
  'members.whoAreYou': 'Vem är du?',
  'members.tellWho': 'Välj din person',
  'members.whoAreYouHelp':
    'Tala om vilken person den här datorn hör till. Först då kan du skriva under protokoll med den.',
  'members.selfRevoked': 'Den här datorn är utesluten ur förbundet',
  'members.selfRevokedHelp':
    'Du kan läsa det som redan finns här, men inte ändra något. Tala med den som släpper in andra.',
  'members.afterRevocation': '{count} {count|ändring|ändringar} efter återkallelse från {name} räknas inte',
  'members.afterRevocationHelp':
    'De kom efter att datorn uteslöts. De ligger kvar på den här datorn som bevis, men syns inte i möten, protokoll eller register.',
  'members.freshness': 'Hur färska vi är för varandra',
  'members.heard': 'Senast från {name}: {at}.',
  'members.heardNever': 'Inget paket från {name} än.',
  'members.confirmed': 'Har bekräftat allt härifrån till och med {at}.',
  'members.confirmedNever': 'Har inte bekräftat något härifrån än.',
  'members.freshnessHelp':
    'Det är vad varje dator själv har berättat i sina paket. Ingen ser vem som har läst vad.',
  'members.audience.association': 'Det öppna',
  'members.audience.board': 'Styrelsens möten',
  'members.audience.preparatory': 'Beredningsgruppens möten',
  'members.audience.closed': 'Slutet: {name}',
  'members.audience.unknownGroup': 'En grupp som inte finns i den här kopian',
  'members.audience.unknownClosed': 'Ett slutet möte som inte finns i den här kopian',
  'members.revoke': 'Uteslut datorn …',
  'members.revokeTitle': 'Uteslut {name}',
  'members.revokeKeeps':
    '{number} {count|ändring|ändringar} från {name} finns här. {count|Den|De} gäller som förut.',
  'members.revokeLater':
    'Det som datorn skriver efter det du har fått räknas inte, vem det än kommer genom. Det sparas som bevis.',
  'members.revokeTheyKeep':
    'Den som har datorn har kvar allt som den redan har fått. Det går inte att radera härifrån.',
  'members.revokeTell': 'De andra får veta det i nästa paket från dig. Skicka det snart.',
  'members.revokeUnseen': 'Datorn kan ha skrivit där du inte läser: {names}',
  'members.revokeUnseenHelp': 'Inget av det räknas längre. Låt hellre någon som läser där utesluta datorn.',
  'members.revokeReason': 'Skäl',
  'members.revokeReasonHelp': 'Till exempel: har slutat, datorn är borttappad, ny dator. De andra ser det.',
  'members.revokeConfirm': 'Uteslut datorn',
  'members.problem.lastAdministrator':
    'Det måste finnas någon kvar som får släppa in andra. Utse en till först.',
  'members.problem.ownDevice': 'Ingen utesluter sin egen dator. Be en annan som får släppa in andra.',
  'members.problem.notAllowed': 'Bara den som får släppa in andra kan ändra det här. Inget har ändrats.',
  'members.problem.failed': 'Det gick inte att spara. Inget har ändrats. Försök igen.',
  'members.revokeKeepsNone': 'Inget från {name} har kommit hit än.',
} as const;
