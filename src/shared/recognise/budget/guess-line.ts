import type { RecordId } from '#shared/base/id.ts';
import type { BudgetCategory, BudgetSection, FundingParty } from '#shared/domain/budget/budget-line.ts';
import type { BudgetContext, LineGuess } from './budget-table.ts';

/** What a line is about, by its label: who pays, which insats, the board, the office or the audit. */
export function guessLine(label: string, section: BudgetSection | null, context: BudgetContext): LineGuess {
  const text = label.toLowerCase();
  const nothing: LineGuess = { category: null, party: null, memberOrganisation: null, intervention: null };
  if (section === 'revenue') return { ...nothing, ...guessRevenue(text, context) };
  if (section !== 'cost') return nothing;
  const intervention = longestMatch(text, context.interventions);
  if (intervention !== null) return { ...nothing, category: 'intervention', intervention };
  return { ...nothing, category: costCategory(text) };
}

function guessRevenue(text: string, context: BudgetContext): Partial<LineGuess> {
  if (/\besf\b|projektmedel|\beu-|euro/.test(text)) return { category: 'projectFunding' };
  const member = longestMatch(text, context.members);
  if (member !== null) return { category: 'contribution', memberOrganisation: member };
  const party = partyIn(text);
  if (party === null) return { category: 'otherRevenue' };
  // A side with one member is that member.
  const kinds = { state: ['forsakringskassan'], region: ['region'], municipalities: ['municipality'] }[party];
  const [only, other] = context.members.filter(({ kind }) => kinds.includes(kind));
  return only !== undefined && other === undefined
    ? { category: 'contribution', memberOrganisation: only.id }
    : { category: 'contribution', party };
}

function partyIn(text: string): FundingParty | null {
  if (/staten|statlig|försäkringskassan/.test(text)) return 'state';
  if (/\bregion/.test(text)) return 'region';
  return /kommunerna|kommunernas|kommuner\b/.test(text) ? 'municipalities' : null;
}

function costCategory(text: string): BudgetCategory {
  if (/^insats/.test(text)) return 'intervention';
  if (/styrelse|presidi/.test(text)) return 'board';
  if (/revis/.test(text)) return 'audit';
  return /kansli|administration|förbundschef|tjänsteman/.test(text) ? 'office' : 'otherCost';
}

function longestMatch(
  text: string,
  named: readonly { readonly id: RecordId; readonly name: string }[],
): RecordId | null {
  const found = named
    .filter(({ name }) => name !== '' && text.includes(name.toLowerCase()))
    .toSorted((left, right) => right.name.length - left.name.length);
  return found[0]?.id ?? null;
}
