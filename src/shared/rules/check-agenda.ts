import { type AgendaInput, gatherAgendaFacts } from './agenda-facts.ts';
import type { AgendaFinding } from './agenda-finding.ts';
import {
  checkBasis,
  checkDurations,
  checkHeadings,
  checkPresenters,
  checkProposed,
} from './agenda-item-rules.ts';
import {
  checkAnnualReport,
  checkBudget,
  checkDelegated,
  checkLength,
  checkStanding,
  checkSummons,
} from './agenda-rules.ts';

const rules = [
  checkSummons,
  checkDelegated,
  checkHeadings,
  checkProposed,
  checkBudget,
  checkAnnualReport,
  checkLength,
  checkStanding,
  checkBasis,
  checkPresenters,
  checkDurations,
];

/** Everything the rules have to say about an agenda, what matters most first. */
export function checkAgenda(input: AgendaInput): readonly AgendaFinding[] {
  const facts = gatherAgendaFacts(input);
  const findings = rules.flatMap((rule) => rule(facts));
  return [
    ...findings.filter(({ severity }) => severity === 'warn'),
    ...findings.filter(({ severity }) => severity === 'advice'),
  ];
}
