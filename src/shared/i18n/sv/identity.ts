/** Messages of the identity area: what guards this computer's keys. */
export const identity = {
  'identity.unlock.title': 'Lås upp Samsyn',
  'identity.unlock.help': 'Nycklarna på den här datorn är låsta med en lösenfras.',
  'identity.unreadable.title': 'Nycklarna går inte att läsa',
  'identity.unreadable.help':
    'Datorn lämnar inte ut nycklarna, till exempel för att operativsystemet har installerats om. Inget av det ni har skrivit är förlorat. Lås upp med de återställningsord som du skrev ut.',
  'identity.passphrase': 'Lösenfras',
  'identity.unlock': 'Lås upp',
  'identity.unlockWithWords': 'Lås upp med återställningsord',
  'identity.useWords': 'Lås upp med återställningsord',
  'identity.usePassphrase': 'Lås upp med lösenfrasen',
  'identity.words': 'De tretton orden',
  'identity.wordsHelp':
    'Skriv dem i ordning med mellanslag. Stora och små bokstäver spelar ingen roll. Lösenfrasen tas bort; du kan sätta en ny.',
  'identity.noRecovery': 'Det finns inga återställningsord för den här datorn',
  'identity.noRecovery.help':
    'Ingen kan låsa upp nycklarna, inte heller den som har gjort programmet. Börja om, och be att få gå med igen.',
  'identity.startAnew': 'Börja om på den här datorn',
  'identity.startAnew.title': 'Den här datorns nycklar överges',
  'identity.startAnew.text':
    'Du ber att få gå med igen, som på en ny dator. De andra har kvar allt som du har skickat till dem. Det som bara finns här och aldrig har skickats går inte att skriva under längre.',
  'identity.startAnew.confirm': 'Börja om',
  'identity.problem.wrongPhrase': 'Det stämmer inte. Kontrollera stavning och ordning och försök igen.',
  'identity.problem.damaged': 'Nyckelfilen är skadad. Lås upp med återställningsorden.',
  'identity.problem.failed': 'Det gick inte att skriva nyckelfilen. Inget har ändrats. Försök igen.',
  'identity.recovery.title': 'Dina återställningsord',
  'identity.recovery.description':
    'Går datorn sönder eller glömmer den dina nycklar är det de här orden som öppnar ditt arbete igen.',
  'identity.recovery.yourWords': 'Skriv ut orden, eller skriv av dem',
  'identity.recovery.what': 'Orden visas bara nu. Programmet sparar dem inte och kan inte visa dem igen.',
  'identity.recovery.keep':
    'Lägg pappret där du har annat viktigt, inte vid datorn. Den som har orden och en kopia av dina filer kan läsa allt som du kan läsa.',
  'identity.recovery.print': 'Skriv ut',
  'identity.recovery.written': 'Jag har orden på papper',
  'identity.recovery.later': 'Gör det senare',
  'identity.recovery.deleteFile': 'Skriv ut filen och radera den sedan. Orden ska bara finnas på papper.',
  'identity.recovery.typeTwo': 'Skriv två av orden',
  'identity.recovery.typeTwoHelp': 'Läs från pappret, så vet vi att det går att läsa.',
  'identity.recovery.word': 'Ord {number}',
  'identity.recovery.differ': 'Orden stämmer inte. Läs på pappret igen.',
  'identity.recovery.confirm': 'Klart',
  'identity.recovery.showAgain': 'Visa orden igen',
  'identity.recovery.missing': 'Du har inga återställningsord',
  'identity.recovery.missingHelp':
    'Slutar datorn att lämna ut nycklarna kan ingen öppna dem. Det tar två minuter att skriva ut ord som kan det.',
  'identity.recovery.make': 'Gör återställningsord',
  'identity.recovery.madeAt': 'Du har återställningsord, gjorda {date}',
  'identity.recovery.madeHelp':
    'Har du tappat pappret gör du nya ord. Då slutar de gamla att gälla här; säkerhetskopior som är gjorda tidigare öppnas fortfarande med de gamla.',
  'identity.recovery.makeNew': 'Gör nya ord',
  'identity.protection': 'Skydd av nycklarna',
  'identity.keys.strong': 'Nycklarna är skyddade av operativsystemet',
  'identity.keys.strong.help':
    'Andra användare av datorn kommer inte åt dem. Program som du själv kör kan göra det. En lösenfras skyddar också när du är inloggad men Samsyn är stängt.',
  'identity.keys.weak': 'Nycklarna ligger oskyddade',
  'identity.keys.weak.help':
    'Den här datorn har inget eget nyckelskydd som programmet kan använda. Den som kommer åt dina filer kan läsa allt. Sätt en lösenfras, och använd helst en dator med krypterad disk.',
  'identity.keys.passphrase': 'Nycklarna är låsta med din lösenfras',
  'identity.keys.passphrase.help':
    'Den frågas efter varje gång Samsyn startar. Texten i möten och protokoll ligger däremot inte under frasen: krypterad disk skyddar den.',
  'identity.setPassphrase': 'Sätt en lösenfras',
  'identity.changePassphrase': 'Byt lösenfras',
  'identity.removePassphrase': 'Ta bort lösenfrasen',
  'identity.keepPassphrase': 'Behåll',
  'identity.removePassphraseText':
    'Samsyn frågar inte längre vid start. Nycklarna skyddas då bara av det skydd som datorn själv har.',
  'identity.passphraseAbout':
    'Frågas efter varje gång Samsyn startar på den här datorn. Ingen kan ta fram den åt dig.',
  'identity.passphraseNoRecovery': 'Gör återställningsord först',
  'identity.passphraseNoRecoveryHelp':
    'Utan dem kan ingen låsa upp den här datorn om du glömmer frasen: då måste du gå med på nytt.',
  'identity.newPassphrase': 'Ny lösenfras',
  'identity.passphraseHelp':
    'Minst 12 tecken. Fyra eller fem vanliga ord är lätta att minnas och svåra att gissa.',
  'identity.passphraseShort': 'För kort: minst 12 tecken.',
  'identity.passphraseAgain': 'Samma fras en gång till',
  'identity.passphraseDiffers': 'De två är olika.',
  'identity.savePassphrase': 'Lås med frasen',
} as const;
