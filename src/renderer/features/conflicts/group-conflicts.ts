import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import type { DossierId } from '#shared/base/id.ts';

/** What waits under one heading: all open fields of a § and of what belongs to it. */
export interface ConflictGroup {
  readonly key: string;
  readonly dossier: DossierId;
  readonly label: string;
  readonly entries: readonly ConflictEntry[];
}

/** Gathers conflicts under the headings that people know them by, in the order in which they came. */
export function groupConflicts(entries: readonly ConflictEntry[]): readonly ConflictGroup[] {
  const groups = new Map<string, ConflictEntry[]>();
  for (const entry of entries) {
    const key = groupKey(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].flatMap(([key, members]) => {
    const [first] = members;
    return first === undefined ? [] : [{ key, dossier: first.dossier, label: first.label, entries: members }];
  });
}

/** The key of the group that a conflict is in. */
export function groupKey({ dossier, label }: Pick<ConflictEntry, 'dossier' | 'label'>): string {
  return `${dossier}/${label}`;
}

/** An author whose values can be kept for all the fields of a group at once. */
export interface KeepAll {
  readonly name: string;
  readonly entries: readonly { readonly entry: ConflictEntry; readonly value: number }[];
}

/** Those who have written one of the values in each of several field conflicts. Others have no whole to keep. */
export function keepAllChoices(entries: readonly ConflictEntry[]): readonly KeepAll[] {
  const fields = entries.filter(({ field }) => !field.startsWith('_'));
  if (fields.length < 2) return [];
  const names = new Set(fields.flatMap(({ values }) => values.map(({ author }) => author.name)));
  return [...names].flatMap((name) => {
    const found = fields.map((entry) => ({
      entry,
      value: entry.values.findIndex(({ author }) => author.name === name),
    }));
    return found.some(({ value }) => value < 0) ? [] : [{ name, entries: found }];
  });
}
