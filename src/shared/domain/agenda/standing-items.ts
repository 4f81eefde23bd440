import type { BodyKind } from '#shared/domain/body/body.ts';
import type { StandingAgendaItem } from '#shared/domain/body/body-settings.ts';
import {
  byOrder,
  type ChildIds,
  type NewRecord,
  type OrderBetween,
  ordersAfter,
  type Recorded,
} from '#shared/domain/recorded.ts';
import { type ItemType, newAgendaItem } from './agenda-item.ts';

/** A point that is on every agenda of a body. */
export interface StandingItem {
  readonly heading: string;
  readonly itemType: ItemType;
  /** First lines of the proposed decision; those that begin with "att" are its clauses. */
  readonly proposal: readonly string[];
  /** Expected length in minutes, where the body has said one. */
  readonly duration?: number;
}

// Record content, kept in Swedish whatever language the screens speak: minutes are written in Swedish.
const boardItems: readonly StandingItem[] = [
  formality('Sammanträdets öppnande och upprop', []),
  {
    heading: 'Val av justerare',
    itemType: 'election',
    proposal: ['att jämte ordföranden utse en justerare'],
  },
  formality('Godkännande av dagordning', ['att godkänna dagordningen']),
  formality('Anmälan om jäv', []),
  formality('Föregående protokoll', ['att lägga protokollet till handlingarna']),
  {
    heading: 'Ekonomisk uppföljning',
    itemType: 'information',
    proposal: ['att godkänna den ekonomiska uppföljningen och lägga den till handlingarna'],
  },
  { heading: 'Redogörelser från insatser', itemType: 'information', proposal: ['att notera informationen'] },
  {
    heading: 'Minnesanteckningar från beredningsgruppen',
    itemType: 'reported',
    proposal: ['att lägga minnesanteckningarna till handlingarna'],
  },
  {
    heading: 'Meddelanden och rapporter',
    itemType: 'reported',
    proposal: ['att lägga meddelandena till handlingarna'],
  },
  formality('Övriga frågor', []),
  formality('Nästa sammanträde och avslutning', []),
];

const groupItems: readonly StandingItem[] = [
  formality('Öppnande och närvaro', []),
  formality('Föregående minnesanteckningar', ['att godkänna anteckningarna och lägga dem till handlingarna']),
  { heading: 'Laget runt', itemType: 'information', proposal: [] },
  formality('Övriga frågor', []),
  formality('Nästa möte', []),
];

/**
 * The points that a new meeting's agenda starts with: those that the body has decided, else those that agendas of its
 * kind have, in order.
 */
export function standingItems(
  kind: BodyKind,
  decided: readonly Recorded<'standingAgendaItem'>[] = [],
): readonly StandingItem[] {
  if (decided.length > 0) return decided.toSorted(byOrder).map(({ values }) => decidedItem(values));
  return kind === 'board' || kind === 'committee' ? boardItems : groupItems;
}

function decidedItem({ heading, itemType, proposal, duration }: StandingAgendaItem): StandingItem {
  const lines = (proposal ?? '').split('\n').filter((line) => line.trim() !== '');
  return { heading, itemType, proposal: lines, ...(duration === null ? {} : { duration }) };
}

/** The agenda items to be made for a new meeting, from its standing points. */
export function standingAgenda(
  items: readonly StandingItem[],
  ids: ChildIds,
  orderBetween: OrderBetween,
): readonly NewRecord[] {
  const orders = ordersAfter(null, items.length, orderBetween);
  return items.map((item, index) => ({
    type: 'create',
    table: 'agendaItem',
    id: ids.newChildId(),
    values: newAgendaItem({
      heading: item.heading,
      itemType: item.itemType,
      duration: item.duration ?? null,
      order: orders[index] ?? '',
    }),
    ...(item.proposal.length === 0 ? {} : { paragraphs: item.proposal }),
  }));
}

function formality(heading: string, proposal: readonly string[]): StandingItem {
  return { heading, itemType: 'formality', proposal };
}
