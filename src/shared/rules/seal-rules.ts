import { isIsoDate } from '#shared/base/dates.ts';
import type { Finding } from './finding.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';

/** M1 and I1: what was attested is what stands there, and there is one attested text of it. */
export function checkSeals(facts: MinutesFacts): readonly Finding[] {
  const where = facts.meeting.id;
  return facts.seals.flatMap(({ effective, edited, verified, rival, part }): readonly Finding[] => [
    ...(verified === false && edited !== true ? [raise('I1', 'block', part ?? where, 'sealBroken', {})] : []),
    ...(effective && rival === true ? [raise('M1', 'block', part ?? where, 'sealRival', {})] : []),
  ]);
}

/** M2: a correction tells who made it, when and why, and what stood there and what should. */
export function checkCorrections(facts: MinutesFacts): readonly Finding[] {
  const judged = new Map(facts.allItems.map((item) => [item.id, item]));
  const attested = new Set(
    facts.seals.filter(({ effective }) => effective).flatMap(({ items }) => items ?? []),
  );
  const { date } = facts.meeting.values;
  return facts.all('correction').flatMap(({ id, values }): readonly Finding[] => {
    const item = judged.has(values.corrects) ? facts.labelOf(values.corrects) : values.place;
    const missing = [
      { field: 'reason', isMissing: values.reason.trim() === '', message: 'correctionWithoutReason' },
      { field: 'madeBy', isMissing: values.madeBy === null, message: 'correctionWithoutAuthor' },
      { field: 'madeOn', isMissing: !isIsoDate(values.madeOn), message: 'correctionWithoutDay' },
      {
        field: 'after',
        isMissing:
          values.before.trim() === '' || values.after.trim() === '' || values.before === values.after,
        message: 'correctionWithoutChange',
      },
    ];
    const isOwn = judged.has(values.corrects);
    return [
      ...missing
        .filter(({ isMissing }) => isMissing)
        .map(({ field, message }) => raise('M2', 'block', id, message, { item }, { record: id, field })),
      ...(isOwn && isIsoDate(values.madeOn) && values.madeOn < date
        ? [raise('M2', 'warn', id, 'correctionBeforeMeeting', { item }, { record: id, field: 'madeOn' })]
        : []),
      ...(isOwn && facts.seals.length > 0 && !attested.has(values.corrects)
        ? [raise('M2', 'warn', id, 'correctionOfUnattested', { item }, { record: id, field: 'corrects' })]
        : []),
    ];
  });
}

/** A1: an objection by somebody who is to attest has been answered. */
export function checkObjections(facts: MinutesFacts): readonly Finding[] {
  return facts
    .all('objection')
    .filter(({ values }) => values.answer === null || values.answer.trim() === '')
    .map(({ id, values }) =>
      raise(
        'A1',
        'warn',
        id,
        'objectionOpen',
        { name: facts.personName(values.person) },
        { record: id, field: 'answer' },
      ),
    );
}

/** X3: what was sent out of the board is logged with recipient, day and hash. */
export function checkDispatches(facts: MinutesFacts): readonly Finding[] {
  return facts
    .all('outboundDispatch')
    .filter(({ values }) => values.recipient.trim() === '' || !isIsoDate(values.sentOn) || values.hash === '')
    .map(({ id, values }) =>
      raise(
        'X3',
        'warn',
        id,
        'dispatchIncomplete',
        { file: values.fileName },
        { record: id, field: 'recipient' },
      ),
    );
}
