/** Forms of one word on each line: what must have one stem. The first list was used to make the stemmer. */
export const knownFamilies = `
beslut beslutet besluten beslutens besluta beslutar beslutas beslutade beslutades beslutat
riktlinje riktlinjen riktlinjer riktlinjerna riktlinjernas
mål målet målen målens målets
insats insatsen insatser insatserna insatsernas
ledamot ledamoten ledamöter ledamöterna ledamotens
ersättare ersättaren ersättarna ersättarens ersättares
ersättning ersättningen ersättningar
uppföljning uppföljningen uppföljningar uppföljningarna
kommun kommunen kommuner kommunerna kommunens kommunernas kommuns
protokoll protokollet protokollen protokollets
sammanträde sammanträdet sammanträden sammanträdena sammanträdets
möte mötet möten mötena mötets
budget budgeten budgetens budgetar budgets
verksamhet verksamheten verksamheter verksamheterna verksamhetens
verksamhetsplan verksamhetsplanen verksamhetsplaner verksamhetsplanens
ansökan ansökningar ansökningarna ansökningen
medel medlen medlens
bidrag bidraget bidragen bidragens
kostnad kostnaden kostnader kostnaderna
revisor revisorn revisorer revisorerna revisorernas
revision revisionen
ekonomi ekonomin ekonomins
ekonomisk ekonomiska ekonomiskt
medlem medlemmen medlemmar medlemmarna medlemmarnas
förbund förbundet förbunden förbundets
styrelse styrelsen styrelser styrelsens
ordförande ordföranden ordförandens
förslag förslaget förslagen förslagets
reservation reservationen reservationer
justering justeringen justeringar justera justerades justerade justerat justeras justerad
redovisning redovisningen redovisningar redovisa redovisas redovisades
årsredovisning årsredovisningen årsredovisningar
deltagare deltagaren deltagarna deltagares
handläggare handläggaren handläggarna
samverkan samverka samverkar
samordning samordningen samordna samordnar samordnas
ungdom ungdomar ungdomarna ungdomens
arbete arbetet arbeten arbetena arbetets
resultat resultatet resultaten
mandat mandatet mandaten
faktor faktorer faktorn
indikator indikatorer indikatorerna indikatorn
fråga frågan frågor frågorna
grupp gruppen grupper grupperna gruppens
nummer numret numren
register registret
regel regeln regler reglerna
exempel exemplet exemplen
presidium presidiet
kriterium kriterier kriteriet kriterierna
strategi strategin strategier
gemensam gemensamt gemensamma
lokal lokala lokalt
projekt projektet projekten projektets
plan planen planer planerna
organ organet organen organens
myndighet myndigheten myndigheter myndigheterna
godkänna godkänner godkänd godkänt godkända godkände godkänns
fastställa fastställer fastställs fastställd fastställda fastställde fastställt fastställdes
anställd anställda anställdas anställda
utbildning utbildningen utbildningar utbildningarna
person personen personer personerna
politiker politikern politikerna politikers
tjänsteman tjänstemannen tjänstemän tjänstemännen
skola skolan skolor skolorna
vecka veckan veckor
månad månaden månader
år året åren
del delen delar delarna
avtal avtalet avtalen avtalets
överenskommelse överenskommelsen överenskommelser
rehabilitering rehabiliteringen
enkät enkäten enkäter enkäterna
delegation delegationen delegationer
delegationsordning delegationsordningen delegationsordningar
yrka yrkar yrkade yrkande yrkanden yrkandet yrkandena
avslag avslaget
jäv jävet
följa följer följde följt följs
bevilja beviljar beviljade beviljas beviljat beviljades
kommitte kommitten kommitteer
barn barnet barnen barnens
stad staden städer städerna
invånare invånaren invånarna
region regionen regioner regionernas
tjänst tjänsten tjänster tjänsterna
rutin rutinen rutiner
risk risken risker riskerna
anteckning anteckningen anteckningar anteckningarna
underlag underlaget underlagen
handling handlingen handlingar handlingarna
ärende ärendet ärenden ärendena ärendets
punkt punkten punkter
datum datumet
lag lagen lagar
stöd stödet stöden
behov behovet behoven
team teamet teamen
skrivelse skrivelsen skrivelser
kvinna kvinnan kvinnor kvinnorna
ledning ledningen
chef chefen chefer chefernas
förbundschef förbundschefen förbundschefens
nytta nyttan
sjuk sjuka sjukt
sjukskrivning sjukskrivningen sjukskrivningar
långtidssjukskriven långtidssjukskrivna
praktik praktiken
upphandling upphandlingen upphandlingar
intern internt interna
kontroll kontrollen kontroller
internkontroll internkontrollen
digital digitalt digitala
lokal lokalen lokaler lokalerna
ekonom ekonomen ekonomer
`;

/** Words that were not looked at when the stemmer was made, apart from the endings that three of them showed to be missing. */
export const unseenFamilies = `
förordning förordningen förordningar
arbetsgivare arbetsgivaren arbetsgivarna
arbetsförmedling arbetsförmedlingen arbetsförmedlingar
försäkringskassa försäkringskassan försäkringskassans
vårdcentral vårdcentralen vårdcentraler vårdcentralerna
aktivitet aktiviteten aktiviteter aktiviteterna
målgrupp målgruppen målgrupper målgrupperna
metod metoden metoder metoderna
hälsa hälsan hälsans
utredning utredningen utredningar utreda utreds
förening föreningen föreningar föreningarna
delegat delegaten delegater
brist brister bristen bristerna
tid tiden tider
hus huset husen
lokalpolitiker lokalpolitikern lokalpolitikerna
rapport rapporten rapporter rapporterna
rapportera rapporterar rapporterade rapporteras
åtgärd åtgärden åtgärder åtgärderna
kompetens kompetensen kompetenser
process processen processer processerna
analys analysen analyser analyserna
utvärdering utvärderingen utvärdera utvärderas utvärderade
bostad bostaden bostäder bostäderna
förvaltning förvaltningen förvaltningar
nämnd nämnden nämnder nämnderna
fullmäktige fullmäktiges
granskning granskningen granska granskar granskade
tillgång tillgången tillgångar
skuld skulden skulder
intäkt intäkten intäkter intäkterna
avvikelse avvikelsen avvikelser avvikelserna
prognos prognosen prognoser
utfall utfallet utfallen
period perioden perioder
kvartal kvartalet kvartalen
ledighet ledigheten ledigheter
rättelse rättelsen rättelser
anslag anslaget anslagen
kallelse kallelsen kallelser
dagordning dagordningen dagordningar
val valet valen
suppleant suppleanten suppleanter
huvudman huvudmannen huvudmän huvudmännen
medborgare medborgaren medborgarna
språk språket språken
utanförskap utanförskapet
etablering etableringen
nyanländ nyanlända nyanlände
funktionsnedsättning funktionsnedsättningar
samtal samtalet samtalen
individ individen individer individerna
försörjning försörjningen
egenförsörjning egenförsörjningen
stödinsats stödinsatser stödinsatsen stödinsatserna
finansiering finansieringen finansiera finansieras finansierade
överskott överskottet överskotten
underskott underskottet
eget egen egna
ny nya
stor stora stort
policy policyn policyer
dokument dokumentet dokumenten
arkiv arkivet arkiven
sekreterare sekreteraren sekreterarens
ansvar ansvaret ansvarig ansvariga
diskussion diskussionen diskussioner diskutera diskuterade
information informationen informera informerade informerar
utskott utskottet utskotten
kansli kansliet kanslier kansliets
avgift avgiften avgifter
medlemsavgift medlemsavgiften medlemsavgifter
hyra hyran hyror
lön lönen löner
semester semestern semestrar
seminarium seminariet seminarier
konferens konferensen konferenser
uppdrag uppdraget uppdragen
remiss remissen remisser
yttrande yttrandet yttranden yttrandena
svar svaret svaren
fråga frågar frågade
villkor villkoret villkoren
`;

export function familiesOf(list: string): readonly (readonly string[])[] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}
