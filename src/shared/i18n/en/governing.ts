import type { governing as source } from '#shared/i18n/sv/governing.ts';

/** Messages of the governing area, in English. */
export const governing: Readonly<Record<keyof typeof source, string>> = {
  'governing.title': 'Governing documents',
  'governing.description': 'Goals, guidelines and budget: what is in force now and what was before.',
  'governing.empty': 'No governing documents yet',
  'governing.emptyHelp':
    'Goals, guidelines and budgets are kept here, with the item that decided each version.',
  'governing.back': 'All governing documents',
  'governing.inForce': 'In force: {label}',
  'governing.now': 'In force',
  'governing.versions': '{count} {count|version|versions}',
  'governing.noVersions': 'The document has no version yet',
  'governing.chain': 'Versions',
  'governing.from': 'from {from}',
  'governing.fromTo': '{from} – {to}',
  'governing.decidedBy': 'Decided § {number}, {date}',
  'governing.noContent': 'This version has no text.',
  'governing.indicators': 'Indicators of {goal}',
  'governing.indicator': 'Indicator',
  'governing.baseline': 'Baseline',
  'governing.target': 'Target',
  'governing.outcome': 'Outcome',
  'governing.budgetCaption': '{label}, thousands of kronor',
  'governing.sumRevenue': 'Total revenue',
  'governing.sumCost': 'Total costs',
  'governing.result': 'Result',
  'governing.closingEquity': 'Closing equity',
  'governing.decisionNotHere': 'the decision is not in this copy',
};
