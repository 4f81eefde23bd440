import type { RecordId } from '#shared/base/id.ts';
import { attestDeadline } from '#shared/domain/notice/appeal-dates.ts';
import { mayDissent, mayMakeStatement } from '#shared/domain/voting/who-may.ts';
import type { Finding } from './finding.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { isOutside, minutesOf } from './time-rules.ts';
import { countedVotes } from './voted-items.ts';

/** J3r: only someone who took part in a decision, and was not for it, can dissent from it. */
export function checkDissents(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const { serving } = facts.serving(item.id);
    const winners = winnersOf(facts, item.id);
    return ofItem(facts.dissents, item.id).flatMap(({ id, values }) => {
      const told = { item: facts.labelOf(item.id), name: facts.nameOf(values.seat) };
      const repair = { record: id, field: 'seat' };
      if (!mayDissent(values.seat, serving)) {
        return [raise('J3r', 'warn', id, 'dissentFromOutside', told, repair)];
      }
      return winners.has(values.seat) ? [raise('J3r', 'warn', id, 'dissentByWinner', told, repair)] : [];
    });
  });
}

/** Those who voted for what became the decision in the last open vote of a §. */
function winnersOf(facts: MinutesFacts, item: RecordId): ReadonlySet<RecordId> {
  const last = countedVotes(facts).findLast((vote) => vote.item.id === item && vote.isFinal);
  const outcome = last?.count.outcome.type;
  if (last === undefined || (outcome !== 'yes' && outcome !== 'no')) return new Set();
  return new Set(
    last.votes.filter(({ values }) => values.choice === outcome).map(({ values }) => values.seat),
  );
}

/** J4r: a reservation is announced before the meeting ends; its reasons are in writing when the minutes are attested. */
export function checkDissentTimes(facts: MinutesFacts): readonly Finding[] {
  const { startsAt, endsAt, date, attestOn } = facts.meeting.values;
  const lastDay = attestOn ?? attestDeadline(date).shifted;
  return facts.items.flatMap((item) =>
    ofItem(facts.dissents, item.id).flatMap(({ id, values }): readonly Finding[] => {
      const told = { item: facts.labelOf(item.id), name: facts.nameOf(values.seat) };
      const at = minutesOf(values.announcedAt);
      const isLate = at !== null && isOutside(at, startsAt, endsAt);
      const isLateInWriting = values.writtenOn !== null && values.writtenOn > lastDay;
      return [
        ...(isLate
          ? [
              raise(
                'J4r',
                'warn',
                id,
                'dissentAfterMeeting',
                { ...told, time: values.announcedAt ?? '' },
                {
                  record: id,
                  field: 'announcedAt',
                },
              ),
            ]
          : []),
        ...(isLateInWriting
          ? [
              raise(
                'J4r',
                'warn',
                id,
                'dissentWrittenLate',
                { ...told, date: values.writtenOn ?? '' },
                {
                  record: id,
                  field: 'writtenOn',
                },
              ),
            ]
          : []),
      ];
    }),
  );
}

/** J5r: whoever has an opinion noted serves, or may by the body's own rules; and was there. */
export function checkStatements(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const { serving, present, recused } = facts.serving(item.id);
    return ofItem(facts.all('minuteStatement'), item.id).flatMap(({ id, values }) => {
      const told = { item: facts.labelOf(item.id), name: facts.nameOf(values.seat) };
      const repair = { record: id, field: 'seat' };
      if (!present.includes(values.seat)) {
        return [raise('J5r', 'warn', id, 'statementByAbsent', told, repair)];
      }
      const seat = facts.attendance.seats.find(({ id: one }) => one === values.seat);
      const allowsStatements = facts.rules?.allowsStatements === true;
      const isAllowed = seat !== undefined && mayMakeStatement({ seat, serving, recused, allowsStatements });
      return isAllowed ? [] : [raise('J5r', 'warn', id, 'statementNotServing', told, repair)];
    });
  });
}

/** A2: who puts or supports a proposal is there and serves at the §. */
export function checkMovers(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) => {
    const { serving, present, recused } = facts.serving(item.id);
    return ofItem(facts.motions, item.id).flatMap(({ id, values }) =>
      [values.seat, ...values.supporters]
        .filter((seat) => !serving.includes(seat as RecordId) && !recused.includes(seat as RecordId))
        .map((seat) => {
          const isThere = present.includes(seat as RecordId);
          const told = { item: facts.labelOf(item.id), name: facts.nameOf(seat as RecordId) };
          return isThere
            ? raise('A2', 'warn', id, 'moverNotServing', told, { record: id, field: 'seat' })
            : raise('A2', 'block', id, 'moverAbsent', told, { record: id, field: 'seat' });
        }),
    );
  });
}
