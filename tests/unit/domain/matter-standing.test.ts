import { expect, it } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newMatter } from '#shared/domain/matter/forward-question.ts';
import { matterStanding } from '#shared/domain/matter/matter-standing.ts';

const board = 'board' as RecordId;
const other = 'other' as RecordId;
const matter = 'matter' as DossierId;
const day = (text: string) => text as IsoDate;
const ready = {
  ...newMatter('Ung Arena', day('2026-09-01')),
  id: matter,
  state: 'ready',
  readyFor: board,
  readyOn: day('2026-10-01'),
} as const;
const sentBack = { matter, body: board, date: day('2026-11-25'), result: 'remitted' };

it('is prepared anew when the body has sent it back', () => {
  expect(matterStanding(ready, [sentBack])).toBe('preparing');
  expect(matterStanding({ ...ready, readyOn: null }, [sentBack])).toBe('preparing');
});

it('is ready again when that is said afterwards', () => {
  expect(matterStanding({ ...ready, readyOn: day('2026-12-01') }, [sentBack])).toBe('ready');
  expect(matterStanding({ ...ready, readyOn: sentBack.date }, [sentBack])).toBe('ready');
});

it('stays as it is for what others do, or do otherwise', () => {
  expect(matterStanding(ready, [{ ...sentBack, body: other }])).toBe('ready');
  expect(matterStanding(ready, [{ ...sentBack, result: 'postponed' }])).toBe('ready');
  expect(matterStanding(ready, [{ ...sentBack, matter: other }])).toBe('ready');
  expect(matterStanding({ ...ready, state: 'closed' }, [sentBack])).toBe('closed');
});
