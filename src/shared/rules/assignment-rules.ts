import { isIsoDate } from '#shared/base/dates.ts';
import type { Finding } from './finding.ts';
import { clausesOf } from './item-texts.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';
import { raise } from './raise.ts';
import { datesIn } from './text/dates-in-text.ts';

/** C5: an assignment has an owner and is due after the meeting that gives it. */
export function checkAssignments(facts: MinutesFacts): readonly Finding[] {
  const { date } = facts.meeting.values;
  return facts.items.flatMap((item) =>
    ofItem(facts.all('assignment'), item.id).flatMap(({ id, values }): readonly Finding[] => {
      const told = { item: facts.labelOf(item.id), date: values.dueOn ?? '' };
      const due = { record: id, field: 'dueOn' };
      const findings: Finding[] = [];
      if (values.dueOn !== null && !isIsoDate(values.dueOn)) {
        findings.push(raise('C5', 'warn', id, 'assignmentDayMissing', told, due));
      } else if (values.dueOn !== null && values.dueOn < date) {
        findings.push(raise('C5', 'warn', id, 'assignmentDueBefore', told, due));
      }
      if (values.owner.trim() === '') {
        findings.push(
          raise('C5', 'warn', id, 'assignmentWithoutOwner', told, { record: id, field: 'owner' }),
        );
      }
      return findings;
    }),
  );
}

/** C5: a clause that gives an assignment is followed up: there is an assignment, and its day has not passed already. */
export function checkAssigningClauses(facts: MinutesFacts): readonly Finding[] {
  const { date } = facts.meeting.values;
  return facts.items.flatMap((item) => {
    const isFollowed = ofItem(facts.all('assignment'), item.id).length > 0;
    return clausesOf(facts, item.id)
      .filter(({ values }) =>
        /^att (?:uppdra|ge|lämna)\p{L}*\s.*(?:uppdra|uppdrag|åt)/iu.test(values.wording),
      )
      .flatMap((clause): readonly Finding[] => {
        const told = { item: facts.labelOf(item.id) };
        const due = /(?:senast|redovisas|återrapporteras)(.*)$/iu.exec(clause.values.wording)?.[1] ?? '';
        const passed = datesIn(due, date).find(({ day }) => day !== null && day < date);
        const repair = { record: clause.id, field: 'wording' };
        return [
          ...(passed === undefined
            ? []
            : [raise('C5', 'warn', clause.id, 'clauseDueBefore', { ...told, text: passed.text }, repair)]),
          ...(isFollowed
            ? []
            : [
                raise('C5', 'advice', clause.id, 'assignmentMissing', told, {
                  record: item.id,
                  field: 'assignments',
                }),
              ]),
        ];
      });
  });
}
