import { addedSinceSummons } from '#shared/domain/agenda/agenda-version.ts';
import { tidyClause } from '#shared/domain/agenda/split-proposal.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { Finding } from './finding.ts';
import { clausesOf } from './item-texts.ts';
import { type MinutesFacts, ofItem } from './minutes-facts.ts';
import { raise } from './raise.ts';

/** M6: every handled matter has a heading, and a decision or a result that says that none was made. */
export function checkOutcomes(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item): readonly Finding[] => {
    const values = { item: facts.labelOf(item.id) };
    if (item.values.heading.trim() === '') {
      return [raise('M6', 'block', item.id, 'headingMissing', values, { record: item.id, field: 'heading' })];
    }
    const isSettled = item.values.result !== null || ofItem(facts.clauses, item.id).length > 0;
    if (isSettled || item.values.itemType === 'formality') return [];
    return [raise('M6', 'block', item.id, 'outcomeMissing', values, { record: item.id, field: 'result' })];
  });
}

/** What the clauses must speak of where the result is one of these. */
const resultWords: Partial<Record<MinuteResult, RegExp>> = {
  rejected: /avsl|inte |ej |nej/iu,
  remitted: /återremi/iu,
  postponed: /bordl|skjut|uppskj/iu,
  withdrawn: /utgå/iu,
};

/** M6: the result of a § and its clauses say the same. */
export function checkResultAgrees(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item): readonly Finding[] => {
    const { result, itemType } = item.values;
    const clauses = clausesOf(facts, item.id).map(({ values }) => values.wording);
    if (result === null || clauses.length === 0 || itemType === 'formality') return [];
    const wanted = resultWords[result];
    const isAgreed =
      wanted === undefined
        ? !clauses.every((clause) => /^att (?:återremittera|bordlägga)(?!\p{L})/iu.test(clause))
        : clauses.some((clause) => wanted.test(clause));
    const isNotedOnly =
      result === 'noted' &&
      clauses.some((clause) => /^att (?:bevilja|fastställa|anta|avslå|utse)(?!\p{L})/iu.test(clause));
    if (isAgreed && !isNotedOnly) return [];
    const values = { item: facts.labelOf(item.id) };
    return [raise('M6', 'warn', item.id, 'resultDiffers', values, { record: item.id, field: 'result' })];
  });
}

/** M7: a matter for decision has at least one clause, and each begins with "att" and says something. */
export function checkClauses(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item): readonly Finding[] => {
    const clauses = clausesOf(facts, item.id);
    const values = { item: facts.labelOf(item.id) };
    const { itemType, result } = item.values;
    if (clauses.length === 0) {
      const isDecided = (itemType === 'decision' || itemType === 'election') && result !== null;
      return isDecided && facts.decides
        ? [raise('M7', 'warn', item.id, 'clauseMissing', values, { record: item.id, field: 'clauses' })]
        : [];
    }
    return clauses.flatMap((clause): readonly Finding[] => {
      const { wording } = clause.values;
      const repair = { record: clause.id, field: 'wording' };
      if (/^(?:att)?[\s.]*$/iu.test(wording))
        return [raise('M7', 'block', clause.id, 'clauseEmpty', values, repair)];
      if (/^att\s+\S/u.test(wording)) return [];
      const tidy = { wording: tidyClause(wording) };
      const changes = [{ type: 'set', table: 'decisionClause', id: clause.id, values: tidy } as const];
      return [raise('M7', 'warn', clause.id, 'clauseWithoutAtt', values, { ...repair, changes })];
    });
  });
}

/** M3: what stands as decided is what stood when the gavel fell. */
export function checkGavel(facts: MinutesFacts): readonly Finding[] {
  const gavels = new Map(facts.all('gavel').map(({ values }) => [values.minuteItem, values]));
  return facts.items.flatMap((item): readonly Finding[] => {
    const gavel = gavels.get(item.id);
    if (gavel === undefined) return [];
    const clauses = clausesOf(facts, item.id).map(({ values }) => values.wording);
    const isSame = JSON.stringify(clauses) === JSON.stringify(gavel.clauses);
    const isSameResult = gavel.result === null || gavel.result === item.values.result;
    if (isSame && isSameResult) return [];
    const values = { item: facts.labelOf(item.id), time: gavel.at ?? '' };
    const message = isSame ? 'resultAfterGavel' : 'wordingAfterGavel';
    return [raise('M3', 'warn', item.id, message, values, { record: item.id, field: 'clauses' })];
  });
}

/** M9: every point of the agenda ends as one § or is withdrawn; none vanishes, none is handled twice. */
export function checkAgendaHandled(facts: MinutesFacts): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { values } of facts.allItems) {
    if (values.agendaItem !== null) counts.set(values.agendaItem, (counts.get(values.agendaItem) ?? 0) + 1);
  }
  const lost = facts.agenda
    .filter((item) => !item.values.withdrawn && !counts.has(item.id))
    .map((item) => {
      const values = { withdrawn: true };
      const changes = [{ type: 'set', table: 'agendaItem', id: item.id, values } as const];
      const repair = { record: item.id, field: 'withdrawn', changes };
      return raise('M9', 'warn', item.id, 'agendaItemLost', { item: item.values.heading }, repair);
    });
  const twice = facts.agenda
    .filter((item) => (counts.get(item.id) ?? 0) > 1)
    .map((item) => raise('M9', 'warn', item.id, 'agendaItemTwice', { item: item.values.heading }));
  return [...lost, ...twice];
}

/** M10: what was not on the agenda that was sent is flagged as tillkommande. */
export function checkAdded(facts: MinutesFacts): readonly Finding[] {
  const versions = facts.all('agendaVersion');
  const since = addedSinceSummons(versions, facts.agenda);
  const unflagged = facts.agenda
    .filter(({ id, values }) => since.has(id) && values.origin !== 'added' && !values.withdrawn)
    .map((item) => {
      const values = { origin: 'added' } as const;
      const changes = [{ type: 'set', table: 'agendaItem', id: item.id, values } as const];
      const repair = { record: item.id, field: 'origin', changes };
      return raise('M10', 'warn', item.id, 'addedUnflagged', { item: item.values.heading }, repair);
    });
  const onAgenda = new Set<string>(facts.agenda.map(({ id }) => id));
  const loose = facts.items
    .filter(({ values }) => values.itemType === 'decision' || values.itemType === 'election')
    .filter(({ values }) => values.agendaItem === null || !onAgenda.has(values.agendaItem))
    .map(({ id }) => raise('M10', 'warn', id, 'notOnAgenda', { item: facts.labelOf(id) }));
  return facts.decides && facts.agenda.length > 0 ? [...unflagged, ...loose] : unflagged;
}

/** T7: a § that is attested at once must have its text, as it is attested in writing at the meeting. */
export function checkImmediateText(facts: MinutesFacts): readonly Finding[] {
  return facts.items
    .filter((item) => item.values.immediate && ofItem(facts.clauses, item.id).length === 0)
    .map((item) =>
      raise(
        'T7',
        'block',
        item.id,
        'immediateWithoutText',
        { item: facts.labelOf(item.id) },
        { record: item.id, field: 'clauses' },
      ),
    );
}

/** I2: two members have written apart from each other, and nobody has chosen yet. */
export function checkConflicts(facts: MinutesFacts): readonly Finding[] {
  const judged = new Set(facts.items.map(({ id }) => id));
  const items = facts.all('minuteItem').filter(({ id }) => judged.has(id));
  const clauses = facts.all('decisionClause').filter(({ values }) => judged.has(values.minuteItem));
  const open = [...items, ...clauses].filter(({ conflicts }) => (conflicts ?? []).length > 0);
  const told = new Set<string>();
  return open.flatMap((record) => {
    const item = 'minuteItem' in record.values ? record.values.minuteItem : record.id;
    if (told.has(item)) return [];
    told.add(item);
    const values = { item: facts.labelOf(item) };
    return [raise('I2', 'block', item, 'twoVersions', values, { record: record.id, field: 'conflict' })];
  });
}
