import { addDays, type IsoDate } from '#shared/base/dates.ts';
import { kronorText } from './insatser.ts';
import { decisionMatter, informationMatter, type Matter } from './matter.ts';
import type { RandomSource } from './random-source.ts';

/** Formal matters of the year's first meeting. A new term of office also elects its chair. */
export function openingMatters(year: number, isNewTerm: boolean): readonly Matter[] {
  const election: Matter = {
    key: `presidium:${year}`,
    heading: 'Val av ordförande och vice ordförande för mandatperioden',
    itemType: 'election',
    registered: true,
    presenter: null,
    background: ['Styrelsen väljer inom sig ordförande och vice ordförande för mandatperioden.'],
    clauses: [
      'att välja Ledamot Vänersborg till ordförande',
      'att välja Ledamot Trollhättan till vice ordförande',
    ],
    result: 'approved',
  };
  return [
    ...(isNewTerm ? [election] : []),
    decisionMatter({
      key: `signatories:${year}`,
      heading: `Firmatecknare ${year}`,
      background: ['Förbundets firma tecknas av två personer i förening. Beslutet gäller kalenderåret ut.'],
      clauses: [
        'att ordföranden och förbundschefen i förening tecknar förbundets firma',
        'att vice ordföranden ersätter ordföranden vid förfall',
      ],
    }),
    decisionMatter({
      key: `internalControl:${year}`,
      heading: `Internkontrollplan ${year}`,
      background: [
        'Planen bygger på en risk- och väsentlighetsanalys. Årets kontroller gäller attest av fakturor, utbetalning av beviljade medel, behörigheter och hantering av personuppgifter.',
      ],
      clauses: [`att fastställa internkontrollplan för ${year}`],
    }),
  ];
}

/** The annual report and what goes with it, in March. */
export function annualReportMatters(year: number, random: RandomSource): readonly Matter[] {
  const result = random.integer(-40, 60) * 10_000;
  const words =
    result < 0 ? `ett underskott på ${kronorText(-result)}` : `ett överskott på ${kronorText(result)}`;
  return [
    decisionMatter({
      key: `annualReport:${year - 1}`,
      heading: `Årsredovisning ${year - 1}`,
      presenter: 'Ekonomen',
      background: [
        `Årsredovisningen för ${year - 1} visar ${words}. Verksamheten har i huvudsak bedrivits enligt plan och två av tre delmål har nåtts.`,
        'Årsredovisningen ska beslutas inom tre månader från årets slut och lämnas till revisorerna och medlemmarna.',
      ],
      clauses: [
        `att godkänna årsredovisningen för ${year - 1}`,
        'att överlämna årsredovisningen till revisorerna och medlemmarna',
      ],
    }),
    informationMatter({
      key: `internalControlResult:${year - 1}`,
      heading: `Uppföljning av internkontroll ${year - 1}`,
      background: [
        'Alla kontroller i planen är genomförda. En avvikelse har noterats: två fakturor betalades efter förfallodagen. Rutinen har ändrats.',
      ],
    }),
  ];
}

/** April: the first quarter, next year's request for money and the auditors. */
export function springMatters(year: number, random: RandomSource): readonly Matter[] {
  return [
    decisionMatter({
      key: `request:${year + 1}`,
      heading: `Framställan om medel ${year + 1}`,
      background: [
        `Förbundet ska varje vår meddela medlemmarna hur stora bidrag som behövs året därpå. Behoven är minst lika stora som i dag och de lokala samverkansgrupperna har pekat ut unga och långtidssjukskrivna som prioriterade.`,
      ],
      clauses: [`att hos medlemmarna begära oförändrad nivå, uppräknad med index, för ${year + 1}`],
    }),
    informationMatter({
      key: `audit:${year - 1}`,
      heading: `Revisionsberättelser för ${year - 1}`,
      background: [
        'Revisorerna tillstyrker att styrelsen beviljas ansvarsfrihet. Frågan avgörs av varje medlem för sig under maj och juni.',
        random.pick([
          'Revisorerna rekommenderar att styrelsens uppdrag till tjänstemännen får ett datum för återrapportering.',
          'Revisorerna noterar att besluten är tydliga och att underlagen har förbättrats.',
        ]),
      ],
    }),
  ];
}

/** September: half a year followed up and the consultation prepared. */
export function autumnMatters(year: number, random: RandomSource): readonly Matter[] {
  const date = `${year}-10-${String(random.integer(5, 16)).padStart(2, '0')}`;
  return [
    informationMatter({
      key: `halfYear:${year}`,
      heading: `Uppföljning av verksamhet och ekonomi januari–juni ${year}`,
      registered: true,
      presenter: 'Ekonomen',
      background: [
        `Halvårsuppföljningen visar en prognos i nivå med budget. ${random.integer(180, 320)} personer har deltagit i insatserna under perioden.`,
      ],
      clauses: ['att godkänna uppföljningen och lägga den till handlingarna'],
    }),
    decisionMatter({
      key: `consultation:${year}`,
      heading: `Medlemssamråd ${year}`,
      background: [
        `Medlemssamrådet hålls den ${Number(date.slice(8))} oktober. På programmet står preliminär budget, inriktning för nästa år och en redovisning från insatserna.`,
      ],
      clauses: [`att hålla medlemssamråd ${date}`, 'att presidiet företräder styrelsen vid samrådet'],
    }),
  ];
}

/** December: next year's meetings and the state's money. */
export function decemberMatters(year: number, random: RandomSource): readonly Matter[] {
  return [
    decisionMatter({
      key: `calendar:${year + 1}`,
      heading: `Sammanträdesplan ${year + 1}`,
      background: ['Förslaget följer årshjulet med sex sammanträden. Medlemssamråd hålls i oktober.'],
      clauses: [`att fastställa sammanträdesplan för ${year + 1} med sex sammanträden`],
    }),
    {
      ...informationMatter({
        key: `stateMoney:${year + 1}`,
        heading: `Tilldelning av statliga medel ${year + 1}`,
        registered: true,
        background: [
          `Försäkringskassan har meddelat tilldelningen för ${year + 1}. Den stämmer med budgeten.`,
        ],
        clauses: ['att lägga meddelandet till handlingarna'],
      }),
      itemType: 'reported',
    },
    ...(random.chance(0.4) ? [officeMatter(year)] : []),
  ];
}

function officeMatter(year: number): Matter {
  return decisionMatter({
    key: `office:${year}`,
    heading: 'Avtal om lokaler för kansliet',
    background: [
      'Hyresavtalet för kansliet löper ut nästa höst. Två alternativ har undersökts, men kostnaden för uppsägning av det nuvarande avtalet är inte klarlagd.',
    ],
    clauses: ['att bordlägga ärendet till nästa sammanträde'],
    result: 'postponed',
  });
}

/** The postponed matter of the office, taken up again. */
export function officeAgainMatter(date: IsoDate): Matter {
  return decisionMatter({
    key: `officeAgain:${date}`,
    heading: 'Avtal om lokaler för kansliet',
    background: [
      'Ärendet bordlades vid föregående sammanträde. Kostnaden är nu klarlagd och det nuvarande avtalet kan förlängas med oförändrade villkor.',
    ],
    clauses: [
      'att förlänga hyresavtalet för kansliet med tre år',
      `att uppdra åt förbundschefen att teckna avtalet, redovisas senast ${addDays(date, 90)}`,
    ],
    assignment: { wording: 'teckna avtal om lokaler för kansliet', dueOn: addDays(date, 90) },
  });
}
