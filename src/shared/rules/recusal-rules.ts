import type { RecordId } from '#shared/base/id.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';
import { raise } from './raise.ts';

/** J1r: whoever is recused at a § neither votes, puts proposals nor leads it there. */
export function checkRecusedStayOut(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const recused = new Set(facts.serving(item.id).recused);
    if (recused.size === 0) return [];
    const acts = [...ofItem(facts.votes, item.id), ...ofItem(facts.motions, item.id)]
      .filter(({ values }) => recused.has(values.seat))
      .map((act) =>
        raise('J1r', 'block', act.id, 'recusedActs', {
          item: facts.labelOf(item.id),
          name: facts.nameOf(act.values.seat),
        }),
      );
    const leader = item.values.actingChair ?? facts.meeting.values.chair;
    const led = facts.attendance.seats.find(
      ({ id, values }) => values.person === leader && leader !== null && recused.has(id),
    );
    const repair = { record: item.id, field: 'actingChair' };
    return led === undefined
      ? acts
      : [
          ...acts,
          raise(
            'J1r',
            'block',
            item.id,
            'recusedLeads',
            { item: facts.labelOf(item.id), name: facts.nameOf(led.id) },
            repair,
          ),
        ];
  });
}

/** J2r: jäv is recorded with its reason and whether an ersättare stepped in; and that one can. */
export function checkRecusals(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) =>
    ofItem(facts.attendance.recusals, item.id).flatMap(({ id, values }): readonly Finding[] => {
      const told = { item: facts.labelOf(item.id), name: facts.nameOf(values.seat) };
      const findings: Finding[] = [];
      if (values.reason.trim() === '' && values.ground === null) {
        findings.push(
          raise('J2r', 'warn', id, 'recusalReasonMissing', told, { record: id, field: 'reason' }),
        );
      }
      if (
        values.replacement === null ||
        (values.replacement === 'substitute' && values.substitute === null)
      ) {
        const repair = { record: id, field: 'replacement' };
        findings.push(raise('J2r', 'warn', id, 'recusalPlaceUntold', told, repair));
      }
      if (!isSeatThere(facts, values.seat)) {
        findings.push(raise('J2r', 'warn', id, 'recusedNotThere', told, { record: id, field: 'seat' }));
      }
      return findings;
    }),
  );
}

/** Whether a seat is there at the meeting at all, if only at the opening. */
function isSeatThere(facts: MinutesFacts, seat: RecordId): boolean {
  return [...facts.attendance.attendance, ...facts.attendance.changes].some(
    ({ values }) => values.seat === seat && values.present,
  );
}
