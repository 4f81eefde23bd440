import type { AttendanceMode } from '#shared/domain/attendance/attendance.ts';
import { servingSurplus } from '#shared/domain/attendance/serving.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';

/** A3: for each ledamot seat one serves, the ledamot or an ersättare, never both. */
export function checkSeatsServeOnce(facts: MinutesFacts): readonly Finding[] {
  return servingSurplus(facts.attendance).map((surplus) => ({
    rule: 'A3',
    severity: 'block',
    where: surplus.seats.at(-1) ?? facts.meeting.id,
    messageKey: 'domain.rule.seatServesTwice',
    values: { names: surplus.seats.map(facts.nameOf).join(', '), allowed: surplus.allowed },
    source: 'KL 4:22',
  }));
}

/** A4: the ersättare who is first in the decided order serves before the others of the same member. */
export function checkSubstitutionOrder(facts: MinutesFacts): readonly Finding[] {
  const records = new Map(facts.attendance.attendance.map(({ values }) => [values.seat, values]));
  const waiting = new Map<string, Recorded<'seat'>>();
  const findings: Finding[] = [];
  for (const seat of facts.attendance.seats) {
    const attendance = records.get(seat.id);
    if (seat.values.kind !== 'substitute' || attendance?.present !== true) continue;
    const group = seat.values.memberOrganisation ?? '';
    const passedOver = waiting.get(group);
    if (!attendance.serving) waiting.set(group, passedOver ?? seat);
    else if (passedOver !== undefined) {
      findings.push({
        rule: 'A4',
        severity: 'warn',
        where: seat.id,
        messageKey: 'domain.rule.substitutePassedOver',
        values: { name: facts.nameOf(seat.id), before: facts.nameOf(passedOver.id) },
        source: 'Lag 2003:1210, 12 §',
      });
    }
  }
  return findings;
}

/**
 * A6: taking part at a distance needs the board's decision, and by sound alone its decision on special reasons. What the
 * settings of the day say has been decided is. Where the body has no settings of its own, only sound alone is asked about.
 */
export function checkRemoteMode(facts: MinutesFacts): readonly Finding[] {
  const { rules } = facts;
  const isUndecided = (mode: AttendanceMode) => {
    if (mode === 'audioOnly') return rules?.allowsAudioOnly !== true;
    return mode === 'audioVideo' && (rules?.settings ?? null) !== null && rules?.allowsRemote === false;
  };
  return facts.attendance.attendance
    .filter(({ values }) => values.present && isUndecided(values.mode))
    .map(({ id, values }) => ({
      rule: 'A6',
      severity: 'warn',
      where: id,
      messageKey: values.mode === 'audioOnly' ? 'domain.rule.audioOnly' : 'domain.rule.remote',
      values: { name: facts.nameOf(values.seat) },
      source: 'Lag 2003:1210, 19 a §',
    }));
}

/** A7: whoever takes part sits for a term that covers the day of the meeting. */
export function checkTerms(facts: MinutesFacts): readonly Finding[] {
  const inTerm = new Set(facts.attendance.seats.map(({ id }) => id));
  return facts.attendance.attendance
    .filter(({ values }) => (values.present || values.serving) && !inTerm.has(values.seat))
    .map(({ id, values }) => ({
      rule: 'A7',
      severity: 'warn',
      where: id,
      messageKey: 'domain.rule.termOutside',
      values: { name: facts.nameOf(values.seat) },
      source: 'Lag 2003:1210, 11 §',
    }));
}

/** Q1: more than half of the ledamot seats are filled, at the meeting and at each § after jäv. Strong, but never a block: what happened must be recordable. */
export function checkQuorum(facts: MinutesFacts): readonly Finding[] {
  if (!facts.decides) return [];
  const common = { rule: 'Q1', severity: 'warn', source: 'KL 6:27' } as const;
  const { quorum } = facts.serving(null);
  if (!quorum.met) {
    const values = { present: quorum.present, needed: quorum.needed, seats: quorum.seats };
    return [{ ...common, where: facts.meeting.id, messageKey: 'domain.rule.quorumMeeting', values }];
  }
  return facts.items.flatMap((item) => {
    const atItem = facts.serving(item.id).quorum;
    if (atItem.met) return [];
    const values = { item: facts.labelOf(item.id), present: atItem.present, needed: atItem.needed };
    return [{ ...common, where: item.id, messageKey: 'domain.rule.quorumItem' as const, values }];
  });
}

/** J1r: whoever is recused at a § neither votes nor puts proposals there. */
export function checkRecusedStayOut(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const recused = new Set(facts.serving(item.id).recused);
    const acts = [...ofItem(facts.votes, item.id), ...ofItem(facts.motions, item.id)];
    return acts
      .filter(({ values }) => recused.has(values.seat))
      .map(
        (act): Finding => ({
          rule: 'J1r',
          severity: 'block',
          where: act.id,
          messageKey: 'domain.rule.recusedActs',
          values: { item: facts.labelOf(item.id), name: facts.nameOf(act.values.seat) },
          source: 'KL 6:30',
        }),
      );
  });
}

/** J2r: jäv is recorded with its reason. */
export function checkRecusalReason(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) =>
    ofItem(facts.attendance.recusals, item.id)
      .filter(({ values }) => values.reason.trim() === '')
      .map(
        ({ id, values }): Finding => ({
          rule: 'J2r',
          severity: 'warn',
          where: id,
          messageKey: 'domain.rule.recusalReasonMissing',
          values: { item: facts.labelOf(item.id), name: facts.nameOf(values.seat) },
          source: 'KL 6:28, 6:30',
          repair: { record: id, field: 'reason' },
        }),
      ),
  );
}

/** J3r: only someone who took part in a decision can dissent from it. */
export function checkDissents(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const { serving } = facts.serving(item.id);
    return ofItem(facts.dissents, item.id)
      .filter(({ values }) => !serving.includes(values.seat))
      .map(
        ({ id, values }): Finding => ({
          rule: 'J3r',
          severity: 'warn',
          where: id,
          messageKey: 'domain.rule.dissentFromOutside',
          values: { item: facts.labelOf(item.id), name: facts.nameOf(values.seat) },
          source: 'KL 4:27',
        }),
      );
  });
}
