import type { Gavel } from './gavel.ts';
import type { MinuteItem } from './minute-item.ts';

/** What was decided when the gavel fell beside what the § says now, one clause a line. */
export interface GavelDifference {
  readonly decided: string;
  readonly now: string;
}

/** What has been changed in a decision since the gavel fell (M3); `null` when it says what was decided. */
export function gavelDifference(
  gavel: Pick<Gavel, 'clauses' | 'result'>,
  item: Pick<MinuteItem, 'result'>,
  clauses: readonly string[],
): GavelDifference | null {
  const decided = gavel.clauses.join('\n');
  const now = clauses.join('\n');
  return decided === now && gavel.result === item.result ? null : { decided, now };
}
