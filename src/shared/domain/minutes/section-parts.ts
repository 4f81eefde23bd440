import type { RecordId } from '#shared/base/id.ts';
import { byOrder, type Recorded } from '#shared/domain/recorded.ts';

/** A run of §§ under one heading of the agenda. */
export interface SectionPart {
  /** The heading as the agenda has it; without headings on the agenda one of the three common parts. */
  readonly title:
    | { readonly type: 'agenda'; readonly heading: string }
    | { readonly type: 'formalities' | 'matters' | 'closing' };
  readonly items: readonly RecordId[];
}

/**
 * The §§ of a meeting in numbered parts, in their order. The headings of the agenda tell where a § belongs; one that was
 * taken up at the meeting belongs with the § before it. An agenda without headings has its formalities first and last.
 */
export function sectionParts(
  agenda: readonly Recorded<'agendaItem'>[],
  items: readonly Recorded<'minuteItem'>[],
): readonly SectionPart[] {
  const headings = headingOfItems(agenda);
  const titles = headings === null ? commonTitles(items) : agendaTitles(items, headings);
  const parts: { title: SectionPart['title']; key: string; items: RecordId[] }[] = [];
  for (const [index, { id }] of items.entries()) {
    const title = titles[index] ?? { type: 'matters' as const };
    const key = title.type === 'agenda' ? `agenda ${title.heading}` : title.type;
    const last = parts.at(-1);
    if (last?.key === key) last.items.push(id);
    else parts.push({ title, key, items: [id] });
  }
  return parts.map(({ title, items: own }) => ({ title, items: own }));
}

function headingOfItems(agenda: readonly Recorded<'agendaItem'>[]): ReadonlyMap<RecordId, string> | null {
  let heading: string | null = null;
  const headings = new Map<RecordId, string>();
  for (const { id, values } of agenda.toSorted(byOrder)) {
    if (values.itemType === 'section') heading = values.heading;
    else if (heading !== null) headings.set(id, heading);
  }
  return heading === null ? null : headings;
}

function agendaTitles(
  items: readonly Recorded<'minuteItem'>[],
  headings: ReadonlyMap<RecordId, string>,
): readonly SectionPart['title'][] {
  const titles: SectionPart['title'][] = [];
  for (const { values } of items) {
    const heading = values.agendaItem === null ? undefined : headings.get(values.agendaItem);
    titles.push(
      heading === undefined ? (titles.at(-1) ?? { type: 'formalities' }) : { type: 'agenda', heading },
    );
  }
  return titles;
}

function commonTitles(items: readonly Recorded<'minuteItem'>[]): readonly SectionPart['title'][] {
  const isFormal = (index: number) => items[index]?.values.itemType === 'formality';
  let first = 0;
  while (first < items.length && isFormal(first)) first += 1;
  let last = items.length;
  while (last > first && isFormal(last - 1)) last -= 1;
  return items.map((_item, index) => {
    if (index < first) return { type: 'formalities' };
    return { type: index < last ? 'matters' : 'closing' };
  });
}
