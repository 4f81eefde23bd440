/** Messages of the errors area. Each says what happened, what is safe and what to do. */
export const errors = {
  'errors.newerData':
    'Förbundet har skrivits med en nyare version av Samsyn på den här datorn. Inget är förlorat och inget ändras härifrån. Stäng det här fönstret och öppna den nyare versionen.',
  'errors.write.textRefused':
    'Texten kan inte sparas i protokollet: något i den är för stort eller för djupt nästlat, ofta det som senast klistrades in. Den finns kvar på skärmen och som utkast. Ta bort det och klistra in som ren text.',
  'errors.write.locked':
    'Det här är justerat och låst. Ingenting ändrades. En rättelse görs som en ny paragraf eller bilaga.',
  'errors.write.missing':
    'Det du ändrade finns inte längre i den här kopian. Ingenting annat ändrades. Ladda om sidan och försök igen.',
  'errors.write.invalid': 'Uppgiften kunde inte sparas som den är skriven. Det som fanns förut är kvar.',
  'errors.write.notSaved':
    'Det gick inte att skriva på disken. Det du skrev finns kvar på skärmen. Stäng inte programmet; försök igen.',
  'errors.write.diskFull':
    'Disken är full. Det du skrev finns kvar på skärmen. Frigör plats på datorn och försök igen.',
  'errors.write.notAllowed':
    'Den här datorn får inte skriva där. Ingenting ändrades. Be den som får släppa in andra om läsrätt.',
  'errors.write.shutOut':
    'Den här datorn är utesluten ur förbundet, så det du skriver nu skulle aldrig räknas. Det som fanns är kvar. Tala med den som släpper in andra.',
  'errors.screen.title': 'Något gick fel på den här sidan',
  'errors.screen.safe': 'Allt som var sparat finns kvar.',
  'errors.screen.help':
    'Försök igen, eller starta om sidan. Händer det igen: kopiera felrapporten och skicka den till den som hjälper dig. Rapporten innehåller ingenting av det ni har skrivit.',
  'errors.screen.retry': 'Försök igen',
  'errors.screen.restart': 'Starta om sidan',
  'errors.screen.copy': 'Kopiera felrapport',
  'errors.screen.copied': 'Felrapporten är kopierad',
  'errors.unexpected': 'Något gick fel. Det som var sparat finns kvar.',
  'errors.host.noAccess': 'Programmet får inte skriva eller läsa där. Välj en annan plats.',
  'errors.host.diskFull': 'Disken är full. Filen sparades inte. Frigör plats och försök igen.',
  'errors.host.tooLarge': 'Filen är för stor för att öppnas här.',
  'errors.host.failed': 'Det gick inte. Ingenting ändrades. Försök igen.',
  'errors.bundle.not-a-bundle': 'Filen är inte ett paket från Samsyn. Ingenting togs in.',
  'errors.bundle.backup':
    'Filen är en säkerhetskopia, inget svar på en begäran. Ingenting togs in. Gå tillbaka och välj Återställ.',
  'errors.bundle.newer-format':
    'Paketet är gjort med en nyare version av Samsyn. Ingenting togs in. Uppdatera programmet och försök igen.',
  'errors.bundle.damaged': 'Filen är skadad. Ingenting togs in. Be avsändaren skicka den igen.',
  'errors.bundle.too-large': 'Paketet är för stort. Ingenting togs in.',
  'errors.bundle.wrong-passphrase': 'Lösenfrasen stämmer inte. Ingenting togs in. Försök igen.',
  'errors.bundle.passphrase-needed':
    'Paketet är låst med en lösenfras. Skriv den som avsändaren har gett dig.',
  'errors.bundle.not-for-this-device': 'Paketet är inte gjort för den här datorn. Be avsändaren om ett nytt.',
  'errors.bundle.other-association': 'Paketet hör till ett annat förbund. Ingenting togs in.',
  'errors.bundle.stranger': 'Avsändaren är inte känd i förbundet. Ingenting togs in.',
  'errors.bundle.revoked': 'Avsändarens dator är inte längre med i förbundet. Ingenting togs in.',
  'errors.bundle.disk-full': 'Disken är full. Ingenting togs in. Frigör plats och försök igen.',
  'errors.bundle.failed': 'Det gick inte att läsa paketet. Ingenting togs in. Försök igen.',
} as const;
