import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { en } from '#shared/i18n/en.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { findingText } from '#shared/publish/finding-text.ts';
import { checkMinutes } from '#shared/rules/check-minutes.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { orderOf } from '#tests/unit/publish/record-store.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';
import { earlier, findingsAfter, unchanged } from './findings-after.ts';

const translate = createTranslate(sv);
const id = (text: string) => text as RecordId;

function told(findings: readonly Finding[]) {
  return findings.map(({ rule, severity, where, messageKey }) => [rule, severity, where, messageKey]);
}

test('has nothing to say about a meeting where everything is in order', () => {
  expect(findingsAfter(unchanged)).toEqual([]);
});

describe('numbers, headings and decisions', () => {
  test('block a number used at another meeting', () => {
    expect(told(findingsAfter(unchanged, { meetings: [earlier(80, 10)] }))).toEqual([
      ['M4', 'block', 'meeting', 'domain.rule.numbersTaken'],
    ]);
  });

  test('warn of a gap, and not of another year or another body', () => {
    expect(findingsAfter(unchanged, { meetings: [earlier(1, 80)] })).toMatchObject([
      { rule: 'M4', severity: 'warn', values: { from: 81, to: 83 } },
    ]);
    const foreign = { ...earlier(84, 5), body: id('group') };
    expect(
      findingsAfter(unchanged, { meetings: [earlier(1, 83), foreign, earlier(84, 17, '2025-12-12')] }),
    ).toEqual([]);
  });

  test('warn of §§ out of order, and of a gap, round one that is sealed', () => {
    const stores = wholeMeeting();
    const items = stores.meeting
      .source()
      .all('minuteItem')
      .toSorted((left, right) => (left.values.order < right.values.order ? -1 : 1));
    const [first, second] = items;
    const sealed = (number: number) => [
      { effective: true, snapshot: { items: [{ id: second!.id, number }] } },
    ];
    const found = (number: number) =>
      checkMinutes({
        meeting: { ...stores.meeting.source(), seals: sealed(number) },
        base: stores.base.source(),
        meetings: [earlier(1, 83)],
        today: '2026-11-30' as IsoDate,
      }).filter(({ rule }) => rule === 'M4');
    expect(told(found(84))).toEqual([['M4', 'warn', first!.id, 'domain.rule.numberOrder']]);
    expect(found(87)).toMatchObject([
      { severity: 'warn', messageKey: 'domain.rule.numberGapWithin', values: { from: 85, to: 86 } },
    ]);
  });

  test('block a § without heading or without any outcome', () => {
    const findings = findingsAfter(unchanged, {
      edit: { i5: { heading: ' ' }, i8: { result: null } },
      without: ['c8.0', 'c8.1'],
    });
    expect(told(findings)).toEqual([
      ['M6', 'block', 'i5', 'domain.rule.headingMissing'],
      ['M6', 'block', 'i8', 'domain.rule.outcomeMissing'],
    ]);
    expect(findings[1]?.repair).toEqual({ record: 'i8', field: 'result' });
    expect(findings[1]?.values).toEqual({ item: '§ 92 Verksamhetsplan 2027 med mål' });
  });

  test('warn of a result without clause and of a clause without att', () => {
    const findings = findingsAfter(unchanged, {
      edit: { 'c9.0': { wording: 'fastställa budget' } },
      without: ['c8.0', 'c8.1'],
    });
    expect(told(findings)).toEqual([
      ['M7', 'warn', 'i8', 'domain.rule.clauseMissing'],
      ['M7', 'warn', 'c9.0', 'domain.rule.clauseWithoutAtt'],
    ]);
  });

  test('ask for the order of several motions and for what yes and no mean', () => {
    const findings = findingsAfter(unchanged, { edit: { i10: { putOrder: null, voteNo: '' } } });
    expect(told(findings)).toEqual([
      ['M8', 'block', 'i10', 'domain.rule.voteMeaningMissing'],
      ['M8', 'warn', 'i10', 'domain.rule.putOrderMissing'],
    ]);
  });

  test('miss an agenda item that has no §, unless it was withdrawn', () => {
    const without = ['i12', 'c12.0'];
    const found = told(findingsAfter(unchanged, { without }));
    expect(found).toEqual([['M9', 'warn', 'g12', 'domain.rule.agendaItemLost']]);
    expect(findingsAfter(unchanged, { without, edit: { g12: { withdrawn: true } } })).toEqual([]);
  });

  test('block immediate justering of a § without text', () => {
    const findings = findingsAfter(unchanged, { edit: { i17: { immediate: true } } });
    expect(told(findings)).toEqual([['T7', 'block', 'i17', 'domain.rule.immediateWithoutText']]);
  });
});

describe('the cover', () => {
  test('blocks without chair, secretary, attestor, place and time', () => {
    const edit = { meeting: { chair: null, secretary: null, attestors: [], place: '', startsAt: '' } };
    const keys = findingsAfter(unchanged, { edit })
      .filter(({ rule }) => rule === 'A1')
      .map(({ messageKey, severity }) => [messageKey, severity]);
    expect(keys).toEqual([
      ['domain.rule.chairMissing', 'block'],
      ['domain.rule.secretaryMissing', 'block'],
      ['domain.rule.placeMissing', 'block'],
      ['domain.rule.timeMissing', 'block'],
      ['domain.rule.attestorsMissing', 'block'],
    ]);
  });

  test('warns of an attestor who did not serve', () => {
    expect(findingsAfter(unchanged, { edit: { meeting: { attestors: ['pl3'] } } })).toMatchObject([
      { rule: 'A8', severity: 'warn', values: { name: 'Ledamot Grästorp' } },
    ]);
  });

  test('warns of late justering, softly first', () => {
    expect(findingsAfter(unchanged, { today: '2026-12-11' })).toEqual([]);
    expect(told(findingsAfter(unchanged, { today: '2026-12-12' }))).toEqual([
      ['T2', 'warn', 'meeting', 'domain.rule.attestLate'],
    ]);
    const edit = { meeting: { date: '2026-12-10' as IsoDate }, i9: { heading: 'Reviderad budget 2027' } };
    expect(told(findingsAfter(unchanged, { today: '2026-12-27', edit }))).toEqual([
      ['T2', 'warn', 'meeting', 'domain.rule.attestDue'],
    ]);
  });

  test('blocks a § that is in two parts', () => {
    const findings = findingsAfter(({ meeting }) => {
      meeting.add('minutesPart', 'p1', { kind: 'immediate', items: ['i9', 'i9'] });
      meeting.add('minutesPart', 'p2', { kind: 'ordinary', items: ['i8', 'i9'] });
    });
    expect(told(findings)).toEqual([
      ['T8', 'block', 'i9', 'domain.rule.inTwoParts'],
      ['T8', 'warn', 'p2', 'domain.rule.inOtherPart'],
    ]);
  });
});

describe('attendance and jäv', () => {
  test('block a ledamot and an ersättare who both serve for one member', () => {
    expect(findingsAfter(unchanged, { edit: { ae0: { serving: true } } })).toContainEqual(
      expect.objectContaining({
        rule: 'A3',
        severity: 'block',
        values: { names: 'Ledamot Trollhättan, Ersättare Trollhättan', allowed: 1 },
      }),
    );
  });

  test('warn of an ersättare who was passed over', () => {
    const findings = findingsAfter(({ base, meeting }) => {
      const seat = base
        .source()
        .all('seat')
        .find((one) => one.id === 'e3')!.values;
      base.add('seat', 'e3a', { ...seat, person: id('pe0'), order: orderOf(19) });
      meeting.add('attendance', 'ae3a', { seat: id('e3a'), present: true, mode: 'onSite', serving: false });
    });
    expect(findings).toMatchObject([
      { rule: 'A4', severity: 'warn', where: 'e3', values: { before: 'Ersättare Trollhättan' } },
    ]);
  });

  test('warn of someone who takes part by sound only', () => {
    expect(findingsAfter(unchanged, { edit: { al5: { mode: 'audioOnly' } } })).toMatchObject([
      { rule: 'A6', severity: 'warn', where: 'al5', values: { name: 'Ledamot Försäkringskassan' } },
    ]);
  });

  test('warn of no quorum at the meeting, once, without blocking', () => {
    const away = { present: false, serving: false };
    const edit = { al0: away, al4: away, al5: away, al6: away };
    const findings = findingsAfter(unchanged, { edit, without: ['v0', 'v4', 'v5', 'v6', 'y1', 'd1'] });
    expect(findings.filter(({ rule }) => rule === 'Q1')).toMatchObject([
      { severity: 'warn', where: 'meeting', values: { present: 3, needed: 4, seats: 7 } },
    ]);
  });

  test('warn of no quorum at the one § where jäv breaks it', () => {
    const away = { present: false, serving: false };
    const findings = findingsAfter(unchanged, {
      edit: { al0: away, al4: away, al5: away },
      without: ['v0', 'v4', 'v5', 'y1', 'd1'],
    });
    expect(findings.filter(({ rule }) => rule === 'Q1')).toMatchObject([
      { severity: 'warn', where: 'i7', values: { present: 3, needed: 4 } },
    ]);
  });

  test('block a recused seat that votes or puts a proposal, told once', () => {
    const findings = findingsAfter(({ meeting }) => {
      meeting.add('recusal', 'r2', { minuteItem: id('i10'), seat: id('l0'), reason: '' });
    });
    expect(told(findings)).toEqual([
      ['J1r', 'block', 'v0', 'domain.rule.recusedActs'],
      ['J1r', 'block', 'y1', 'domain.rule.recusedActs'],
      ['J2r', 'warn', 'r2', 'domain.rule.recusalReasonMissing'],
      ['J2r', 'warn', 'r2', 'domain.rule.recusalPlaceUntold'],
      ['J3r', 'warn', 'd1', 'domain.rule.dissentFromOutside'],
    ]);
  });
});

describe('votes', () => {
  test('block a voter who does not serve, and a second vote', () => {
    const findings = findingsAfter(({ meeting }) => {
      meeting.add('vote', 'w1', { minuteItem: id('i10'), seat: id('e0'), choice: 'yes' });
      meeting.add('vote', 'w2', { minuteItem: id('i10'), seat: id('l1'), choice: 'no' });
    });
    expect(told(findings)).toEqual([
      ['V1', 'block', 'i10', 'domain.rule.strangerVotes'],
      ['V1', 'block', 'i10', 'domain.rule.votesTwice'],
    ]);
  });

  test('warn where someone who serves has no vote', () => {
    expect(findingsAfter(unchanged, { without: ['v6'] })).toMatchObject([
      { rule: 'V2', severity: 'warn', values: { count: 1 } },
    ]);
  });

  test('warn where the result goes against the vote', () => {
    const edit = { i10: { result: 'rejected' }, 'c10.0': { wording: 'att avslå förslaget' } };
    expect(findingsAfter(unchanged, { edit })).toMatchObject([
      { rule: 'V3', severity: 'warn', values: { yes: 4, no: 2 } },
    ]);
  });

  test('warn of a tie in which the chair has not voted, or abstains', () => {
    const edit = {
      v1: { choice: 'abstain' },
      v2: { choice: 'no' },
      v3: { choice: 'yes' },
      v6: { choice: 'yes' },
    };
    expect(told(findingsAfter(unchanged, { edit }))).toEqual([
      ['V7', 'warn', 'i10', 'domain.rule.chairAbstains'],
    ]);
    expect(told(findingsAfter(unchanged, { edit, without: ['v1'] }))).toEqual([
      ['V2', 'warn', 'i10', 'domain.rule.votesMissing'],
      ['V3', 'warn', 'i10', 'domain.rule.tieUndecided'],
    ]);
  });

  test('in an election block names and ask for lots at a tie', () => {
    const edit = { i10: { itemType: 'election' }, v1: { choice: 'no' }, v6: { choice: 'abstain' } };
    expect(told(findingsAfter(unchanged, { edit }))).toEqual([
      ['V5', 'block', 'i10', 'domain.rule.electionVotesNamed'],
      ['V4', 'warn', 'i10', 'domain.rule.drawLots'],
    ]);
  });
});

test('judges only the §§ asked for', () => {
  const edit = { i5: { heading: '' }, i8: { heading: '' } };
  expect(told(findingsAfter(unchanged, { edit, only: [id('i8')] }))).toEqual([
    ['M6', 'block', 'i8', 'domain.rule.headingMissing'],
  ]);
});

test('every finding has a message in both languages and names its source', () => {
  const keys = Object.keys(sv).filter((key) => key.startsWith('domain.rule.'));
  expect(Object.keys(en)).toEqual(expect.arrayContaining(keys));
  const messy = findingsAfter(unchanged, {
    meetings: [earlier(80, 10)],
    edit: {
      meeting: { chair: null, attestors: [] },
      i10: { putOrder: null, voteNo: '' },
      ae0: { serving: true },
    },
  });
  expect(messy.length).toBeGreaterThan(4);
  for (const finding of messy) {
    expect(keys).toContain(finding.messageKey);
    expect(findingText(finding, translate)).not.toMatch(/[{}]|undefined|^$/);
    expect(finding.source).toMatch(/^(KL \d|Lag 2003:1210|Praxis)/);
  }
});
