import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import { splitProposal, tidyClause } from '#shared/domain/agenda/split-proposal.ts';
import { standingAgenda, standingItems } from '#shared/domain/agenda/standing-items.ts';
import { bodyKinds } from '#shared/domain/body/body.ts';
import { decisionOpening, proposalOpening } from '#shared/domain/decision/decision-opening.ts';
import { minuteResults } from '#shared/domain/minutes/minute-item.ts';
import { nextNumber, numberItems, numberRange } from '#shared/domain/minutes/number-items.ts';
import { resultClauses } from '#shared/domain/minutes/result-clauses.ts';
import { startMeeting } from '#shared/domain/minutes/start-meeting.ts';
import { orderBetween } from '#shared/log/order.ts';

const meeting = 'MMMMMMMMMMMMMMMM' as DossierId;

function agendaItem(id: string, order: string, values: Partial<AgendaItem> = {}) {
  return {
    id: id as RecordId,
    values: newAgendaItem({ heading: id, order, ...values }),
  };
}

describe('standing items', () => {
  test('open a board meeting with roll call and attestor, and close it with the next meeting', () => {
    const headings = standingItems('board').map((item) => item.heading);
    expect(headings.slice(0, 5)).toEqual([
      'Sammanträdets öppnande och upprop',
      'Val av justerare',
      'Godkännande av dagordning',
      'Anmälan om jäv',
      'Föregående protokoll',
    ]);
    expect(headings.at(-1)).toBe('Nästa sammanträde och avslutning');
  });

  test('become agenda items in order, with their proposals as text', () => {
    let count = 0;
    const ids = { dossier: meeting, newChildId: () => `i${count++}` as RecordId };
    const records = standingAgenda(standingItems('board'), ids, orderBetween);
    expect(records).toHaveLength(standingItems('board').length);
    expect(records[2]).toMatchObject({
      type: 'create',
      table: 'agendaItem',
      paragraphs: ['att godkänna dagordningen'],
    });
  });

  test('are fewer and without § formalities for a local group', () => {
    expect(standingItems('localGroup').map((item) => item.heading)).toContain('Laget runt');
  });
});

describe('splitProposal', () => {
  test('tells clauses from what leads up to them', () => {
    const text =
      'Medlen räcker året ut.\n\nStyrelsen föreslås besluta\n– att bevilja medel, samt\nAtt uppdra åt förbundschefen.';
    expect(splitProposal(text)).toEqual({
      background: ['Medlen räcker året ut.'],
      clauses: ['att bevilja medel', 'att uppdra åt förbundschefen'],
    });
  });

  test('keeps a sentence that only begins with the letters att', () => {
    expect(splitProposal('Attesträtten ses över.').background).toEqual(['Attesträtten ses över.']);
  });

  test('puts att before a clause that lacks it', () => {
    expect(tidyClause('  bevilja   medel. ')).toBe('att bevilja medel');
  });
});

describe('startMeeting', () => {
  const agenda = [
    agendaItem('b', 'a1', { heading: 'Budget 2027', registryNumber: 'SV 2026/59', presenter: 'Ekonomen' }),
    agendaItem('c', 'a2', { withdrawn: true }),
    agendaItem('a', 'a0', { itemType: 'formality' }),
  ];
  let count = 0;
  const changes = startMeeting({
    meeting,
    agenda,
    proposal: (id) => (id === 'b' ? 'Samråd har hållits.\natt fastställa budget för 2027' : ''),
    firstNumber: 84,
    newChildId: () => `§${count++}` as RecordId,
    orderBetween,
  });

  test('makes one § for each item that is not withdrawn, in order', () => {
    expect(
      changes
        .slice(0, -1)
        .map(
          (change) => change.type === 'create' && change.table === 'minuteItem' && change.values.agendaItem,
        ),
    ).toEqual(['a', 'b']);
  });

  test('copies heading, number and presenter, and only the background of the proposal', () => {
    expect(changes[1]).toMatchObject({
      values: { heading: 'Budget 2027', registryNumber: 'SV 2026/59', presenter: 'Ekonomen', result: null },
      paragraphs: ['Samråd har hållits.'],
    });
  });

  test('marks the meeting as started last', () => {
    expect(changes.at(-1)).toEqual({
      type: 'set',
      table: 'meeting',
      id: meeting,
      values: { state: 'started', firstNumber: 84 },
    });
  });
});

describe('§ numbers', () => {
  const meetings = [
    { id: 'm1', body: 'board', date: '2026-02-13', firstNumber: 1, minuteItemCount: 19 },
    { id: 'm2', body: 'board', date: '2026-03-20', firstNumber: 20, minuteItemCount: 15 },
    { id: 'm3', body: 'group', date: '2026-03-21', firstNumber: 90, minuteItemCount: 4 },
    { id: 'm4', body: 'board', date: '2026-04-24', firstNumber: null, minuteItemCount: 0 },
    { id: 'm0', body: 'board', date: '2025-12-12', firstNumber: 84, minuteItemCount: 17 },
  ].map((one) => ({ ...one, id: one.id as RecordId, body: one.body as RecordId, date: one.date as IsoDate }));

  test('go on over the calendar year and start anew at the next', () => {
    expect(nextNumber(meetings, 'board' as RecordId, 'calendarYear', '2026-04-24' as IsoDate)).toBe(35);
    expect(nextNumber(meetings, 'board' as RecordId, 'calendarYear', '2027-02-12' as IsoDate)).toBe(1);
  });

  test('go on for ever in a continuous series and start anew at each meeting in the third', () => {
    expect(nextNumber(meetings, 'board' as RecordId, 'continuous', '2027-02-12' as IsoDate)).toBe(101);
    expect(nextNumber(meetings, 'board' as RecordId, 'perMeeting', '2026-04-24' as IsoDate)).toBe(1);
  });

  test('follow the order of the §§, and the id where orders are equal', () => {
    const items = ['x', 'b', 'a'].map((id) => ({
      id: id as RecordId,
      values: { order: id === 'x' ? 'a0' : 'a1' },
    }));
    const numbers = numberItems(84, items as never);
    expect([...numbers]).toEqual([
      ['x', 84],
      ['a', 85],
      ['b', 86],
    ]);
    expect(numberItems(null, items as never).size).toBe(0);
  });

  test('print as a range', () => {
    expect(numberRange([84, 85, 86])).toBe('§§ 84–86');
    expect(numberRange([84])).toBe('§ 84');
    expect(numberRange([93, 84, 85])).toBe('§§ 84–85, 93');
    expect(numberRange([])).toBeNull();
  });
});

describe('resultClauses', () => {
  test('takes over the proposal on approval', () => {
    const proposal = 'Bakgrund.\natt fastställa budget\natt 250 000 kronor tas ur eget kapital';
    expect(resultClauses('approved', { itemType: 'decision', proposal })).toEqual([
      'att fastställa budget',
      'att 250 000 kronor tas ur eget kapital',
    ]);
  });

  test.each([
    ['rejected', 'att avslå förslaget'],
    ['remitted', 'att återremittera ärendet för ytterligare beredning'],
    ['postponed', 'att bordlägga ärendet till nästa sammanträde'],
    ['noted', 'att notera informationen och lägga den till handlingarna'],
    ['withdrawn', 'att ärendet utgår'],
  ] as const)('words %s as one sentence', (result, wording) => {
    expect(resultClauses(result, { itemType: 'decision', proposal: '' })).toEqual([wording]);
  });

  test('begins every clause with att', () => {
    for (const result of minuteResults) {
      for (const clause of resultClauses(result, { itemType: 'reported', proposal: '' })) {
        expect(clause).toMatch(/^att \p{L}/u);
      }
    }
  });
});

test('a board decides and a preparatory group proposes', () => {
  expect(decisionOpening('board')).toBe('Styrelsen beslutar');
  expect(decisionOpening('preparatoryGroup')).toBe('Beredningsgruppen föreslår');
  expect(new Set(bodyKinds.map(decisionOpening)).size).toBe(bodyKinds.length);
  expect(new Set(bodyKinds.map(proposalOpening)).size).toBe(bodyKinds.length);
});
