import { addDays, type IsoDate } from '#shared/base/dates.ts';
import { grantAmount, type Insats, insatser, kronorText } from './insatser.ts';
import { decisionMatter, informationMatter, type Matter } from './matter.ts';
import type { RandomSource } from './random-source.ts';

const needs = [
  'Antalet remisser har ökat sedan i våras och väntetiden till första samtalet är nu fyra veckor.',
  'Behovet har lyfts i de lokala samverkansgrupperna vid flera möten under året.',
  'Kartläggningen visar att gruppen i dag möter upp till fem handläggare utan gemensam plan.',
  'Parterna är överens om att ingen av dem ensam kan möta behovet inom sitt ordinarie uppdrag.',
  'Erfarenheterna från grannförbund med liknande arbetssätt är goda.',
];

const effects = [
  'Av de deltagare som avslutade insatsen under föregående år gick nära hälften vidare till arbete, studier eller arbetssökande.',
  'Deltagarna uppger i enkäten att de har fått bättre självförtroende och en tydligare väg framåt.',
  'Remittenterna är nöjda med samarbetet men efterfrågar snabbare återkoppling.',
  'Målet om antal deltagare nås. Målet om kortare tid i insats nås delvis.',
];

/** An application for money to go on with an insats, with what comes of it. */
export function grantMatter(year: number, insats: Insats, date: IsoDate, random: RandomSource): Matter {
  const amount = grantAmount(insats, year);
  const common = {
    key: `grant:${insats.name}:${date}`,
    heading: `Ansökan om medel för insatsen ${insats.name} ${year}`,
    background: [
      `${insats.owner} ansöker om ${kronorText(amount)} för att driva insatsen ${insats.name} under ${year}. Insatsen vänder sig till ${insats.target} och bygger på ${insats.method}.`,
      `${random.pick(needs)} ${random.pick(effects)}`,
      `Beredningsgruppen har granskat ansökan mot förbundets riktlinjer. Kostnaden ryms i budgeten för insatser ${year}.`,
    ],
  };
  const recusal = random.chance(0.2)
    ? { organisation: organisationOf(insats), reason: 'har ett uppdrag i den verksamhet som söker medel' }
    : undefined;
  if (random.chance(0.08)) {
    return decisionMatter({
      ...common,
      clauses: ['att återremittera ärendet för att klargöra hur insatsen ska övergå i ordinarie verksamhet'],
      result: 'remitted',
    });
  }
  const assignment = {
    wording: `följa upp insatsen ${insats.name} och redovisa resultatet för styrelsen`,
    dueOn: addDays(date, 180),
  };
  return decisionMatter({
    ...common,
    clauses: [
      `att bevilja ${insats.owner} ${kronorText(amount)} för insatsen ${insats.name} för perioden januari–december ${year}`,
      `att uppdra åt förbundschefen att ${assignment.wording}, redovisas senast ${assignment.dueOn}`,
    ],
    assignment,
    ...(recusal === undefined ? {} : { recusal }),
    ...(random.chance(0.09)
      ? {
          contested: {
            wording: 'avslag på ansökan',
            dissent: random.chance(0.7)
              ? 'Pengarna borde ha gått till insatser som når fler deltagare'
              : null,
          },
        }
      : {}),
  });
}

/** The report on an insats that an earlier decision asked for. */
export function reportMatter(insats: Insats, reports: string, random: RandomSource): Matter {
  const participants = random.integer(14, 62);
  const onwards = Math.round(participants * (0.3 + random.next() * 0.3));
  return informationMatter({
    key: `report:${reports}`,
    heading: `Återrapportering av insatsen ${insats.name}`,
    registered: true,
    reports,
    presenter: 'Samordnaren',
    background: [
      `Samordnaren redovisar uppföljningen av insatsen ${insats.name}. ${participants} personer har deltagit under perioden och ${onwards} av dem har gått vidare till arbete, studier eller aktivt arbetssökande.`,
      random.pick(effects),
    ],
    clauses: ['att godkänna återrapporteringen', 'att uppdraget därmed är slutfört'],
  });
}

/** A visit by those who run an insats. */
export function visitText(random: RandomSource): readonly string[] {
  const insats = random.pick(insatser);
  return [
    `${insats.owner === 'förbundet' ? 'Förbundets samordnare' : `Företrädare för ${insats.owner}`} berättar om arbetet i insatsen ${insats.name}, som vänder sig till ${insats.target}. Arbetssättet är ${insats.method}.`,
    random.pick([
      'Ledamöterna ställer frågor om väntetider, remissvägar och vad som händer när en deltagare avslutas.',
      'Styrelsen diskuterar hur erfarenheterna kan tas till vara i parternas ordinarie verksamhet.',
      'En film med två tidigare deltagare visas. Båda har gett sitt samtycke till att den visas för styrelsen.',
    ]),
  ];
}

function organisationOf({ owner }: Insats): string {
  const place = ['Trollhättan', 'Vänersborg', 'Lilla Edet', 'Grästorp'].find((name) =>
    owner.startsWith(name),
  );
  return place ?? 'Västra Götalandsregionen';
}
