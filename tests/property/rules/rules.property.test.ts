import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '#shared/base/dates.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { checkMinutes } from '#shared/rules/check-minutes.ts';
import { severities } from '#shared/rules/finding.ts';
import type { RuleSource } from '#shared/rules/minutes-facts.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';

const tables: readonly TableName[] = [
  'agendaItem',
  'attendance',
  'decisionClause',
  'dissent',
  'minuteItem',
  'motion',
  'recusal',
  'vote',
];

/** The source with records left out and the rest in another order, both drawn from numbers. */
function disturbed(source: RuleSource, drop: ReadonlySet<number>, turn: number): RuleSource {
  return {
    all: (table) => {
      const place = tables.indexOf(table);
      const kept = source
        .all(table)
        .filter((_record, index) => place === -1 || !drop.has(place * 100 + index));
      const cut = kept.length === 0 ? 0 : turn % kept.length;
      return [...kept.slice(cut), ...kept.slice(0, cut)];
    },
  };
}

const { meeting, base } = wholeMeeting();
const whole = { meeting: meeting.source(), base: base.source() };
const today = '2027-02-01' as IsoDate;

test('what the rules find does not depend on the order in which records come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 799 }), { maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      (drop, first, second) => {
        const dropped = new Set(drop);
        const judge = (turn: number) =>
          checkMinutes({
            meeting: disturbed(whole.meeting, dropped, turn),
            base: disturbed(whole.base, new Set(), turn),
            meetings: [],
            today,
          }).map((finding) => JSON.stringify(finding));
        expect(judge(first).toSorted()).toEqual(judge(second).toSorted());
      },
    ),
  );
});

test('those that block come before those that warn, whatever is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 799 }), { maxLength: 200 }), (drop) => {
      const source = disturbed(whole.meeting, new Set(drop), 0);
      const places = checkMinutes({ ...whole, meeting: source, meetings: [], today }).map(({ severity }) =>
        severities.indexOf(severity),
      );
      expect(places).toEqual(places.toSorted());
    }),
  );
});
