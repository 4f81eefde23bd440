import { addDays, type IsoDate } from '#shared/base/dates.ts';
import { budgetFigures } from './budget-figures.ts';
import { kronorText } from './insatser.ts';
import { decisionMatter, type Matter } from './matter.ts';

/** The operational plan with goals for a year, decided in November the year before. */
export function planMatter(year: number): Matter {
  return decisionMatter({
    key: `plan:${year}`,
    heading: `Verksamhetsplan med mål ${year}`,
    background: [
      `Verksamhetsplanen anger vad förbundet ska uppnå under ${year} och hur det följs upp. Beredningsgruppen har arbetat med förslaget under hösten och medlemmarna har lämnat synpunkter vid medlemssamrådet i oktober.`,
      'Planen har ett övergripande mål och tre delmål. Till varje delmål hör en eller två indikatorer med utgångsvärde och målvärde.',
    ],
    clauses: [
      `att fastställa verksamhetsplan med mål för ${year}`,
      `att planen ersätter verksamhetsplanen för ${year - 1}`,
      'att uppdra åt förbundschefen att redovisa måluppfyllelsen i samband med årsredovisningen',
    ],
    assignment: {
      wording: 'redovisa måluppfyllelsen i samband med årsredovisningen',
      dueOn: `${year + 1}-03-31` as IsoDate,
    },
  });
}

/** The budget of a year, decided by 30 November the year before and attested at once. */
export function budgetMatter(year: number): Matter {
  const { contributions, costs, result } = budgetFigures(year);
  const equity =
    result < 0
      ? `att ${kronorText(-result)} tas ur eget kapital`
      : `att överskottet på ${kronorText(result)} förs till eget kapital`;
  return decisionMatter({
    key: `budget:${year}`,
    heading: `Budget ${year}`,
    presenter: 'Ekonomen',
    immediate: true,
    background: [
      `Styrelsen ska fastställa budgeten senast den 30 november efter samråd med medlemmarna. Samråd hölls i oktober och inga invändningar framfördes mot den preliminära budgeten.`,
      `Bidragen beräknas till ${kronorText(contributions)}. Staten svarar genom Försäkringskassan för hälften, Västra Götalandsregionen för en fjärdedel och kommunerna tillsammans för en fjärdedel. Kostnaderna beräknas till ${kronorText(costs)}.`,
    ],
    clauses: [
      `att fastställa budget för ${year} med intäkter på ${kronorText(contributions)} och kostnader på ${kronorText(costs)}`,
      equity,
      `att budgeten ersätter den preliminära budgeten för ${year}`,
    ],
  });
}

/** The preliminary budget that members are consulted on in the autumn. */
export function preliminaryBudgetMatter(year: number): Matter {
  const { contributions } = budgetFigures(year);
  return decisionMatter({
    key: `preliminaryBudget:${year}`,
    heading: `Preliminär budget ${year} inför medlemssamråd`,
    presenter: 'Ekonomen',
    background: [
      `Ekonomen redovisar förutsättningarna för ${year}. Statens tilldelning är inte klar, men enligt den preliminära fördelningen kan bidragen tillsammans uppgå till ${kronorText(contributions)}.`,
    ],
    clauses: [
      `att anta preliminär budget för ${year} som underlag för medlemssamrådet`,
      'att kalla medlemmarna till samråd i oktober',
    ],
  });
}

/** A revision of the running budget, in some years. */
export function revisedBudgetMatter(year: number, extra: number): Matter {
  return decisionMatter({
    key: `revisedBudget:${year}`,
    heading: `Reviderad budget ${year}`,
    presenter: 'Ekonomen',
    background: [
      `Bokslutet visar ett större eget kapital än beräknat. Förslaget är att omdisponera ${kronorText(extra)} till insatser som kan starta under hösten.`,
    ],
    clauses: [
      `att fastställa reviderad budget för ${year} där ${kronorText(extra)} omdisponeras från eget kapital till insatser`,
      `att den reviderade budgeten ersätter budgeten för ${year}`,
    ],
  });
}

/** A guideline that the demo keeps versions of. */
export interface DemoGuideline {
  readonly key: string;
  readonly kind: 'guidelines' | 'other';
  readonly title: string;
  readonly what: string;
  /** What each new version says, in order; the last two alternate after that. */
  readonly versions: readonly (readonly string[])[];
}

/** The guidelines of the demo förbund. */
export const demoGuidelines: readonly DemoGuideline[] = [
  {
    key: 'followUp',
    kind: 'guidelines',
    title: 'Riktlinjer för uppföljning av insatser',
    what: 'hur insatser som förbundet finansierar ska följas upp',
    versions: [
      ['Varje insats följs upp en gång om året.', 'Uppföljningen redovisas för styrelsen senast i mars.'],
      [
        'Varje insats följs upp två gånger om året med förbundets gemensamma indikatorer.',
        'Deltagarenkäten är frivillig och svaren är anonyma.',
        'Uppföljningen redovisas för styrelsen senast i mars och i september.',
      ],
      [
        'Varje insats följs upp två gånger om året med förbundets gemensamma indikatorer.',
        'Deltagarenkäten är frivillig och svaren är anonyma. Grupper med färre än tio svar redovisas inte.',
        'En insats som inte når sina mål två gånger i rad tas upp särskilt i beredningsgruppen.',
      ],
    ],
  },
  {
    key: 'applications',
    kind: 'guidelines',
    title: 'Riktlinjer för ansökan om medel',
    what: 'hur medel söks, bereds och beviljas',
    versions: [
      [
        'Ansökan lämnas på förbundets blankett senast den 1 oktober.',
        'Minst två parter ska stå bakom ansökan.',
      ],
      [
        'Ansökan lämnas på förbundets blankett och kan lämnas löpande under året.',
        'Minst två parter ska stå bakom ansökan.',
        'Ansökan ska beskriva hur insatsen tas om hand i ordinarie verksamhet när finansieringen upphör.',
      ],
    ],
  },
  {
    key: 'delegation',
    kind: 'other',
    title: 'Delegationsordning',
    what: 'vem som får besluta i styrelsens ställe',
    versions: [
      [
        'Förbundschefen får besluta om inköp upp till ett halvt prisbasbelopp.',
        'Beslut som har fattats med stöd av delegation anmäls vid nästa sammanträde.',
      ],
      [
        'Förbundschefen får besluta om inköp upp till ett prisbasbelopp.',
        'Ordföranden får besluta i ärenden som är så brådskande att styrelsens beslut inte kan avvaktas.',
        'Beslut som har fattats med stöd av delegation anmäls vid nästa sammanträde.',
      ],
    ],
  },
];

/** The adoption of a new version of a guideline. `replaced` names the § that adopted the one before. */
export function guidelineMatter(
  guideline: DemoGuideline,
  versionNumber: number,
  date: IsoDate,
  replaced: string | null,
): Matter {
  const adopt =
    replaced === null
      ? `att anta ${lowerFirst(guideline.title)}, version ${versionNumber}`
      : `att anta ${lowerFirst(guideline.title)}, version ${versionNumber}, som ersätter beslut ${replaced}`;
  const isDisputed = guideline.key === 'followUp' && versionNumber === 2;
  return decisionMatter({
    key: `guideline:${guideline.key}:${versionNumber}`,
    heading: guideline.title,
    background: [
      `${guideline.title} anger ${guideline.what}. ${replaced === null ? 'Förbundet saknar i dag ett samlat dokument.' : 'Den nuvarande versionen har setts över efter synpunkter från revisorerna och de lokala samverkansgrupperna.'}`,
      'Beredningsgruppen ställer sig bakom förslaget.',
    ],
    clauses: [adopt, `att riktlinjerna gäller från och med ${addDays(date, 1)}`].map((clause) =>
      guideline.kind === 'other' ? clause.replace('riktlinjerna', 'delegationsordningen') : clause,
    ),
    ...(isDisputed
      ? {
          contested: {
            wording: 'avslag på förslaget',
            dissent: 'Uppföljningen blir tyngre för små insatser än nyttan motiverar',
          },
        }
      : {}),
  });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
