import { describe, expect, it, test } from 'vitest';
import type { IsoDate, IsoInstant } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import type { Body } from '#shared/domain/body/body.ts';
import type { DelegatedDecision } from '#shared/domain/decision/delegated-decision.ts';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { RecordShapes, TableName } from '#shared/domain/record-table.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { en } from '#shared/i18n/en.ts';
import { sv } from '#shared/i18n/sv.ts';
import { type AgendaFinding, splitAcknowledged } from '#shared/rules/agenda-finding.ts';
import { checkAgenda } from '#shared/rules/check-agenda.ts';

const id = (text: string) => text as RecordId;
const day = (text: string) => text as IsoDate;

const body: Body = {
  name: 'Styrelsen',
  kind: 'board',
  memberOrganisation: null,
  openedOn: day('2022-01-01'),
  closedOn: null,
  numbering: 'calendarYear',
  summonsDays: 7,
  attestorCount: 1,
  order: 'a0',
};
const meeting: Meeting = {
  body: id('board'),
  date: day('2026-11-25'),
  startsAt: '09:00',
  endsAt: '12:00',
  place: 'Kansliet',
  state: 'planned',
  firstNumber: null,
  chair: null,
  secretary: null,
  attestors: [],
  attestPlace: null,
  attestOn: null,
};
const settings: RecordShapes['bodySettings'] = {
  body: id('board'),
  validFrom: day('2026-01-01'),
  adoptedBy: null,
  numbering: 'calendarYear',
  summonsDays: 7,
  attestorCount: 1,
  allowsRemote: false,
  allowsAudioOnly: false,
  allowsReturn: false,
  allowsStatements: false,
  termStart: '04-01',
  reportAbsenceTo: null,
  noticeBoards: [],
  meetingMinutes: null,
};

interface Story {
  readonly items?: readonly (Partial<AgendaItem> & { readonly text?: string })[];
  readonly meeting?: Partial<Meeting>;
  readonly body?: Partial<Body>;
  readonly settings?: Partial<RecordShapes['bodySettings']>;
  readonly versions?: readonly Partial<RecordShapes['agendaVersion']>[];
  readonly documents?: readonly string[];
  readonly consultedOn?: string | null;
  readonly unreported?: readonly (Partial<DelegatedDecision> & { readonly id: RecordId })[];
  readonly today?: string;
}

const good = {
  heading: 'Verksamhetsplan och budget 2027',
  itemType: 'decision',
  presenter: 'Förbundschefen',
  duration: 20,
  text: 'Styrelsen ska fastställa budget.\natt fastställa budgeten',
} as const;

function source(records: { readonly [Name in TableName]?: readonly Recorded<Name>[] }) {
  return {
    all: <Name extends TableName>(table: Name) =>
      (records[table] ?? []) as unknown as readonly Recorded<Name>[],
  };
}

/** What the rules say of an agenda with one budget item in order, changed as the story tells. */
function findings(story: Story = {}): readonly AgendaFinding[] {
  const rows = story.items ?? [good];
  const agendaItem = rows.map(({ text: _text, ...values }, index) => ({
    id: id(`i${index + 1}`),
    values: newAgendaItem({ heading: '', order: `a${index}`, ...values }),
  }));
  const standing = {
    settings: id('s'),
    itemType: 'formality',
    proposal: null,
    duration: null,
    order: 'a0',
  } as const;
  return checkAgenda({
    meeting: source({
      meeting: [{ id: id('m'), values: { ...meeting, ...story.meeting } }],
      agendaItem,
      agendaVersion: (story.versions ?? [{}]).map((version, index) => ({
        id: id(`v${index}`),
        values: {
          letter: 'A',
          sentAt: '2026-11-11T10:00:00.000Z' as IsoInstant,
          kind: 'summons',
          content: '',
          hash: '',
          recipients: [],
          note: null,
          ...version,
        },
      })),
      document: (story.documents ?? []).map((owner) => ({
        id: id(`d${owner}`),
        values: {
          owner: id(owner),
          title: '',
          fileName: 'budget.pdf',
          mediaType: 'application/pdf',
          size: 1,
          hash: '',
          replaces: null,
          order: 'a0',
        },
      })),
    }),
    base: source({
      body: [
        { id: id('board'), values: { ...body, ...story.body } },
        { id: id('owners'), values: { ...body, kind: 'memberConsultation' } },
      ],
      bodySettings: [{ id: id('s'), values: { ...settings, ...story.settings } }],
      standingAgendaItem: [{ id: id('st'), values: { ...standing, heading: 'Budget' } }],
    }),
    meetings:
      story.consultedOn === null
        ? []
        : [{ body: id('owners'), date: day(story.consultedOn ?? '2026-09-30') }],
    proposal: (item) => rows[Number(item.slice(1)) - 1]?.text ?? '',
    unreported: (story.unreported ?? []).map((decision) => ({
      kind: 'delegated',
      body: id('board'),
      heading: 'Inköp',
      wording: '',
      decidedOn: day('2026-11-01'),
      decidedBy: '',
      ground: null,
      registryNumber: null,
      ...decision,
    })),
    today: day(story.today ?? '2026-11-12'),
  });
}

const told = (story?: Story) =>
  findings(story).map(({ rule, messageKey }) => `${rule} ${messageKey.slice(12)}`);

it('has nothing to say about an agenda in order', () => {
  expect(told()).toEqual([]);
});

describe('the summons (T1)', () => {
  it('is not late on its last day', () => {
    expect(told({ versions: [], today: '2026-11-18' })).toEqual([]);
    expect(told({ versions: [{ sentAt: '2026-11-18T10:00:00.000Z' as IsoInstant }] })).toEqual([]);
  });

  it('is late the day after, sent or not', () => {
    expect(told({ versions: [], today: '2026-11-19' })).toEqual(['T1 summonsLate']);
    expect(told({ versions: [{ sentAt: '2026-11-19T10:00:00.000Z' as IsoInstant }] })).toEqual([
      'T1 summonsSentLate',
    ]);
  });

  it('follows the days that the body has decided', () => {
    expect(told({ versions: [], settings: { summonsDays: 14 } })).toEqual(['T1 summonsLate']);
    expect(told({ versions: [], settings: { summonsDays: 0 }, today: '2026-11-24' })).toEqual([]);
  });

  it('is not asked for when the meeting is over, started or called off', () => {
    expect(told({ versions: [], today: '2026-11-26' })).toEqual([]);
    expect(told({ versions: [], today: '2026-11-20', meeting: { state: 'started' } })).toEqual([]);
    expect(told({ versions: [{ kind: 'cancellation' }], today: '2026-11-20' })).toEqual([]);
  });

  it('counts from the first that was sent', () => {
    const later = { sentAt: '2026-11-20T10:00:00.000Z' as IsoInstant };
    expect(told({ versions: [{}, later] })).toEqual([]);
  });
});

describe('items', () => {
  const changed = (values: Partial<AgendaItem> & { readonly text?: string }) =>
    told({ items: [{ ...good, ...values }] });

  test('have headings (P1)', () => {
    expect(told({ items: [good, { heading: ' ', itemType: 'information' }] })).toEqual(['P1 headingMissing']);
  });

  test('for decision have a proposal with an att-clause (M7)', () => {
    expect(changed({ text: '' })).toEqual(['M7 proposalMissing']);
    expect(changed({ text: 'Styrelsen ska fastställa budget.' })).toEqual(['M7 clauseMissing']);
    expect(changed({ itemType: 'information', text: '' })).toEqual([]);
  });

  test('stand on a background or on papers (P2)', () => {
    expect(changed({ text: 'att fastställa budgeten' })).toEqual(['P2 basisMissing']);
    expect(told({ items: [{ ...good, text: 'att fastställa budgeten' }], documents: ['i1'] })).toEqual([]);
  });

  test('say who presents them and how long they take (P3, P4)', () => {
    expect(changed({ presenter: null })).toEqual(['P3 presenterMissing']);
    expect(told({ items: [good, { ...good, duration: null }] })).toEqual(['P4 durationMissing']);
    expect(changed({ duration: null })).toEqual([]);
  });

  test('that are withdrawn, headings or in notes are not judged', () => {
    expect(told({ items: [good, { heading: 'Förslag', withdrawn: true }] })).toEqual([]);
    expect(told({ items: [{ heading: 'Ekonomi', itemType: 'section' }, good] })).toEqual([]);
    expect(told({ items: [{ ...good, text: '' }], body: { kind: 'localGroup' } })).toEqual([]);
  });

  test('are named by the number that the list shows', () => {
    const rows = [{ heading: 'Ekonomi', itemType: 'section' } as const, good, { ...good, presenter: null }];
    expect(findings({ items: rows })[0]).toMatchObject({
      where: 'i3',
      values: { number: 2, heading: good.heading },
      repair: { type: 'write', item: 'i3', field: 'presenter' },
    });
  });
});

describe('the whole agenda', () => {
  it('fits in the time of the meeting (P5)', () => {
    expect(told({ items: [{ ...good, duration: 180 }] })).toEqual([]);
    expect(told({ items: [{ ...good, duration: 181 }] })).toEqual(['P5 tooLong']);
    expect(told({ items: [{ ...good, duration: 200 }], meeting: { endsAt: null } })).toEqual([]);
    const usual = { meeting: { endsAt: null }, settings: { meetingMinutes: 150 } };
    expect(told({ items: [{ ...good, duration: 200 }], ...usual })).toEqual(['P5 tooLong']);
  });

  it('has the standing items of the body (P6)', () => {
    const other = { ...good, heading: 'Insatser' };
    expect(told({ items: [other] })).toEqual(['P6 standingMissing']);
    expect(findings({ items: [other] })[0]?.repair).toEqual({
      type: 'addStanding',
      standing: [{ heading: 'Budget', itemType: 'formality', proposal: [] }],
    });
    expect(told({ items: [] })).toEqual([]);
    expect(told({ items: [other], meeting: { state: 'started' } })).toEqual([]);
  });

  it('reports delegated and urgent decisions of the body (D1)', () => {
    expect(told({ unreported: [{ id: id('x') }] })).toEqual(['D1 delegatedUnreported']);
    expect(told({ unreported: [{ id: id('x'), kind: 'urgentChair' }] })).toEqual(['D1 urgentUnreported']);
    expect(told({ unreported: [{ id: id('x'), body: id('other') }] })).toEqual([]);
    expect(told({ unreported: [{ id: id('x'), decidedOn: day('2026-11-26') }] })).toEqual([]);
  });
});

describe('the year', () => {
  const on = (date: string, heading: string, more: Story = {}) =>
    told({
      meeting: { date: day(date) },
      items: [{ ...good, heading }],
      today: '2025-01-01',
      settings: { summonsDays: 0, validFrom: day('2022-01-01') },
      ...more,
    }).filter((text) => !text.startsWith('P6'));

  it('has its budget by 30 November the year before (B3)', () => {
    expect(on('2026-11-30', 'Budget 2027')).toEqual([]);
    expect(on('2026-12-01', 'Budget 2027')).toEqual(['B3 budgetLate']);
    expect(on('2026-12-01', 'Budgetuppföljning')).toEqual([]);
    expect(on('2026-12-01', 'Reviderad budget 2027')).toEqual([]);
  });

  it('has its budget after consultation with the members (B3)', () => {
    expect(on('2026-11-25', 'Budget 2027', { consultedOn: null })).toEqual(['B3 budgetUnconsulted']);
    expect(on('2026-11-25', 'Budget 2027', { consultedOn: '2025-10-01' })).toEqual(['B3 budgetUnconsulted']);
  });

  it('has its annual report by 31 March (B4)', () => {
    expect(on('2027-03-31', 'Årsredovisning 2026')).toEqual([]);
    expect(on('2027-04-01', 'Årsredovisning 2026')).toEqual(['B4 annualReportLate']);
    expect(on('2027-04-01', 'Årsredovisning')).toEqual(['B4 annualReportLate']);
  });
});

it('puts what law and local rules ask for first', () => {
  expect(told({ items: [{ ...good, presenter: null, text: '' }] })).toEqual([
    'M7 proposalMissing',
    'P3 presenterMissing',
  ]);
});

it('keeps what somebody has let stand apart', () => {
  const all = findings({
    items: [
      { ...good, presenter: null },
      { ...good, presenter: null },
    ],
  });
  const { open, acknowledged } = splitAcknowledged(all, [{ values: { rule: 'P3', subject: id('i2') } }]);
  expect([open.map(({ where }) => where), acknowledged.map(({ where }) => where)]).toEqual([['i1'], ['i2']]);
});

it('has words in both languages for all it says', () => {
  const keys = Object.keys(sv).filter((key) => key.startsWith('agenda.rule.'));
  expect(keys.length).toBeGreaterThan(12);
  expect(
    Object.keys(en)
      .filter((key) => key.startsWith('agenda.rule.'))
      .toSorted(),
  ).toEqual(keys.toSorted());
});
