import { useMemo, useRef } from 'react';
import type { RecordId } from '#shared/base/id.ts';
import { agendaNumbers } from '#shared/domain/agenda/agenda-item.ts';
import type { AgendaRowItem } from './agenda-row.tsx';
import { sumOfMinutes } from './agenda-times.ts';
import type { StoredAgendaItem } from './use-agenda.ts';

/** What a row shows besides its item. */
export interface RowMarks {
  readonly marks: readonly RecordId[];
  readonly warned: ReadonlySet<RecordId>;
  readonly chosen: RecordId | null;
  readonly added: ReadonlySet<RecordId>;
  readonly documentCounts: ReadonlyMap<RecordId, number>;
}

/** Rows, and a list of them, that stay the same while nothing in them changes: only what is new is drawn again. */
export function useAgendaRows(
  items: readonly StoredAgendaItem[],
  { marks, warned, chosen, added, documentCounts }: RowMarks,
): readonly AgendaRowItem[] {
  const before = useRef<readonly AgendaRowItem[]>([]);
  return useMemo(() => {
    const oldRows = new Map(before.current.map((row) => [row.id, row]));
    const marked = new Set(marks);
    const numbers = agendaNumbers(items);
    const rows = items.map((item, index): AgendaRowItem => {
      const position = numbers[index] ?? null;
      const row = {
        id: item.id,
        name: item.values.heading,
        position,
        sectionMinutes: position === null ? minutesOfSection(items, index) : 0,
        isMarked: marked.has(item.id),
        isChosen: item.id === chosen,
        isAdded: item.values.origin === 'added' || added.has(item.id),
        documentCount: documentCounts.get(item.id) ?? 0,
        hasWarning: warned.has(item.id),
        item,
      };
      const old = oldRows.get(item.id);
      return old !== undefined && isSameRow(old, row) ? old : row;
    });
    const isSame =
      rows.length === before.current.length && rows.every((row, index) => row === before.current[index]);
    if (!isSame) before.current = rows;
    return before.current;
  }, [items, marks, warned, chosen, added, documentCounts]);
}

/** The sum of the items between a section heading and the next. */
export function minutesOfSection(
  items: readonly { readonly values: StoredAgendaItem['values'] }[],
  heading: number,
): number {
  const rest = items.slice(heading + 1);
  const end = rest.findIndex(({ values }) => values.itemType === 'section');
  return sumOfMinutes(end === -1 ? rest : rest.slice(0, end));
}

function isSameRow(left: AgendaRowItem, right: AgendaRowItem): boolean {
  return (
    left.position === right.position &&
    left.sectionMinutes === right.sectionMinutes &&
    left.isMarked === right.isMarked &&
    left.isChosen === right.isChosen &&
    left.isAdded === right.isAdded &&
    left.documentCount === right.documentCount &&
    left.hasWarning === right.hasWarning &&
    isSameItem(left.item, right.item)
  );
}

function isSameItem(left: StoredAgendaItem, right: StoredAgendaItem): boolean {
  if (left === right) return true;
  if (left.locked !== right.locked || left.conflicts.length !== right.conflicts.length) return false;
  const own: Readonly<Record<string, unknown>> = { ...right.values };
  // The order is not shown: a row that has moved is the same row.
  return Object.entries(left.values).every(([field, value]) => field === 'order' || own[field] === value);
}
