import type { RegisterEntry } from './register-entries.ts';
import type { Grouping } from './register-view.ts';

/** A line of the list: a decision, or the heading of those that follow. */
export type RegisterLine =
  | { readonly type: 'entry'; readonly entry: RegisterEntry }
  | { readonly type: 'group'; readonly key: string; readonly title: string; readonly count: number };

/** Names a group by one of its decisions. */
export type GroupName = (entry: RegisterEntry) => { readonly key: string; readonly title: string };

/** The lines of the list, with a heading for each group; groups stand in the order of their newest decision. */
export function groupEntries(
  entries: readonly RegisterEntry[],
  grouping: Grouping,
  nameOf: GroupName,
): readonly RegisterLine[] {
  if (grouping === 'none') return entries.map((entry) => ({ type: 'entry', entry }));
  const groups = new Map<string, { readonly title: string; readonly entries: RegisterEntry[] }>();
  for (const entry of entries) {
    const { key, title } = nameOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { title, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups].flatMap(([key, group]): readonly RegisterLine[] => [
    { type: 'group', key, title: group.title, count: group.entries.length },
    ...group.entries.map((entry) => ({ type: 'entry', entry }) as const),
  ]);
}
