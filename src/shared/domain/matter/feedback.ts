import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { RecordUpdate } from '#shared/domain/recorded.ts';
import type { ReferralOutcome } from './matter.ts';
import type { KnownReferral } from './matter-path.ts';

/** What the receiving body answers. */
export interface ReferralAnswer {
  readonly outcome: ReferralOutcome;
  readonly answer: string | null;
  readonly answeredBy: RecordId | null;
  readonly answeredOn: IsoDate;
}

/**
 * Återkoppling: answers a forwarded question, and with the same words those further back in the chain that had been told
 * no more than that it was lifted on. All of them are to be told anew.
 */
export function answerReferral(
  referral: KnownReferral,
  answer: ReferralAnswer,
  all: readonly KnownReferral[],
): readonly RecordUpdate[] {
  return [referral, ...earlierInChain(referral, all)].map(({ id }) => ({
    type: 'set',
    table: 'referral',
    id,
    values: { ...answer, toldOn: null },
  }));
}

/** The referrals that led to one, the nearest first: each was handed on by the body that the next one comes from. */
function earlierInChain(referral: KnownReferral, all: readonly KnownReferral[]): readonly KnownReferral[] {
  const found: KnownReferral[] = [];
  const asking = [referral.from];
  for (let body = asking.pop(); body !== undefined; body = asking.pop()) {
    for (const one of all) {
      if (one.to !== body || one.outcome !== 'forwarded') continue;
      if (one.id === referral.id || found.includes(one)) continue;
      found.push(one);
      asking.push(one.from);
    }
  }
  return found;
}

/** Questions that a body has been sent and has not answered, the urgent ones first, then the oldest. */
export function openReferrals<One extends KnownReferral>(
  referrals: readonly One[],
  body: RecordId,
): readonly One[] {
  return referrals
    .filter(({ to, outcome }) => to === body && outcome === null)
    .toSorted(
      (left, right) =>
        Number(right.urgency === 'urgent') - Number(left.urgency === 'urgent') ||
        (left.forwardedOn < right.forwardedOn ? -1 : 1),
    );
}

/** Answers that a body has got and not been told of at a meeting, the oldest first. */
export function untoldAnswers<One extends KnownReferral>(
  referrals: readonly One[],
  body: RecordId,
): readonly One[] {
  return referrals
    .filter(({ from, outcome, toldOn }) => from === body && outcome !== null && toldOn === null)
    .toSorted((left, right) => ((left.answeredOn ?? '') < (right.answeredOn ?? '') ? -1 : 1));
}

/** What the result of a § says to those who asked. */
export function outcomeOf(result: MinuteResult | null): ReferralOutcome {
  switch (result) {
    case 'rejected':
      return 'rejected';
    case 'remitted':
    case 'postponed':
    case 'withdrawn':
      return 'returned';
    case 'noted':
      return 'noted';
    default:
      return 'decided';
  }
}

/** The heading of the agenda item at which a body is told of an answer. Swedish content of the minutes, not interface text. */
export function feedbackHeading(heading: string): string {
  return `Återkoppling: ${heading}`;
}

/**
 * What that agenda item says: the answer on one line that does not begin with "att", so that notes take it over as
 * background and not as something that the group itself agrees on. Swedish content of the minutes.
 */
export function feedbackText(answer: string): string {
  const lines = answer.split('\n').map((line) => line.trim());
  return `Svar: ${lines.filter((line) => line !== '').join('; ')}`;
}
