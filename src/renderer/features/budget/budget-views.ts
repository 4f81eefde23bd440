/** The pages of the budget, as tabs. */
export const budgetViews = ['lines', 'followUp', 'grants', 'years', 'charts'] as const;
export type BudgetView = (typeof budgetViews)[number];
