import type { MatterSummary, MeetingSummary } from '#renderer/storage/workspace.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { openReferrals, untoldAnswers } from '#shared/domain/matter/feedback.ts';

/** A question that a body has to answer, or an answer that it has got. */
export interface WaitingMatter {
  readonly kind: 'question' | 'answer';
  readonly body: RecordId;
  readonly matter: DossierId;
  readonly heading: string;
  readonly id: RecordId;
}

/** What waits between bodies for those whose meetings are in this copy: answers first, then questions. */
export function waitingMatters(
  matters: readonly MatterSummary[],
  meetings: readonly MeetingSummary[],
): readonly WaitingMatter[] {
  const bodies = [...new Set(meetings.map(({ body }) => body))];
  const all = matters.flatMap(({ id, heading, referrals }) =>
    referrals.map((referral) => ({ ...referral, matter: id, heading })),
  );
  const rowsOf = (kind: WaitingMatter['kind'], find: typeof openReferrals<(typeof all)[number]>) =>
    bodies.flatMap((body) =>
      find(all, body).map(({ id, matter, heading }): WaitingMatter => ({ kind, body, matter, heading, id })),
    );
  return [
    ...rowsOf('answer', (referrals, body) =>
      untoldAnswers(referrals, body).filter(({ outcome }) => outcome !== 'forwarded'),
    ),
    ...rowsOf('question', openReferrals),
  ];
}
