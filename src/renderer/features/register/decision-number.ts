import type { DecisionSummary } from '#renderer/storage/workspace.ts';

/** "§ 84/2026": a number alone says nothing outside its year. */
export function decisionNumber(
  decision: Pick<DecisionSummary, 'bodyKind' | 'number' | 'date'>,
  noNumber: string,
): string {
  const missing = decision.bodyKind === 'board' ? noNumber : '';
  return decision.number === null ? missing : `§ ${decision.number}/${decision.date.slice(0, 4)}`;
}
