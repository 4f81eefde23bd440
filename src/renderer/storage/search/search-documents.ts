import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { groupBy } from '#shared/base/group-by.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { isSection } from '#shared/domain/agenda/agenda-item.ts';
import { numberItems, sealedNumbers } from '#shared/domain/minutes/number-items.ts';
import type { SearchDocument } from '#shared/search/segment.ts';
import type { NamesOfSearch } from './search-names.ts';

/** What can be found. */
export const searchKinds = [
  'section',
  'note',
  'agendaItem',
  'matter',
  'governing',
  'goal',
  'extract',
  'delegated',
  'paper',
  'person',
  'ownNote',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Words for each kind, as people write them: what a query may filter by. Words of the record, not of the interface. */
const wordsOfKind: Readonly<Record<SearchKind, string>> = {
  section: 'paragraf',
  note: 'minnesanteckningar anteckning',
  agendaItem: 'dagordning punkt kallelse',
  matter: 'ärende',
  governing: 'styrdokument',
  goal: 'mål',
  extract: 'protokollsutdrag',
  delegated: 'delegationsbeslut',
  paper: 'handling bilaga',
  person: 'person',
  ownNote: 'egen anteckning',
};

/** The key of a document: what it is, and the record that it is about. */
export function searchKey(kind: SearchKind, record: RecordId): string {
  return `${kind} ${record}`;
}

/** What a key says; `undefined` for one that this program does not know. */
export function readSearchKey(
  key: string,
): { readonly kind: SearchKind; readonly record: RecordId } | undefined {
  const [kind, record] = key.split(' ');
  const known = searchKinds.find((one) => one === kind);
  return known === undefined || record === undefined
    ? undefined
    : { kind: known, record: record as RecordId };
}

/** All that can be found in one dossier. */
export function searchDocuments(dossier: Dossier, names: NamesOfSearch): readonly SearchDocument[] {
  const make = (kind: SearchKind, record: RecordId, document: Omit<SearchDocument, 'key' | 'group'>) => ({
    ...document,
    about: `${wordsOfKind[kind]} ${document.about}`,
    key: searchKey(kind, record),
    group: dossier.id,
  });
  return [
    ...meetingDocuments(dossier, names, make),
    ...dossier.all('matter').map((matter) => matterDocument(dossier, matter, make)),
    ...governingDocuments(dossier, names, make),
    ...personDocuments(dossier, names, make),
    ...otherDocuments(dossier, names, make),
    ...dossier
      .all('document')
      .map(({ id, values }) =>
        make('paper', id, { title: values.title, about: values.fileName, text: '', date: dateOf(dossier) }),
      ),
  ];
}

type Make = (
  kind: SearchKind,
  record: RecordId,
  document: Omit<SearchDocument, 'key' | 'group'>,
) => SearchDocument;

function meetingDocuments(dossier: Dossier, names: NamesOfSearch, make: Make): readonly SearchDocument[] {
  const meeting = dossier.get('meeting', dossier.id);
  if (meeting === undefined) return [];
  const { body, date, place, firstNumber } = meeting.values;
  const known = names.bodies.get(body);
  const about = `${known?.name ?? ''} ${place} ${dateWords(date)}`;
  const items = dossier.all('minuteItem');
  const kind = known?.keepsNotes === true ? 'note' : 'section';
  const numbers =
    kind === 'note'
      ? new Map<RecordId, number>()
      : numberItems(firstNumber, items, sealedNumbers(dossier.seals));
  const said = sayingsByItem(dossier);
  const sections = items.map((item) => {
    const number = numbers.get(item.id);
    const { heading, registryNumber, presenter } = item.values;
    return make(kind, item.id, {
      title: number === undefined ? heading : `§ ${number} ${heading}`,
      about: `${about} ${registryNumber ?? ''} ${presenter ?? ''}`,
      text: [dossier.text(item.id)?.plain ?? '', ...(said.get(item.id) ?? [])].join('\n'),
      date,
    });
  });
  // A point that has become a § is found as the §.
  const handled = new Set(items.map(({ values }) => values.agendaItem));
  const points = dossier.all('agendaItem').filter((item) => !isSection(item) && !handled.has(item.id));
  return [
    ...sections,
    ...points.map(({ id, values }) =>
      make('agendaItem', id, {
        title: values.heading,
        about: `${about} ${values.registryNumber ?? ''} ${values.presenter ?? ''}`,
        text: dossier.text(id)?.plain ?? '',
        date,
      }),
    ),
  ];
}

/** What was proposed, decided and said at each §, in words. */
function sayingsByItem(dossier: Dossier): ReadonlyMap<RecordId, readonly string[]> {
  const all = [
    ...dossier.all('decisionClause'),
    ...dossier.all('motion'),
    ...dossier.all('dissent'),
    ...dossier.all('minuteStatement'),
    ...dossier.all('assignment'),
  ];
  const groups = groupBy(all, ({ values }) => values.minuteItem);
  return new Map([...groups].map(([item, records]) => [item, records.map(({ values }) => values.wording)]));
}

function matterDocument(dossier: Dossier, matter: StoredRecord<'matter'>, make: Make): SearchDocument {
  const { heading, registryNumber, responsible, proposal, openedOn } = matter.values;
  const positions = dossier.all('matterPosition').map(({ values }) => values.wording ?? '');
  const questions = dossier.all('referral').map(({ values }) => values.wording);
  return make('matter', matter.id, {
    title: heading,
    about: `${registryNumber ?? ''} ${responsible ?? ''} ${dateWords(openedOn)}`,
    text: [dossier.text(matter.id)?.plain ?? '', proposal ?? '', ...positions, ...questions].join('\n'),
    date: openedOn,
  });
}

function governingDocuments(dossier: Dossier, names: NamesOfSearch, make: Make): readonly SearchDocument[] {
  const governing = dossier.get('governingDocument', dossier.id);
  if (governing === undefined) return [];
  const { title, body } = governing.values;
  const bodyName = names.bodies.get(body)?.name ?? '';
  const goals = groupBy(dossier.all('goal'), ({ values }) => values.version);
  return dossier.all('governingVersion').flatMap(({ id, values }) => {
    const about = `${bodyName} ${values.label} ${dateWords(values.validFrom)} ${values.year ?? ''}`;
    const date = values.validFrom;
    return [
      make('governing', id, {
        title: title === values.label ? title : `${title}, ${values.label}`,
        about,
        text: dossier.text(id)?.plain ?? '',
        date,
      }),
      ...(goals.get(id) ?? []).map((goal) =>
        make('goal', goal.id, { title: goal.values.wording, about: `${title} ${about}`, text: '', date }),
      ),
    ];
  });
}

function personDocuments(dossier: Dossier, names: NamesOfSearch, make: Make): readonly SearchDocument[] {
  const seats = groupBy(dossier.all('seat'), ({ values }) => values.person);
  const organisations = new Map(dossier.all('memberOrganisation').map(({ id, values }) => [id, values.name]));
  return dossier.all('person').map(({ id, values }) => {
    const places = (seats.get(id) ?? []).map(({ values: seat }) => {
      const organisation =
        seat.memberOrganisation === null ? undefined : organisations.get(seat.memberOrganisation);
      return `${names.bodies.get(seat.body)?.name ?? ''} ${organisation ?? ''}`;
    });
    const about = `${values.title ?? ''} ${[...new Set(places)].join(' ')}`;
    return make('person', id, { title: values.name, about, text: '', date: '' });
  });
}

function otherDocuments(dossier: Dossier, names: NamesOfSearch, make: Make): readonly SearchDocument[] {
  return [
    ...dossier.all('minutesExtract').map(({ id, values }) =>
      make('extract', id, {
        title: values.number === null ? values.heading : `§ ${values.number} ${values.heading}`,
        about: `${names.bodies.get(values.body)?.name ?? ''} ${dateWords(values.heldOn)}`,
        text: values.content,
        date: values.heldOn,
      }),
    ),
    ...dossier.all('delegatedDecision').map(({ id, values }) =>
      make('delegated', id, {
        title: values.heading,
        about: `${names.bodies.get(values.body)?.name ?? ''} ${dateWords(values.decidedOn)}`,
        text: values.wording,
        date: values.decidedOn,
      }),
    ),
  ];
}

/** The day that a dossier is about, for papers that have none of their own. */
function dateOf(dossier: Dossier): string {
  return (
    dossier.get('meeting', dossier.id as DossierId)?.values.date ??
    dossier.get('matter', dossier.id as DossierId)?.values.openedOn ??
    ''
  );
}

const inWords = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as it may be asked for: 2026-11-25 and 25 november 2026. */
function dateWords(date: IsoDate): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : `${inWords.format(time)} ${date}`;
}
