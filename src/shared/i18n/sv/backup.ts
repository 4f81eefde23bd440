/** Messages of the backup area: backups, the way back, the check of the archive. */
export const backup = {
  'backup.title': 'Säkerhetskopia',
  'backup.intro':
    'Välj en plats utanför den här datorn, till exempel en USB-disk eller en mapp på en server. Programmet lägger en krypterad kopia av allt där varje dag du har skrivit något, och öppnar den för att se att den är hel.',
  'backup.notTheSame': 'Välj inte den delade mappen: försvinner den ska kopian finnas kvar.',
  'backup.choose': 'Välj plats',
  'backup.chooseOther': 'Byt plats',
  'backup.unsupported': 'Säkerhetskopior går inte här',
  'backup.unsupportedText':
    'Den här webbläsaren låter inte ett program använda en mapp. Skicka en egen kopia med en fras under Byt paket i stället, eller använd Samsyn som installerat program.',
  'backup.unreachable': 'Platsen {name} svarar inte',
  'backup.unreachableText':
    'Sätt in disken eller anslut till nätverket, så fortsätter kopieringen. Allt som är skrivet finns kvar på den här datorn.',
  'backup.retry': 'Försök igen',
  'backup.place': 'Plats',
  'backup.last': 'Senaste kopian',
  'backup.lastVerified': '{when}, öppnad och hel',
  'backup.never': 'Ingen ännu',
  'backup.kept': 'Sparade kopior',
  'backup.keptValue': '{number} {count|kopia|kopior}, {size}',
  'backup.keptHelp':
    'Tre från i dag, en för var och en av de sju senaste dagarna och en för var och en av tolv månader sparas. Äldre tas bort av sig själva.',
  'backup.kilobytes': '{size} kB',
  'backup.megabytes': '{size} MB',
  'backup.beside':
    '{number} {count|bilaga|bilagor} ligger i egna filer bredvid kopiorna. Flytta dem inte: efter en återställning hämtas de när du väljer mappen igen.',
  'backup.now': 'Kopiera nu',
  'backup.working': 'Kopierar och kontrollerar …',
  'backup.done': 'Kopian är gjord, öppnad och hel',
  'backup.leave': 'Sluta kopiera dit',
  'backup.noWords': 'Kopian kan bara öppnas på den här datorn',
  'backup.noWordsText':
    'Går datorn sönder kan ingen öppna kopian. Skriv ut återställningsord under Skydd av nycklarna här ovanför: med dem öppnas kopian på en ny dator.',
  'backup.problem': 'Kopian blev inte gjord',
  'backup.problem.disk-full':
    'Det är fullt på platsen. Äldre kopior finns kvar. Frigör plats eller välj en annan plats.',
  'backup.problem.no-access':
    'Datorn nekades att skriva där. Kontrollera rättigheterna eller välj en annan plats.',
  'backup.problem.same-folder':
    'Det är den delade mappen. Välj en annan plats, så finns kopian kvar om mappen försvinner.',
  'backup.problem.not-verified':
    'Filen skrevs men gick inte att läsa tillbaka hel. Platsen kan vara skadad. Äldre kopior finns kvar. Försök igen eller välj en annan plats.',
  'backup.problem.failed':
    'Platsen svarade inte som den skulle. Äldre kopior finns kvar. Programmet försöker igen senare.',
  'backup.putBack': 'Hämta tillbaka från en kopia',
  'backup.putBackText':
    'Det som fattas här läggs till ur kopian. Inget som finns här ändras eller tas bort, och först görs en ny kopia av allt som finns nu.',
  'backup.putBackChoose': 'Välj kopia',
  'backup.putBackNothing': 'Allt i kopian finns redan här. Inget behövde hämtas.',
  'backup.putBackDone': '{number} {count|uppgift|uppgifter} hämtades ur kopian',
  'backup.putBackFailed': 'Kopian kunde inte hämtas',
  'backup.putBackOther':
    'Filen är ingen säkerhetskopia av det här förbundet från den här datorn, eller är skadad. Inget har ändrats. En kopia från en annan dator hämtas på en dator där förbundet inte finns: välj Återställ på första sidan.',
  'backup.start.title': 'Återställ från säkerhetskopia',
  'backup.start.text':
    'Välj en säkerhetskopia. Du ser vad den innehåller innan något läggs på datorn. Det du skriver sedan räknas som en ny början, så att inget som de andra redan har fått skrivs över.',
  'backup.start.choose': 'Välj säkerhetskopia',
  'backup.start.chooseOther': 'Välj en annan kopia',
  'backup.start.words': 'Återställningsord',
  'backup.start.wordsHelp':
    'De tretton ord som skrevs ut. Stora bokstäver och extra mellanslag spelar ingen roll.',
  'backup.start.open': 'Öppna kopian',
  'backup.start.holds': 'Kopia av {name}',
  'backup.start.madeAt': 'Gjord {when} av {member}. Underskrifterna stämmer.',
  'backup.start.count': '{number} {count|uppgift|uppgifter}.',
  'backup.start.attachments': '{number} {count|bilaga|bilagor} följer med.',
  'backup.start.beside':
    'Bilagor som inte fick plats i kopian hämtas när du sedan väljer mappen med säkerhetskopior under Inställningar.',
  'backup.start.refused': '{count} {count|del|delar} av kopian är skadade och tas inte med. Resten är hel.',
  'backup.start.accept': 'Återställ förbundet',
  'backup.start.progress': 'Öppnar kopian …',
  'backup.error.words-needed': 'Kopian är låst. Skriv återställningsorden.',
  'backup.error.words-wrong': 'Orden stämmer inte. Kontrollera dem mot utskriften och försök igen.',
  'backup.error.no-words':
    'Kopian gjordes innan det fanns återställningsord och kan bara öppnas på datorn som gjorde den. Be en administratör i förbundet att släppa in den här datorn i stället: välj Gå med.',
  'backup.error.other-keys':
    'På den här datorn finns redan ett annat förbund, med andra nycklar. Återställ på en annan dator, eller ta först bort det andra förbundet härifrån (exemplet räknas också).',
  'backup.error.already-here':
    'Förbundet finns redan på den här datorn. Öppna det, och välj Hämta tillbaka under Inställningar.',
  'backup.error.damaged':
    'Filen är skadad eller ingen säkerhetskopia. Inget har ändrats. Välj en annan kopia.',
  'backup.archive': 'Kontrollera arkivet',
  'backup.archiveText':
    'Går igenom allt som finns här: räknar om varje kontrollsumma, prövar varje underskrift, bygger upp allt på nytt i minnet och jämför med det som visas. Inget ändras.',
  'backup.archiveStart': 'Kontrollera nu',
  'backup.archiveStop': 'Avbryt kontrollen',
  'backup.archiveStopped': 'Kontrollen avbröts. Inget har ändrats.',
  'backup.archiveFailed': 'Kontrollen kunde inte slutföras. Inget har ändrats. Försök igen.',
  'backup.archiveStep.segments': 'Prövar underskrifter',
  'backup.archiveStep.rebuild': 'Bygger upp allt på nytt',
  'backup.archiveStep.compare': 'Jämför med det som visas',
  'backup.archiveStep.attachments': 'Läser bilagorna',
  'backup.archiveStep.journal': 'Läser journalfilen',
  'backup.archiveWhole': 'Arkivet är helt',
  'backup.archiveCounts':
    '{operations} uppgifter i {segments} {segmentCount|underskriven del|underskrivna delar} från {authors} {authorCount|dator|datorer} har prövats. Varje underskrift stämmer, och det som visas är det som skrevs.',
  'backup.archiveSeals':
    '{number} {count|justerad del stämmer|justerade delar stämmer} med det som undertecknades.',
  'backup.archiveAttachments': '{number} {count|bilaga är hel|bilagor är hela}.',
  'backup.archiveMissing':
    '{number} {count|bilaga har|bilagor har} inte kommit hit ännu. De hämtas med nästa paket.',
  'backup.archiveGaps':
    'Ändringar från {count} {count|medlem|medlemmar} saknas ännu. Det är inget fel i arkivet.',
  'backup.archiveBroken': 'Något i arkivet stämmer inte',
  'backup.archiveBrokenHelp':
    'Inget har ändrats. Gör så här: 1. Gör en säkerhetskopia nu. 2. Starta om programmet, som då bygger upp det som går. 3. Kontrollera igen. 4. Är felet kvar: be en kollega om ett paket med allt, eller hämta tillbaka från en äldre kopia.',
  'backup.fault.segment-changed':
    '{number} {count|underskriven del har|underskrivna delar har} ändrats på disken.',
  'backup.fault.signature-wrong': '{number} {count|underskrift|underskrifter} stämmer inte.',
  'backup.fault.chain-broken': 'Ordningen är bruten på {number} {count|ställe|ställen}.',
  'backup.fault.dossier-differs':
    '{number} {count|möte eller dokument visar|möten eller dokument visar} annat än det som skrevs.',
  'backup.fault.list-differs':
    '{number} {count|rad i listorna visar|rader i listorna visar} annat än det som skrevs.',
  'backup.fault.seal-broken':
    '{number} {count|justerad del stämmer|justerade delar stämmer} inte med det som undertecknades.',
  'backup.fault.attachment-damaged': '{number} {count|bilaga är skadad|bilagor är skadade}.',
  'backup.fault.journal-damaged':
    'Journalfilen är skadad. Det som visas finns kvar; filen skrivs om vid nästa start.',
} as const;
