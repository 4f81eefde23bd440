import type { RecordId } from '#shared/base/id.ts';
import type { AgendaItem } from '#shared/domain/agenda/agenda-item.ts';

interface Placed {
  readonly id: RecordId;
  readonly values: AgendaItem;
}

/** What one act will have done to the list. It is shown at once, and let go of when the list in storage shows it too. */
export interface PendingAct<Item extends Placed = Placed> {
  readonly values: ReadonlyMap<RecordId, Partial<AgendaItem>>;
  readonly added: readonly Item[];
  readonly removed: ReadonlySet<RecordId>;
}

/** An act that does only what is said. */
export function pendingAct<Item extends Placed>(parts: Partial<PendingAct<Item>>): PendingAct<Item> {
  return { values: new Map(), added: [], removed: new Set(), ...parts };
}

/** The list as it will be when the acts are stored, so that fast key presses build on each other. */
export function withActs<Item extends Placed>(
  items: readonly Item[],
  acts: readonly PendingAct<Item>[],
): readonly Item[] {
  if (acts.length === 0) return items;
  const list = new Map(items.map((item) => [item.id, item]));
  for (const { values, added, removed } of acts) {
    for (const item of added) if (!list.has(item.id)) list.set(item.id, item);
    for (const [id, changed] of values) {
      const item = list.get(id);
      if (item !== undefined && !has(item, changed)) {
        list.set(id, { ...item, values: { ...item.values, ...changed } });
      }
    }
    for (const id of removed) list.delete(id);
  }
  return [...list.values()].toSorted((left, right) => {
    if (left.values.order !== right.values.order) return left.values.order < right.values.order ? -1 : 1;
    return left.id < right.id ? -1 : 1;
  });
}

/** The acts that are not stored yet. Acts are stored in order: one that is there means those before it are. */
export function withoutStored<Item extends Placed>(
  acts: readonly PendingAct<Item>[],
  items: readonly Item[],
): readonly PendingAct<Item>[] {
  const list = new Map(items.map((item) => [item.id, item]));
  const coming = new Set(acts.flatMap(({ added }) => added.map(({ id }) => id)));
  const last = acts.findLastIndex((act) => isStored(act, list, coming));
  return last === -1 ? acts : acts.slice(last + 1);
}

/** A row that is not there is one that somebody has removed, unless it is on its way. */
function isStored(
  { values, added, removed }: PendingAct,
  list: ReadonlyMap<RecordId, Placed>,
  coming: ReadonlySet<RecordId>,
): boolean {
  return (
    added.every(({ id }) => list.has(id)) &&
    [...removed].every((id) => !list.has(id) && !coming.has(id)) &&
    [...values].every(([id, changed]) => {
      const item = list.get(id);
      return item === undefined ? !coming.has(id) : has(item, changed);
    })
  );
}

function has(item: Placed, values: Partial<AgendaItem>): boolean {
  const own: Readonly<Record<string, unknown>> = { ...item.values };
  return Object.entries(values).every(([field, value]) => own[field] === value);
}
