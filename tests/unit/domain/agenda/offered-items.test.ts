import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import type { AgendaSources } from '#shared/domain/agenda/agenda-sources.ts';
import { closingIndex, type OfferInput, offeredItems } from '#shared/domain/agenda/offered-items.ts';
import { newMatter } from '#shared/domain/matter/forward-question.ts';

const id = (text: string) => text as RecordId;
const dossier = (text: string) => text as DossierId;
const day = (text: string) => text as IsoDate;

const empty: AgendaSources = {
  assignments: [],
  reportedBack: new Set(),
  deferred: [],
  taken: [],
  delegated: [],
};

const earlier = {
  id: dossier('m1'),
  body: id('board'),
  date: day('2026-09-18'),
  state: 'started',
} as const;

function offers(
  change: Partial<Omit<OfferInput, 'sources'>> & { readonly sources?: Partial<AgendaSources> } = {},
) {
  return offeredItems({
    meeting: { id: dossier('m2'), body: id('board'), date: day('2026-11-25') },
    bodies: [
      { id: id('board'), name: 'Styrelsen', kind: 'board', keepsNotes: false },
      { id: id('prep'), name: 'Beredningsgruppen', kind: 'preparatoryGroup', keepsNotes: true },
    ],
    meetings: [],
    items: [],
    matters: [],
    tasks: [],
    dayText: (date) => date,
    ...change,
    sources: { ...empty, ...change.sources },
  });
}

const told = (change?: Parameters<typeof offers>[0]) =>
  offers(change).map(({ kind, values }) => `${kind}: ${values.heading}`);
const item = (values: Partial<AgendaItem>, name = 'i1') => ({
  id: id(name),
  values: newAgendaItem({ heading: '', order: 'a0', ...values }),
});
const taken = (link: Partial<AgendaSources['taken'][number]>) => ({
  meeting: dossier('m2'),
  agendaItem: id('i1'),
  withdrawn: false,
  matter: null,
  continues: null,
  subject: null,
  ...link,
});

it('offers nothing where nothing waits', () => {
  expect(offers()).toEqual([]);
});

describe('the previous minutes', () => {
  it('are those of the latest meeting of the body that was held', () => {
    const planned = { ...earlier, id: dossier('m3'), date: day('2026-10-20'), state: 'planned' } as const;
    const other = { ...earlier, id: dossier('m4'), body: id('x'), date: day('2026-10-30') };
    expect(told({ meetings: [earlier, planned, other] })).toEqual([
      'previousMinutes: Föregående protokoll, 2026-09-18',
    ]);
  });

  it('fill the standing item, and are not offered again', () => {
    const standing = item({ heading: 'Föregående protokoll' });
    expect(offers({ meetings: [earlier], items: [standing] })[0]?.fills).toBe('i1');
    expect(offers({ meetings: [earlier], items: [item({ subject: id('m1') })] })).toEqual([]);
  });
});

describe('what was sent back or put off', () => {
  const deferred = {
    meeting: dossier('m1'),
    body: id('board'),
    date: day('2026-09-18'),
    minuteItem: id('p7'),
    number: 7,
    heading: 'Ung Arena',
    result: 'remitted',
    registryNumber: 'SV 2026/12',
    matter: id('a1'),
  } as const;

  it('comes back with its matter and number', () => {
    expect(offers({ sources: { deferred: [deferred] } })[0]).toMatchObject({
      kind: 'deferred',
      values: { heading: 'Ung Arena', registryNumber: 'SV 2026/12', matter: 'a1', continues: 'p7' },
      paragraphs: [],
    });
  });

  it('brings the proposal that has been prepared since', () => {
    const matter = {
      ...newMatter('Ung Arena', day('2026-01-01')),
      id: dossier('a1'),
      proposal: 'att bevilja',
    };
    expect(offers({ sources: { deferred: [deferred] }, matters: [matter] })[0]?.paragraphs).toEqual([
      'att bevilja',
    ]);
  });

  it('is offered until an agenda takes it up', () => {
    const withdrawn = taken({ continues: id('p7'), withdrawn: true });
    expect(told({ sources: { deferred: [deferred], taken: [withdrawn] } })).toHaveLength(1);
    expect(told({ sources: { deferred: [deferred], taken: [taken({ continues: id('p7') })] } })).toEqual([]);
    expect(told({ sources: { deferred: [{ ...deferred, body: id('prep') }] } })).toEqual([]);
  });
});

describe('matters', () => {
  const ready = {
    ...newMatter('Insats Lilla Edet', day('2026-10-01')),
    id: dossier('a2'),
    state: 'ready',
    readyFor: id('board'),
    proposal: 'att bevilja 300 tkr\n\natt följa upp',
  } as const;

  it('come when they are ready for this body', () => {
    expect(offers({ matters: [ready] })[0]?.paragraphs).toEqual(['att bevilja 300 tkr', 'att följa upp']);
    expect(told({ matters: [{ ...ready, state: 'preparing' }] })).toEqual([]);
    expect(told({ matters: [{ ...ready, readyFor: id('prep') }] })).toEqual([]);
  });

  it('stand among the questions alone while they have been sent here and not taken up', () => {
    const asked = { ...ready, referrals: [{ to: id('board'), outcome: null }] };
    expect(told({ matters: [asked] })).toEqual([]);
    const withdrawn = taken({ matter: id('a2'), withdrawn: true });
    expect(told({ matters: [asked], sources: { taken: [withdrawn] } })).toHaveLength(1);
    const elsewhere = { ...ready, referrals: [{ to: id('prep'), outcome: null }] };
    expect(told({ matters: [elsewhere] })).toHaveLength(1);
  });

  it('are not offered twice, whatever other bodies have had on theirs', () => {
    expect(told({ matters: [ready], sources: { taken: [taken({ matter: id('a2') })] } })).toEqual([]);
    const elsewhere = taken({ matter: id('a2'), meeting: dossier('lsg') });
    expect(told({ matters: [ready], sources: { taken: [elsewhere] } })).toHaveLength(1);
  });
});

describe('assignments', () => {
  const given = {
    meeting: dossier('m1'),
    body: id('board'),
    date: day('2026-09-18'),
    minuteItem: id('p3'),
    number: 3,
    heading: 'Lokaler',
    id: id('u1'),
    wording: 'att se över lokalerna.',
    owner: 'förbundschefen',
    dueOn: day('2026-11-30'),
  } as const;

  it('are reported back until they have been', () => {
    expect(told({ sources: { assignments: [given] } })).toEqual([
      'assignment: Återrapport: se över lokalerna',
    ]);
    expect(told({ sources: { assignments: [given], reportedBack: new Set([id('u1')]) } })).toEqual([]);
    expect(told({ sources: { assignments: [given], taken: [taken({ subject: id('u1') })] } })).toEqual([]);
  });

  it('are due when their day has come by the meeting', () => {
    const due = (dueOn: IsoDate | null) =>
      offers({ sources: { assignments: [{ ...given, dueOn }] } })[0]?.isDue;
    expect([due(day('2026-11-25')), due(day('2026-11-26')), due(null)]).toEqual([true, false, false]);
  });
});

describe('delegated decisions', () => {
  const decision = {
    id: dossier('d1'),
    kind: 'urgentChair',
    body: id('board'),
    heading: 'Hyra av lokal',
    wording: '',
    decidedOn: day('2026-10-01'),
    decidedBy: 'ordföranden',
    ground: null,
    registryNumber: null,
    reportedAt: [],
  } as const;

  it('are reported together, the oldest first', () => {
    const later = {
      ...decision,
      id: dossier('d2'),
      kind: 'delegated',
      heading: 'Inköp',
      decidedOn: day('2026-11-01'),
    } as const;
    const [offer, ...rest] = offers({ sources: { delegated: [later, decision] } });
    expect(rest).toEqual([]);
    expect(offer).toMatchObject({
      reports: ['d1', 'd2'],
      paragraphs: [
        'Brådskande beslut den 2026-10-01 av ordföranden: Hyra av lokal',
        'Delegationsbeslut den 2026-11-01 av ordföranden: Inköp',
        'att lägga anmälan till handlingarna',
      ],
    });
  });

  it('are reported once, and only what was decided before the meeting', () => {
    const reported = { ...decision, reportedAt: [{ meeting: dossier('m1'), date: day('2026-10-20') }] };
    expect(told({ sources: { delegated: [reported] } })).toEqual([]);
    expect(told({ sources: { delegated: [{ ...decision, decidedOn: day('2026-12-01') }] } })).toEqual([]);
  });

  it('go to the item that is there for them', () => {
    const [offer] = offers({
      items: [item({ heading: 'Delegationsbeslut' })],
      sources: { delegated: [decision] },
    });
    expect(offer?.fills).toBe('i1');
  });
});

describe('notes of the groups', () => {
  const notes = { id: dossier('n1'), body: id('prep'), date: day('2026-11-04'), state: 'started' } as const;

  it('are laid before the board when they came since its last meeting', () => {
    const old = { ...notes, id: dossier('n0'), date: day('2026-09-10') };
    expect(told({ meetings: [earlier, notes, old] })).toContain(
      'notes: Minnesanteckningar från Beredningsgruppen, 2026-11-04',
    );
    expect(told({ meetings: [earlier, notes, old] })).toHaveLength(2);
  });

  it('are laid before it once', () => {
    expect(told({ meetings: [notes], sources: { taken: [taken({ subject: id('n1') })] } })).toEqual([]);
  });
});

it('puts new items before those that close the meeting', () => {
  const list = ['Upprop', 'Budget', 'Övriga frågor', 'Nästa sammanträde och avslutning'].map((heading) =>
    item({ heading }),
  );
  expect(closingIndex(list)).toBe(2);
  expect(closingIndex(list.slice(0, 2))).toBe(2);
  expect(closingIndex([])).toBe(0);
});
