import type { GoverningSummary } from '#renderer/storage/workspace.ts';

/** Whether proposals of this document are written here; plans with goals and budgets have pages of their own. */
export function hasDrafts({ kind }: Pick<GoverningSummary, 'kind'>): boolean {
  return kind === 'guidelines' || kind === 'other';
}
