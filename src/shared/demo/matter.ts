import type { IsoDate } from '#shared/base/dates.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';

/** A matter as the demo lets a board treat it at one meeting. */
export interface Matter {
  /** Names the matter for what follows from it: `budget:2027`. */
  readonly key: string;
  readonly heading: string;
  readonly itemType: ItemType;
  readonly registered: boolean;
  readonly presenter: string | null;
  readonly background: readonly string[];
  readonly clauses: readonly string[];
  readonly result: MinuteResult;
  /** Somebody moves rejection, and it comes to a counted vote. */
  readonly contested?: { readonly wording: string; readonly dissent: string | null };
  /** The member organisation whose ledamot leaves the room, and why. */
  readonly recusal?: { readonly organisation: string; readonly reason: string };
  readonly assignment?: { readonly wording: string; readonly dueOn: IsoDate };
  /** Key of the matter whose assignment is reported back here. */
  readonly reports?: string;
  readonly immediate?: boolean;
}

/** A matter for decision that the head official presents and the board approves; anything can be told otherwise. */
export function decisionMatter(
  matter: Pick<Matter, 'key' | 'heading' | 'background' | 'clauses'> & Partial<Matter>,
): Matter {
  return {
    itemType: 'decision',
    registered: true,
    presenter: 'Förbundschefen',
    result: 'approved',
    ...matter,
  };
}

/** A matter for information. */
export function informationMatter(
  matter: Pick<Matter, 'key' | 'heading' | 'background'> & Partial<Matter>,
): Matter {
  return {
    itemType: 'information',
    registered: false,
    presenter: 'Förbundschefen',
    clauses: ['att notera informationen och lägga den till handlingarna'],
    result: 'noted',
    ...matter,
  };
}
