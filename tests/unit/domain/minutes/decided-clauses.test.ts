import { describe, expect, test } from 'vitest';
import { asksForRejection, decidedItem } from '#shared/domain/minutes/decided-clauses.ts';
import { gavelDifference } from '#shared/domain/minutes/gavel-difference.ts';
import { chooseText } from '#shared/domain/minutes/generated-text.ts';
import { evaluate, motion, proposition } from '#tests/unit/domain/voting/tried-item.ts';

const item = { itemType: 'decision', proposal: 'att anta planen\natt sända den till medlemmarna' } as const;

describe('what the outcome writes', () => {
  test('is the proposal and the additions that were agreed to', () => {
    const voting = evaluate({
      motions: [motion('m9', 'f', { kind: 'additional', wording: 'Planen följs upp i maj.' })],
      propositions: [
        proposition('p1', { outcome: 'yes' }),
        proposition('p2', { kind: 'additional', yes: 'm9', outcome: 'yes' }),
      ],
    });
    expect(decidedItem(voting, item)).toEqual({
      result: 'approved',
      clauses: ['att anta planen', 'att sända den till medlemmarna', 'att planen följs upp i maj'],
    });
  });

  test('is the yrkande that won', () => {
    const voting = evaluate({
      motions: [motion('m1', 'c', { wording: 'att posten utgår' })],
      propositions: [proposition('p1', { no: 'm1', outcome: 'no' })],
    });
    expect(decidedItem(voting, item)).toEqual({ result: 'approved', clauses: ['att posten utgår'] });
  });

  test('is a rejection where that is what was asked for', () => {
    const voting = evaluate({
      motions: [motion('m1', 'c', { wording: 'avslag på förslaget' })],
      propositions: [proposition('p1', { no: 'm1', outcome: 'no' })],
    });
    expect(decidedItem(voting, item)).toEqual({ result: 'rejected', clauses: ['att avslå förslaget'] });
  });

  test.each([
    [
      'remittal',
      'att återremittera ärendet till beredningsgruppen',
      'remitted',
      'att återremittera ärendet till beredningsgruppen',
    ],
    ['remittal', 'bättre underlag', 'remitted', 'att återremittera ärendet för ytterligare beredning'],
    ['postponement', '', 'postponed', 'att bordlägga ärendet till nästa sammanträde'],
  ] as const)('is a formal motion: %s %s', (procedure, wording, result, clause) => {
    const voting = evaluate({
      motions: [motion('m0', 'b', { kind: 'procedural', procedure, wording })],
      propositions: [proposition('p0', { kind: 'procedural', yes: 'm0', outcome: 'yes' })],
    });
    expect(decidedItem(voting, item)).toEqual({ result, clauses: [clause] });
  });

  test('is an election', () => {
    const voting = evaluate({
      isElection: true,
      motions: [motion('k', 'b', { kind: 'nomination', wording: 'Karin Ek till vice ordförande' })],
      propositions: [proposition('p', { kind: 'election', yes: 'k', outcome: 'yes' })],
    });
    expect(decidedItem(voting, { itemType: 'election', proposal: '' })).toEqual({
      result: 'approved',
      clauses: ['att välja Karin Ek till vice ordförande'],
    });
  });

  test('is nothing while something is open', () => {
    expect(decidedItem(evaluate({ propositions: [proposition('p1', {})] }), item)).toBeNull();
    expect(decidedItem(evaluate({}), item)).toBeNull();
  });

  test('knows a yrkande for rejection from one that only begins alike', () => {
    expect(
      ['avslag', 'att avslå förslaget', 'Yrkar avslag', 'att avslagna ansökningar sparas'].map(
        asksForRejection,
      ),
    ).toEqual([true, true, true, false]);
  });
});

test('generated words follow the data until somebody has written others', () => {
  const choose = (text: string | null, basis: string | null) => chooseText({ text, basis, generated: 'nya' });
  expect(choose(null, null)).toEqual({ shown: 'nya', state: 'generated' });
  expect(choose('mina', 'nya')).toEqual({ shown: 'mina', state: 'kept' });
  expect(choose('mina', 'gamla')).toEqual({ shown: 'mina', state: 'outdated' });
  expect(choose('mina', null)).toEqual({ shown: 'mina', state: 'own' });
});

test('what was changed after the gavel is told, and nothing else', () => {
  const gavel = { clauses: ['att anta planen'], result: 'approved' } as const;
  expect(gavelDifference(gavel, { result: 'approved' }, ['att anta planen'])).toBeNull();
  expect(gavelDifference(gavel, { result: 'approved' }, ['att anta planerna'])).toEqual({
    decided: 'att anta planen',
    now: 'att anta planerna',
  });
  expect(gavelDifference(gavel, { result: 'rejected' }, ['att anta planen'])).not.toBeNull();
});
