import { expect, test } from 'vitest';
import { waitingMatters } from '#renderer/features/home/waiting-matters.ts';
import type { MatterSummary, MeetingSummary } from '#renderer/storage/workspace.ts';

const referral = (id: string, more: object) => ({
  id,
  from: 'lsg',
  to: 'beredning',
  urgency: 'ordinary',
  forwardedOn: '2026-10-07',
  outcome: null,
  answeredOn: null,
  toldOn: null,
  ...more,
});

test('shows what waits for the bodies whose meetings are here, answers first', () => {
  const matters = [
    {
      id: 'm',
      heading: 'Mötesplats',
      referrals: [
        referral('asked', {}),
        referral('lifted', { outcome: 'forwarded' }),
        referral('answered', { outcome: 'decided', answeredOn: '2026-11-25' }),
        referral('told', { outcome: 'decided', toldOn: '2026-12-02' }),
        referral('elsewhere', { to: 'annan' }),
      ],
    },
  ] as unknown as readonly MatterSummary[];
  const here = (...bodies: readonly string[]) =>
    bodies.map((body) => ({ body }) as unknown as MeetingSummary);
  const rows = (...bodies: readonly string[]) =>
    waitingMatters(matters, here(...bodies)).map(({ kind, id }) => `${kind} ${id}`);
  expect(rows('beredning', 'lsg', 'lsg')).toEqual(['answer answered', 'question asked']);
  expect(rows('lsg')).toEqual(['answer answered']);
  expect(rows()).toEqual([]);
});
