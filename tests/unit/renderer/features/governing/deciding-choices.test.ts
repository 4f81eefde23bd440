import { expect, it } from 'vitest';
import { decidingChoices } from '#renderer/features/governing/deciding-choices.ts';
import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';

const board = 'board' as RecordId;

function decision(id: string, date: string, heading: string, values: Partial<DecisionSummary> = {}) {
  return { minuteItem: id, body: board, date, heading, number: 1, result: 'approved', ...values };
}

const decisions = new Map(
  [
    decision('latest', '2026-09-01', 'Delårsrapport'),
    decision('applications', '2026-04-01', 'Riktlinjer för ansökan om medel'),
    decision('followUp', '2026-02-01', 'Riktlinjer för uppföljning av insatser'),
    decision('earlier', '2023-02-01', 'Riktlinjer för uppföljning av insatser'),
    decision('rejected', '2026-10-01', 'Riktlinjer för uppföljning', { result: 'rejected' }),
    decision('other', '2026-10-02', 'Riktlinjer för uppföljning', { body: 'lsg' as RecordId }),
  ].map((one) => [one.minuteItem as RecordId, one as unknown as DecisionSummary]),
);

it('proposes the § that names the document first, never one that decided an earlier version or nothing', () => {
  const document = {
    title: 'Riktlinjer för uppföljning av insatser',
    body: board,
    versions: [{ decidedBy: 'earlier' } as unknown as KnownVersion],
  };
  expect(decidingChoices(decisions, document).map(({ minuteItem }) => minuteItem)).toEqual([
    'followUp',
    'applications',
    'latest',
  ]);
});
