import type { IsoDate } from '#shared/base/dates.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { MemberKind } from './association.ts';

/** A förbund that ships ready-made: what is public about it, without personal names. */
export interface AssociationProfile {
  readonly id: 'mphl' | 'sodra-vanern';
  readonly name: string;
  readonly shortName: string;
  readonly purpose: string;
  readonly startedOn: IsoDate;
  readonly predecessor: string | null;
  readonly population: number | null;
  readonly executiveTitle: string;
  readonly deputyExecutiveTitle: string | null;
  readonly members: readonly ProfileMember[];
  readonly bodies: readonly ProfileBody[];
}

/** A member organisation of a profile. */
export interface ProfileMember {
  readonly name: string;
  readonly kind: MemberKind;
}

/** A body of a profile. `member` names the municipality that a local group works in. */
export interface ProfileBody {
  readonly name: string;
  readonly kind: BodyKind;
  readonly member: string | null;
}

// Record content, not interface text: a förbund's own names are Swedish whatever language the screens speak.
const purpose =
  'Finansiell samordning mellan kommunerna, Västra Götalandsregionen, Försäkringskassan och Arbetsförmedlingen, så att människor som behöver samordnade rehabiliteringsinsatser får eller förbättrar sin förmåga att arbeta.';

const stateAndRegion: readonly ProfileMember[] = [
  { name: 'Västra Götalandsregionen', kind: 'region' },
  { name: 'Försäkringskassan', kind: 'forsakringskassan' },
  { name: 'Arbetsförmedlingen', kind: 'arbetsformedlingen' },
];

/** The two reference förbund (lag 2003:1210). They differ in exactly the ways that förbund differ. */
export const associationProfiles: readonly AssociationProfile[] = [
  {
    id: 'mphl',
    name: 'Samordningsförbundet Mölndal, Partille, Härryda, Lerum',
    shortName: 'Mölndal–Partille–Härryda–Lerum',
    purpose,
    startedOn: '2006-07-01' as IsoDate,
    predecessor: null,
    population: null,
    executiveTitle: 'ansvarig tjänsteman',
    deputyExecutiveTitle: 'biträdande ansvarig tjänsteman',
    members: [...municipalities(['Mölndal', 'Partille', 'Härryda', 'Lerum']), ...stateAndRegion],
    bodies: [
      { name: 'Styrelsen', kind: 'board', member: null },
      { name: 'Beredningsgruppen', kind: 'preparatoryGroup', member: null },
      { name: 'LSG Mölndal', kind: 'localGroup', member: 'Mölndal' },
      { name: 'LSG Partille', kind: 'localGroup', member: 'Partille' },
      { name: 'LSG Härryda', kind: 'localGroup', member: 'Härryda' },
      { name: 'LSG Lerum', kind: 'localGroup', member: 'Lerum' },
      { name: 'Medlemssamrådet', kind: 'memberConsultation', member: null },
    ],
  },
  {
    id: 'sodra-vanern',
    name: 'Samordningsförbundet Södra Vänern',
    shortName: 'Södra Vänern',
    purpose,
    startedOn: '2022-01-01' as IsoDate,
    predecessor: 'Samordningsförbundet Trollhättan, Lilla Edet och Grästorp, som utvidgades med Vänersborg',
    population: 120_000,
    executiveTitle: 'förbundschef',
    deputyExecutiveTitle: null,
    members: [...municipalities(['Trollhättan', 'Vänersborg', 'Lilla Edet', 'Grästorp']), ...stateAndRegion],
    // Its own page is silent on local groups, so none is invented; they can be opened at any time.
    bodies: [
      { name: 'Styrelsen', kind: 'board', member: null },
      { name: 'Beredningsgruppen', kind: 'preparatoryGroup', member: null },
      { name: 'Medlemssamrådet', kind: 'memberConsultation', member: null },
    ],
  },
];

function municipalities(names: readonly string[]): readonly ProfileMember[] {
  return names.map((name) => ({ name, kind: 'municipality' }));
}
