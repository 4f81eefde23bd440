import { describe, expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import { type DossierId, dossierOf, isRecordId, type RecordId } from '#shared/base/id.ts';
import { generateDemo } from '#shared/demo/generate-demo.ts';
import { demoAuthors } from '#shared/demo/planned-change.ts';
import { noticeState } from '#shared/domain/notice/notice-state.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import { sameRegistryNumbers } from '#shared/domain/registry/registry-number.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { handledItems } from '#shared/domain/year-wheel/handled-items.ts';
import { yearWheelState } from '#shared/domain/year-wheel/year-wheel-state.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import { orderBetween } from '#shared/log/order.ts';
import { minutesDocument } from '#shared/publish/minutes/build-minutes-document.ts';
import { checkMinutes } from '#shared/rules/check-minutes.ts';
import { renderMinutesHtml } from '#tests/support/render-minutes.ts';
import { carryOut } from './demo-dossiers.ts';

const changes = await generateDemo(1, 5, { naturalId });
const demo = carryOut(changes);
const base = demo.dossier(demo.all('association')[0]!.id as DossierId);
const board = demo.all('body').find(({ values }) => values.kind === 'board')!.id;
const boardMeetings = demo.all('meeting').filter(({ values }) => values.body === board);
const summaries = demo.all('meeting').map(({ id, values }) => ({
  id,
  body: values.body,
  date: values.date,
  firstNumber: values.firstNumber,
  minuteItemCount: demo.dossier(id as DossierId).all('minuteItem').length,
}));

function meetingInput(id: RecordId) {
  return {
    meeting: demo.dossier(id as DossierId),
    base,
    richText: (record: RecordId) =>
      demo.text(record).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    plainText: (record: RecordId) => demo.text(record).join('\n'),
  };
}

describe('the demo', () => {
  test('is the same for the same seed and another for another', async () => {
    expect(await generateDemo(1, 5, { naturalId })).toEqual(changes);
    expect(await generateDemo(2, 5, { naturalId })).not.toEqual(changes);
  });

  test('uses the association id it is given', async () => {
    const association = 'wwwwwwwwwwwwwwww' as DossierId;
    const [first] = await generateDemo(1, 1, { naturalId, association });
    expect(first?.change).toMatchObject({
      table: 'association',
      id: association,
      values: { origin: 'demo' },
    });
  });

  test('holds five years: 30 board meetings with some 450 §§, and notes of every group', () => {
    expect(boardMeetings).toHaveLength(30);
    const items = boardMeetings.flatMap(({ id }) => demo.dossier(id as DossierId).all('minuteItem'));
    expect(items.length).toBeGreaterThan(400);
    expect(items.length).toBeLessThan(500);
    expect(demo.all('meeting').length - boardMeetings.length).toBe(30 + 4 * 20);
  });

  test('leaves one coming meeting with only its agenda', () => {
    const planned = boardMeetings.filter(({ values }) => values.state === 'planned');
    expect(planned.map(({ values }) => values.date)).toEqual(['2026-12-11']);
    expect(demo.dossier(planned[0]!.id as DossierId).all('agendaItem').length).toBeGreaterThan(12);
  });

  test('comes in order of time with ids, authors, audiences and values that the tables allow', () => {
    const times = changes.map(({ at }) => at);
    expect(times.toSorted((left, right) => left - right)).toEqual(times);
    for (const { change, author, audience } of changes) {
      expect(isRecordId(change.id)).toBe(true);
      expect(demoAuthors[author]).toBeDefined();
      expect(audience).toMatch(/^(forbund|styrelse|beredning|lsg:[\w.-]{33})$/);
      if (change.type === 'text' || change.type === 'seal') continue;
      const spec = tableSpec(change.table)!;
      for (const [field, value] of Object.entries(change.values)) {
        expect(spec.fields).toHaveProperty([field]);
        const allowed = spec.fields[field]?.oneOf;
        if (allowed !== undefined && value !== null) expect(allowed).toContain(value);
      }
      if (change.type === 'create')
        expect(Object.keys(change.values)).toHaveLength(Object.keys(spec.fields).length);
    }
  });

  test('keeps each record in the audience of its dossier', () => {
    const audiences = new Map<string, Set<string>>();
    for (const { change, audience } of changes) {
      const root = dossierOf(change.id);
      audiences.set(root, (audiences.get(root) ?? new Set()).add(audience));
    }
    expect([...audiences.values()].every((one) => one.size === 1)).toBe(true);
  });

  test('uses sort keys that the program can put new ones between', () => {
    const orders = boardMeetings.flatMap(({ id }) =>
      demo
        .dossier(id as DossierId)
        .all('agendaItem')
        .map(({ values }) => values.order),
    );
    for (const order of new Set(orders)) expect(orderBetween(order, null) > order).toBe(true);
    expect(orderBetween('aA', 'aB') > 'aA').toBe(true);
  });
});

describe('what the demo tells', () => {
  test('breaks no rule that blocks, at any board meeting', () => {
    for (const { id, values } of boardMeetings.filter((one) => one.values.state === 'started')) {
      const findings = checkMinutes({
        meeting: demo.dossier(id as DossierId),
        base,
        meetings: summaries,
        today: null,
      });
      expect({ date: values.date, blocked: findings.filter(({ severity }) => severity === 'block') }).toEqual(
        { date: values.date, blocked: [] },
      );
      expect(findings.filter(({ rule }) => ['M4', 'M9', 'Q1', 'V3'].includes(rule))).toEqual([]);
    }
  });

  test('follows the matters of the last two years from raised to decided', () => {
    const matters = demo.all('matter');
    expect(matters.length).toBeGreaterThan(40);
    for (const state of ['preparing', 'ready', 'closed'] as const) {
      expect(matters.some(({ values }) => values.state === state)).toBe(true);
    }
    const ids = new Set(matters.map(({ id }) => id));
    const tied = demo.all('agendaItem').filter(({ values }) => values.matter !== null);
    expect(tied.every(({ values }) => ids.has(values.matter!))).toBe(true);
    expect(sameRegistryNumbers(matters.map(({ id, values }) => ({ id, ...values })))).toEqual([]);
    const referrals = demo.all('referral').map(({ values }) => values);
    expect(referrals.filter(({ outcome }) => outcome === null)).toHaveLength(2);
    expect(referrals.filter(({ outcome, toldOn }) => outcome !== null && toldOn === null)).toHaveLength(2);
  });

  test('turns its årshjul: what it asks for each year is done or on the next agenda', () => {
    const items = boardMeetings.flatMap(({ id }) => handledItems(demo.dossier(id as DossierId)));
    const meetings = boardMeetings.map(({ values }) => values);
    const wheel = yearWheelState({
      tasks: demo.all('yearWheelTask'),
      marks: [],
      items,
      meetings,
      year: 2026,
      today: '2026-11-25' as IsoDate,
    });
    expect(wheel).toHaveLength(6);
    for (const { task, status } of wheel) {
      expect(['done', 'planned', 'outside'], task.values.heading).toContain(status);
    }
    expect(wheel.filter(({ status }) => status === 'done').length).toBeGreaterThan(4);
  });

  test('has seven ledamöter with their ersättare at every meeting, across terms', () => {
    for (const { values } of boardMeetings) {
      const seats = seatsAt(base.all('seat'), board, values.date);
      expect(seats.filter((seat) => seat.values.kind === 'member')).toHaveLength(7);
      expect(seats.filter((seat) => seat.values.kind === 'substitute')).toHaveLength(7);
    }
  });

  test('has a vote, a jäv, a reservation, a remittal and immediate justering now and then', async () => {
    const long = carryOut(await generateDemo(3, 20, { naturalId }));
    for (const table of ['vote', 'recusal', 'dissent', 'motion'] as const) {
      expect(long.all(table).length).toBeGreaterThan(3);
    }
    const items = long.all('minuteItem');
    expect(items.some(({ values }) => values.result === 'remitted')).toBe(true);
    expect(items.some(({ values }) => values.result === 'postponed')).toBe(true);
    expect(items.filter(({ values }) => values.immediate).length).toBeGreaterThanOrEqual(20);
  });

  test('decides each budget by the end of November, and its sums hold', () => {
    const versions = demo
      .all('governingVersion')
      .filter(({ values }) => values.status === 'decided' && values.year !== null);
    const lines = demo.all('budgetLine');
    const budgets = versions.filter(({ id }) => lines.some(({ values }) => values.version === id));
    expect(budgets.map(({ values }) => values.year)).toEqual([2023, 2024, 2025, 2026, 2027]);
    for (const { id, values } of budgets) {
      const meeting = boardMeetings.find((one) => one.id === dossierOf(values.decidedBy!))!;
      expect(meeting.values.date <= `${Number(values.year) - 1}-11-30`).toBe(true);
      const own = lines.filter((line) => line.values.version === id);
      const revenue = own.filter((line) => line.values.section === 'revenue');
      const total = revenue.reduce((sum, line) => sum + line.values.amount, 0);
      expect(revenue.find((line) => line.values.label.includes('staten'))?.values.amount).toBe(total / 2);
      expect(own.every((line) => Number.isSafeInteger(line.values.amount))).toBe(true);
    }
  });

  test('chains versions so that two are never in force at once', () => {
    for (const { id } of demo.all('governingDocument')) {
      const versions = demo
        .dossier(id as DossierId)
        .all('governingVersion')
        .filter(({ values }) => values.status !== 'preliminary')
        .toSorted((left, right) => (left.values.validFrom < right.values.validFrom ? -1 : 1));
      for (const [index, version] of versions.entries()) {
        const previous = versions[index - 1];
        expect(version.values.replaces).toBe(previous?.id ?? null);
        expect(version.values.decidedBy).not.toBeNull();
        if (previous === undefined) continue;
        expect(previous.values.validTo! < version.values.validFrom).toBe(true);
      }
    }
  });

  test('reports some assignments back, at a later §', () => {
    const reported = demo.all('reportBack');
    expect(reported.length).toBeGreaterThan(5);
    expect(reported.length).toBeLessThan(demo.all('assignment').length);
    for (const { values } of reported) {
      expect(demo.all('minuteItem').some(({ id }) => id === values.minuteItem)).toBe(true);
      expect(demo.all('assignment').some(({ id }) => id === values.assignment)).toBe(true);
    }
  });

  test('prints as minutes with whole sentences and no names of real people', () => {
    const november = boardMeetings.find(({ values }) => values.date.startsWith('2025-11'))!;
    const html = renderMinutesHtml(minutesDocument(meetingInput(november.id)), createTranslate(sv));
    expect(html).toContain('att fastställa budget för 2026 med intäkter på');
    expect(html).toContain('Ledamot Vänersborg');
    expect(html).not.toMatch(/undefined|NaN|\[object|null/);
    for (const { values } of demo.all('person')) {
      expect(values.name).toMatch(
        /^(Ledamot|Ersättare|Sekreteraren|Förbundschefen|Enhetschef|Rehabkoordinator|Samverkansansvarig|Sektionschef)/,
      );
    }
  });

  test('announces every attested part as the law asks, and one notice still hangs', () => {
    const notices = demo.all('publicNotice');
    const seals = changes.flatMap(({ change }) => (change.type === 'seal' ? [change] : []));
    const states = seals.map(({ id, signedOn }) =>
      noticeState({ id, attestedOn: signedOn }, notices, '2026-11-25' as IsoDate),
    );
    expect(states.flatMap(({ problems }) => problems)).toEqual([]);
    expect(states.filter(({ step }) => step === 'posted')).toHaveLength(1);
    expect(states.filter(({ step }) => step === 'removed')).toHaveLength(states.length - 1);
  });

  test('corrects attested §§ openly, some by a § of a later meeting', () => {
    const corrections = demo.all('correction');
    const items = new Set<string>(demo.all('minuteItem').map(({ id }) => id));
    expect(corrections.length).toBeGreaterThan(4);
    for (const { values } of corrections) {
      expect(items.has(values.corrects)).toBe(true);
      expect(values.decidedBy === null || items.has(values.decidedBy)).toBe(true);
    }
    expect(new Set(corrections.map(({ values }) => values.decidedBy === null)).size).toBe(2);
  });
});
