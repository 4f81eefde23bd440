import { describe, expect, test } from 'vitest';
import type { RecordId } from '#shared/base/id.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import type { PrintSeal } from '#shared/publish/print-source.ts';
import { renderMinutesHtml } from '#tests/support/render-minutes.ts';
import { wordsOfHtml } from '#tests/support/words-of-html.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';

const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

/** § 92 as it was sealed, with other words and names than the records have today. */
const frozenItem = {
  id: 'i8',
  number: 92,
  heading: 'Verksamhetsplan som den justerades',
  itemType: 'decision',
  registryNumber: 'SV 2026/58',
  presenter: null,
  result: 'approved',
  immediate: true,
  background: { type: 'doc', content: [text('Bakgrunden som den justerades.')] },
  clauses: ['att fastställa planen som den justerades'],
  dispatchTo: ['Vänersborgs kommun'],
  motions: [
    {
      id: 'm1',
      seat: { id: 'l0', name: 'Namnet då' },
      wording: 'bifall',
      withdrawn: false,
      kind: 'substantive',
      procedure: null,
      forBase: true,
      supporters: [{ id: 'l1', name: 'Instämmande då' }],
    },
  ],
  votes: [
    { seat: { id: 'l0', name: 'Namnet då' }, choice: 'yes', proposition: null },
    { seat: { id: 'l1', name: 'Instämmande då' }, choice: 'no', proposition: null },
  ],
};

function sealOf(snapshot: unknown, items = ['i8']): PrintSeal {
  return {
    part: 'part' as RecordId,
    hash: 'ab'.repeat(32),
    items: items as RecordId[],
    effective: true,
    verified: true,
    signers: [],
    snapshot,
  };
}

const attendance = ['l0', 'l1', 'l2'].map((seat, index) => ({
  seat: { id: seat, name: ['Namnet då', 'Instämmande då', 'Tredje då'][index] },
  present: true,
  mode: 'onSite',
  serving: true,
  replaces: null,
}));

const snapshot = {
  format: 1,
  meeting: {
    id: 'meeting',
    body: { id: 'board', name: 'Styrelsen' },
    date: '2026-11-27',
    startsAt: '09:00',
    endsAt: '12:30',
    place: 'Den plats som justerades',
    chair: { id: 'pl1', name: 'Ordföranden då' },
    secretary: null,
    attestors: [{ id: 'pl2', name: 'Justeraren då' }],
  },
  attendance,
  items: [frozenItem],
};

describe('a sealed §', () => {
  const document = minutesDocument(wholeMeeting().input([sealOf(snapshot)]));
  const item = document.items.find(({ number }) => number === 92);
  const printed = wordsOfHtml(renderMinutesHtml(document, createTranslate(sv)));

  test('is printed from what was sealed, with the names of that day', () => {
    expect(item?.heading).toBe('Verksamhetsplan som den justerades');
    expect(item?.clauses).toEqual([{ wording: 'att fastställa planen som den justerades', conflict: false }]);
    expect(item?.motions[0]).toMatchObject({ by: 'Namnet då', supporters: ['Instämmande då'] });
    expect(item?.votes[0]?.ballots).toEqual([
      { name: 'Namnet då', choice: 'yes' },
      { name: 'Instämmande då', choice: 'no' },
      { name: 'Tredje då', choice: null },
    ]);
    expect(printed).toContain('Bakgrunden som den justerades.');
    expect(printed).toContain('Utdrag till Vänersborgs kommun');
  });

  test('leaves the others, and the cover, as the records are', () => {
    expect(document.items).toHaveLength(19);
    expect(document.place).toBe('Sammanträdesrum Vänern, Vänersborg');
    expect(document.items.find(({ number }) => number === 93)?.heading).toBe('Budget 2027');
  });
});

test('the cover comes from what was sealed when all §§ are', () => {
  const { meeting, input } = wholeMeeting();
  const ids = meeting
    .source()
    .all('minuteItem')
    .map(({ id }) => id as string);
  const others = ids.filter((id) => id !== 'i8').map((id) => ({ ...frozenItem, id, votes: [], motions: [] }));
  const whole = { ...snapshot, items: [frozenItem, ...others] };
  const document = minutesDocument(input([sealOf(whole, ids)]));
  expect(document.attested).toBe(true);
  expect(document).toMatchObject({
    place: 'Den plats som justerades',
    endsAt: '12:30',
    chair: 'Ordföranden då',
    attestors: ['Justeraren då'],
    attestPlace: null,
  });
  expect(document.serving.map(({ name }) => name)).toEqual(['Instämmande då', 'Namnet då', 'Tredje då']);
});

test('a snapshot that cannot be read does not stop the print', () => {
  for (const broken of [undefined, null, 'x', { items: 'x' }, { items: [null, 1] }]) {
    const document = minutesDocument(wholeMeeting().input([sealOf(broken)]));
    expect(document.items.find(({ number }) => number === 92)?.heading).toBe('Verksamhetsplan 2027 med mål');
  }
});
