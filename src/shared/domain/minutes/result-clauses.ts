import { assertNever } from '#shared/base/assert-never.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import { splitProposal } from '#shared/domain/agenda/split-proposal.ts';
import type { MinuteResult } from './minute-item.ts';

/**
 * The att-clauses that choosing a result writes. Approval takes over the proposal's own clauses; the others have a
 * standard wording, each a sentence that stands on its own. Swedish content of the minutes, not interface text.
 */
export function resultClauses(
  result: MinuteResult,
  item: {
    readonly itemType: ItemType;
    readonly proposal: string;
    /** To whom it goes back, or until when it is put off, inside a sentence: "beredningsgruppen". */
    readonly target?: string | null;
  },
): readonly string[] {
  switch (result) {
    case 'approved': {
      const { clauses } = splitProposal(item.proposal);
      return clauses.length > 0 ? clauses : ['att bifalla förslaget'];
    }
    case 'rejected':
      return ['att avslå förslaget'];
    case 'remitted': {
      const to = item.target === undefined || item.target === null ? '' : ` till ${item.target}`;
      return [`att återremittera ärendet${to} för ytterligare beredning`];
    }
    case 'postponed':
      return [`att bordlägga ärendet till ${item.target ?? 'nästa sammanträde'}`];
    case 'noted':
      return [
        item.itemType === 'reported'
          ? 'att lägga handlingarna till protokollet'
          : 'att notera informationen och lägga den till handlingarna',
      ];
    case 'withdrawn':
      return ['att ärendet utgår'];
    default:
      return assertNever(result);
  }
}
