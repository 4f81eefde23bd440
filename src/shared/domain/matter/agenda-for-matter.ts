import type { RecordId } from '#shared/base/id.ts';
import { type AgendaItem, newAgendaItem } from '#shared/domain/agenda/agenda-item.ts';
import type { NewRecord } from '#shared/domain/recorded.ts';
import type { Matter } from './matter.ts';

/** A new agenda item that takes a matter up, with the matter's proposal as its own to begin with. */
export function agendaForMatter(
  matter: Pick<Matter, 'heading' | 'registryNumber' | 'proposal'> & { readonly id: RecordId },
  place: Pick<AgendaItem, 'order' | 'origin' | 'itemType'> & { readonly id: RecordId },
): NewRecord {
  const { id, ...rest } = place;
  const values = newAgendaItem({
    heading: matter.heading,
    registryNumber: matter.registryNumber,
    matter: matter.id,
    ...rest,
  });
  return { type: 'create', table: 'agendaItem', id, values, ...proposalParagraphs(matter.proposal) };
}

/** What is known of a § that was sent back or put off. */
export interface UnfinishedItem {
  readonly minuteItem: RecordId;
  readonly heading: string;
  readonly registryNumber: string | null;
  readonly matter: RecordId | null;
  /** The proposal as the earlier agenda had it. */
  readonly proposal: string | null;
}

/** A new agenda item at a later meeting that takes up a § which was sent back or put off, and points at it. */
export function resumeItem(
  item: UnfinishedItem,
  place: Pick<AgendaItem, 'order' | 'origin'> & { readonly id: RecordId },
): NewRecord {
  const { id, ...rest } = place;
  const values = newAgendaItem({
    heading: item.heading,
    registryNumber: item.registryNumber,
    matter: item.matter,
    continues: item.minuteItem,
    ...rest,
  });
  return { type: 'create', table: 'agendaItem', id, values, ...proposalParagraphs(item.proposal) };
}

function proposalParagraphs(proposal: string | null): { readonly paragraphs?: readonly string[] } {
  const lines = (proposal ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? {} : { paragraphs: lines };
}
