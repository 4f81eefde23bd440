/** An activity that the förbund finances, as the demo tells of it. */
export interface Insats {
  readonly name: string;
  /** Who runs it. */
  readonly owner: string;
  readonly target: string;
  readonly method: string;
  /** Yearly grant in kronor, in whole ten thousands. */
  readonly grant: number;
  readonly structural: boolean;
}

/** The activities of the demo förbund. */
export const insatser: readonly Insats[] = [
  {
    name: 'Steget vidare',
    owner: 'Trollhättans stad',
    target: 'personer som varit sjukskrivna länge',
    method: 'en gemensam plan och en kontaktperson genom hela rehabiliteringen',
    grant: 980_000,
    structural: false,
  },
  {
    name: 'Grön rehabilitering',
    owner: 'Grästorps kommun',
    target: 'personer med stressrelaterad ohälsa',
    method: 'arbetsträning i trädgård och skog under ledning av arbetsterapeut',
    grant: 640_000,
    structural: false,
  },
  {
    name: 'Unga framåt',
    owner: 'Vänersborgs kommun',
    target: 'unga mellan 16 och 29 år som varken arbetar eller studerar',
    method: 'uppsökande arbete och stöd på den unges egna villkor',
    grant: 1_150_000,
    structural: false,
  },
  {
    name: 'Språk i arbete',
    owner: 'Lilla Edets kommun',
    target: 'utrikes födda med ohälsa och kort utbildning',
    method: 'praktik med språkstöd på arbetsplatsen',
    grant: 720_000,
    structural: false,
  },
  {
    name: 'Arbetscoachning SE',
    owner: 'Trollhättans stad',
    target: 'personer med psykisk funktionsnedsättning',
    method: 'metoden Supported Employment med stöd före, under och efter anställning',
    grant: 1_060_000,
    structural: false,
  },
  {
    name: 'Hälsoskolan',
    owner: 'Västra Götalandsregionen',
    target: 'personer som behöver stärka sin hälsa innan arbetsträning',
    method: 'gruppträffar om sömn, rörelse, kost och ekonomi',
    grant: 430_000,
    structural: false,
  },
  {
    name: 'En väg in',
    owner: 'Vänersborgs kommun',
    target: 'personer som behöver stöd av flera myndigheter samtidigt',
    method: 'ett samverkansteam med handläggare från alla parter',
    grant: 1_240_000,
    structural: false,
  },
  {
    name: 'Gemensam kompetens',
    owner: 'förbundet',
    target: 'handläggare hos de samverkande parterna',
    method: 'utbildningsdagar, handledning och nätverk',
    grant: 310_000,
    structural: true,
  },
];

/** What an insats is budgeted and granted for a year, in kronor: a little more each year. */
export function grantAmount({ grant }: Insats, year: number): number {
  return Math.round((grant * (1 + (year - 2022) * 0.01)) / 10_000) * 10_000;
}

/** An amount in kronor as Swedish text has it: `980 000 kronor`, with spaces that do not break. */
export function kronorText(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0kronor`;
}
