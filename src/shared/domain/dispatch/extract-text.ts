import type { BodyKind } from '#shared/domain/body/body.ts';
import { decisionOpening } from '#shared/domain/decision/decision-opening.ts';

/** What an extract is made of. `background` is left out where the sender does not show it. */
export interface ExtractParts {
  readonly bodyKind: BodyKind | null;
  readonly clauses: readonly string[];
  readonly background: string | null;
}

/** The exact text of an extract: the background, where it is shown, and the decision. Swedish content, as the minutes. */
export function extractText({ bodyKind, clauses, background }: ExtractParts): string {
  const opening = bodyKind === null ? [] : [decisionOpening(bodyKind)];
  const decision = [...opening, ...clauses].join('\n');
  const before = (background ?? '').trim();
  return [before, decision].filter((part) => part !== '').join('\n\n');
}
