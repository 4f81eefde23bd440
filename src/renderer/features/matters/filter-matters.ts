import type { MatterSummary } from '#renderer/storage/workspace.ts';
import type { MatterState } from '#shared/domain/matter/matter.ts';

/** Which matters are shown: one state, or all that are not closed. */
export const matterFilters = ['unfinished', 'open', 'preparing', 'ready', 'closed'] as const;
export type MatterFilter = (typeof matterFilters)[number];

/** The matters of a filter that have every word of the search, in the order given. */
export function filterMatters(
  matters: readonly MatterSummary[],
  filter: MatterFilter,
  search: string,
): readonly MatterSummary[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return matters.filter((matter) => {
    if (!isShown(matter.state, filter)) return false;
    const text = matterText(matter);
    return words.every((word) => text.includes(word));
  });
}

function isShown(state: MatterState, filter: MatterFilter): boolean {
  return filter === 'unfinished' ? state !== 'closed' : state === filter;
}

function matterText({ heading, registryNumber, responsible, proposal, referrals }: MatterSummary): string {
  const wordings = referrals.flatMap(({ wording, answer }) => [wording, answer ?? '']);
  return [heading, registryNumber ?? '', responsible ?? '', proposal ?? '', ...wordings]
    .join('\n')
    .toLocaleLowerCase('sv');
}
