import type { AgendaFacts, JudgedItem } from './agenda-facts.ts';
import type { AgendaField, AgendaFinding } from './agenda-finding.ts';

/** P1: what is to be handled can be told from the agenda. */
export function checkHeadings({ items }: AgendaFacts): readonly AgendaFinding[] {
  return items
    .filter(({ item }) => item.values.heading.trim() === '')
    .map((judged) => ({
      rule: 'P1',
      severity: 'warn',
      messageKey: 'agenda.rule.headingMissing',
      source: 'KL 6:23, praxis för föredragningslista',
      ...about(judged, 'heading'),
    }));
}

/** M7: an item for decision has a proposal, and its clauses begin with "att". */
export function checkProposed(facts: AgendaFacts): readonly AgendaFinding[] {
  return forDecision(facts)
    .filter(({ clauses }) => clauses.length === 0)
    .map((judged) => ({
      rule: 'M7',
      severity: 'warn',
      messageKey:
        judged.background.length === 0 ? 'agenda.rule.proposalMissing' : 'agenda.rule.clauseMissing',
      source: 'Praxis för beslutsformulering',
      ...about(judged, 'proposal'),
    }));
}

/** P2: a proposal stands on something: a background, or papers. */
export function checkBasis(facts: AgendaFacts): readonly AgendaFinding[] {
  return forDecision(facts)
    .filter(
      ({ background, clauses, documentCount }) =>
        clauses.length > 0 && background.length === 0 && documentCount === 0,
    )
    .map((judged) => ({
      rule: 'P2',
      severity: 'advice',
      messageKey: 'agenda.rule.basisMissing',
      source: 'Praxis för beslutsunderlag',
      ...about(judged, 'proposal'),
    }));
}

/** P3: it is told who presents an item for decision. */
export function checkPresenters(facts: AgendaFacts): readonly AgendaFinding[] {
  return forDecision(facts)
    .filter(({ item }) => (item.values.presenter ?? '').trim() === '')
    .map((judged) => ({
      rule: 'P3',
      severity: 'advice',
      messageKey: 'agenda.rule.presenterMissing',
      source: 'Praxis för föredragningslista',
      ...about(judged, 'presenter'),
    }));
}

/** P4: an item for decision has its time. Only where the agenda is timed at all. */
export function checkDurations(facts: AgendaFacts): readonly AgendaFinding[] {
  if (facts.items.every(({ item }) => item.values.duration === null)) return [];
  return forDecision(facts)
    .filter(({ item }) => item.values.duration === null)
    .map((judged) => ({
      rule: 'P4',
      severity: 'advice',
      messageKey: 'agenda.rule.durationMissing',
      source: 'Praxis för föredragningslista',
      ...about(judged, 'duration'),
    }));
}

/** Items on which the body is to decide something of substance. */
function forDecision({ decides, items }: AgendaFacts): readonly JudgedItem[] {
  return decides ? items.filter(({ item }) => item.values.itemType === 'decision') : [];
}

function about(
  { item, number }: JudgedItem,
  field: AgendaField,
): Pick<AgendaFinding, 'where' | 'values' | 'repair'> {
  const { heading } = item.values;
  return { where: item.id, values: { number, heading }, repair: { type: 'write', item: item.id, field } };
}
