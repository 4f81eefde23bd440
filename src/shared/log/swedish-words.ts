/**
 * 1,024 plain Swedish nouns that are easy to say and spell by telephone; no two differ only in dots or rings.
 * Frozen: the six words of a key must be the same in every version of the program.
 */
export const swedishWords: readonly string[] = `
adress afton album alkov allé alm altan ananas ande anka ankare antenn apotek april arena ark asfalt
ask askfat asp atlas axel backe bad badkar bagare bagge banan band barack bark barn basar basket
bastu bebis ben berg bil bild bjälke björk björn blad blick blixt block blomma blus bly blåbär boj
bok boll bomull bord borg borste botten box brasa brev bricka bro bror brosch brud brunn brygga bröd
bubbla buffel bukett bula bulle burk buss butik byrå byxa bäck bälte bänk bär bäver båge båt böna
börs cello cement chans chef cirkel cirkus citron clown curry cykel dadel dagbok dagg dal damm dans
data dator deg delfin dike dikt dill dimma diplom disk djur docka doft dotter dragon drake dricka
droppe druva dryck dröm duk dusch duva dvärg dygn dyna dörr eka ekorre eld elev energi expert fabel
fabrik fackla fader fagott faktor falk familj fana fasad fasan fat fest fiber fickur figur fika
fikon fil film filt filter finger fink fiol fisk fjord fjäder fjäll fjärd fjäril flagga flaska
flinta flod fluga flygel flöjt folk fontän form fors fot foto fredag fritid frost fru frukt frö fura
fyr fält färg färja fågel får fåtölj förort förråd gaffel galax galler garage gardin garn gata gavel
gazell gecko gelé get geting gips giraff gitarr glas glass glimt glob glädje glöd gnista golv gondol
gran gren grepp grind gris groda grop grotta grund grupp gryta gräns gräs gröt guide guld gumma
gunga gurka gädda gäst gås gåva gökur gömma gördel hagel hake halm hamn hand hare harpa hatt hav
havre hektar helg herde hink hiss hjort hjul hjälm hjärta hobby holme honung hopp horn hotell humla
hummer humor hund hundra hus huva hylla hymn häck häger häl hälsa häst höft höger höjd höna höst
idol idrott iller imma indigo ingång insekt insjö iris isberg isbit istapp jacka jade jakt jasmin
jeans jojo jolle jord jubel juli juni juvel jägare järn järnek jäst jätte kabel kaffe kaj kajak kaka
kaktus kalas kalk kalkon kamel kamera kamin kamrat kanal kanel kanin kanna kanot kapsyl kapten karta
kasse katt kavaj kedja kex kikare kimono kind kista kiwi kjol klack klippa klo klocka klot klubb
klyfta klöver knapp knopp knut knyte knä koala kock kofta kola komet konst kontor kopp koppar korall
korg kork korn kors korv kossa kostym krabba kraft kran krans krater kratta krita krokus krona kropp
kruka krydda kräfta kräm kub kudde kula kuling kulle kung kurs kusin kusk kust kuvert kvarn kvast
kvinna kvist kväll kyla kyrka källa kärna kärra kål kåpa kåta kök köld kött lack lagun lakan lampa
land larm larv lav lax led lego lejon lera libell lilja lim limpa lin lind lingon linjal linje lins
list liter ljud ljung ljus lock lodjur loft logik lotus lucka luft lugn lunch lupin lya lykta lyra
lyx läder läger läkare lärare lärka låda lån lås lök lönn löpare lördag löv magi magnet maj majs
mamma mandel mango mantel mapp mark marmor mars mask maskin mast matta medalj melodi melon mening
meter metro mil miljö mimosa minne mint minut mjöl mjölk mobil modell moln moped mor morgon morot
mosaik motor mugg mun munk mur murare mus museum musik mussla mygga mynt mynta myra myskoxe mästare
mätare mål måndag måne mås mönster mössa nagel namn narciss natt natur navel nejlika nektar nerv
njure nord norr notbok novell nummer nunna nyckel nyhet näsa nässla näve nål nöt oas oboe ocean
offert oktober oliv olja onsdag opal opera ordbok orgel orkan orkidé orm oxe oxel packe padda paddel
paket palats palett palm panda panel panna papper paprika par parad paraply park passare pasta
pastej pedal pelare pelikan penna pensel peppar persika person pianist piano pil pilgrim pilot
pincett pingvin pinne pion pipa pirat pizza planet planka plats plog plommon plånbok plåster plåt
poet polis polka pollen ponny popcorn poppel porslin port portal postbud potatis prins problem
profil program prärie publik puck pudding pudel puls pulver puma pump pumpa punkt pussel pyjamas
pyramid pärla pärm påfågel påse quiz rabatt racket rad radio raket ram ramp rand rapport rast recept
regata regel regn ren resa ridå ring ris robot rock roder rom roman ros rosett rot rova rubin rum
runa ruta rygg rymd rädisa räka ränta räv rödbeta rödhake rök rönn röst sadel safir saft saga sak
salami sallad salt salva samba samling sand sandal sardin sax schack schal sebra segel sekel sekund
selleri semla senap serie servett sida siden siffra signal sil silke sill silver sirap siren sjal
sjö sjöman skata skatt sked skepp skida skiffer skinka skjorta sko skog skola skovel skrin skruv
skugga skur skägg skåp sköld slalom slant slott slup slånbär slåtter smaragd smed smycke smör
smörgås snabel snigel snok snår snö snöboll snöre sobel socka socker soda soffa sol solros sommar
son soppa sopran spade sparris sparv spegel spets spik spindel spis spjut spole sport spår spöke
staket stall stam station staty steg sten stig stjärna stol stolpe storm strand strumpa strut struts
sträng ström stubbe studio stuga städ stämpel stål stövel sukat sula surdeg svala svamp svan svärd
sydväst sylt syren syrsa syster säck säl sälg såg sång såpa söder söndag tak takt tall tallrik tand
tandem tangent tango tapet tass tavla taxi teater tegel telefon tema tempel tenn tennis tenor termos
tid tidning tiger tillit timjan timme tinning tisdag tistel titel tjäder toalett tofs tomat ton
tonfisk topp torg torn torp torsdag torsk trana trappa trast trombon tropik trumma trumpet träff
tråd tröja tröst tuba tulpan tumme tunna tunnel tupp turban turist turkos tusen tvätt tvål tyg täcke
tält tändare tärna tärning tävling tåg tång tårta udde uggla ull ullgarn undulat uniform urna utsikt
utter vagga vagn vakt val valnöt valp vals valv vanilj vante varg vas vass vatten vecka ved veranda
verktyg vers vete vik vind vinge vinkel vinst vinter viol visa visent visp vitlök vokal vrak vulkan
vykort vägg väktare vän vänster väska väst väv växel växthus våffla våg vårlök yoga yoghurt yrke yta
yxa zebra zenit zink zon zoo ägg äggula älg älv äng äpple ärla ärm ärta äventyr åder åker åkerbär
ålder ånga ångare åra åska åsna åttio öga öken öra örhänge öring örn ört öst öster övning
`
  .trim()
  .split(/\s+/);
