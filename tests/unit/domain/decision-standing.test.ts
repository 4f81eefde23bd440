import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { executionOf, type StandingFacts, standingOf } from '#shared/domain/decision/decision-standing.ts';

const today = '2026-11-25' as IsoDate;
const facts: StandingFacts = {
  bodyKind: 'board',
  itemType: 'decision',
  result: 'approved',
  conflict: false,
  isReplaced: false,
  versions: [],
};
const stands = (changes: Partial<StandingFacts>) => standingOf({ ...facts, ...changes }, today);

describe('how a decision stands', () => {
  it('holds until something takes its place', () => {
    expect(stands({})).toBe('inForce');
    expect(stands({ isReplaced: true })).toBe('replaced');
  });

  it('has changed nothing when it was rejected, sent back or only noted, or is a formality', () => {
    expect(stands({ result: 'rejected' })).toBe('noEffect');
    expect(stands({ result: 'remitted' })).toBe('noEffect');
    expect(stands({ itemType: 'formality' })).toBe('noEffect');
  });

  it('is an agreement in a group that does not decide', () => {
    expect(stands({ bodyKind: 'localGroup', result: null })).toBe('agreed');
  });

  it('is unclear when two have written differently or nobody has said what became of it', () => {
    expect(stands({ conflict: true })).toBe('unclear');
    expect(stands({ result: null })).toBe('unclear');
  });
});

describe('the assignments of a decision', () => {
  it('are done when every one has been reported back, and late when one is past its day', () => {
    const due = { dueOn: '2026-11-24' as IsoDate, isReported: false };
    expect(executionOf([], today)).toBe('none');
    expect(executionOf([{ ...due, isReported: true }], today)).toBe('done');
    expect(executionOf([{ ...due, isReported: true }, due], today)).toBe('late');
    expect(executionOf([{ ...due, dueOn: today }], today)).toBe('open');
    expect(executionOf([{ ...due, dueOn: null }], today)).toBe('open');
  });
});
