import type { BodyRules } from './settings-at.ts';

/** Whether a body, by its settings on the day, keeps notes, which nobody attests and which have no §§, instead of minutes: local groups, beredning. */
export function keepsNotes(rules: Pick<BodyRules, 'attestorCount'> | undefined): boolean {
  return rules?.attestorCount === 0;
}
