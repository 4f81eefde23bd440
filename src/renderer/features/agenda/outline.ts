import type { RecordId } from '#shared/base/id.ts';
import type { AgendaActions } from './agenda-actions.ts';
import type { AgendaKey } from './agenda-key.ts';
import { focusRow } from './focus-row.ts';

/** What the keys of the outline need of the page that it is on. */
export interface OutlineDesk {
  readonly actions: AgendaActions;
  /** Rows that are marked as a whole, in order; none when only the caret stands somewhere. */
  readonly marks: readonly RecordId[];
  readonly mark: (rows: readonly RecordId[]) => void;
  readonly open: (id: RecordId) => void;
  readonly duplicate: (ids: readonly RecordId[]) => readonly RecordId[];
}

/** The keys of the outline. The functions stay the same for as long as the page is open. */
export interface Outline {
  readonly press: (key: Exclude<AgendaKey, 'add'>, id: RecordId) => void;
  /** A new row before or after one; what stands after the caret goes along. */
  readonly add: (id: RecordId, place: 'before' | 'after', heading: string) => void;
  /** The marked rows if this one is among them, else this one. */
  readonly chosen: (id: RecordId) => readonly RecordId[];
  /** A row has got the caret: by the mouse or Tab, which ends the marking, or by the outline itself. */
  readonly entered: (id: RecordId) => void;
}

/** Makes the outline of an open agenda. */
export function createOutline(latest: { readonly current: OutlineDesk }): Outline {
  /** Where the marking began, and the row that the outline itself puts the caret in. */
  let anchor: RecordId | null = null;
  let expected: RecordId | null = null;

  const focus = (id: RecordId, caret?: 'start') => {
    expected = id;
    focusRow(id, caret);
  };
  const unmark = () => {
    anchor = null;
    if (latest.current.marks.length > 0) latest.current.mark([]);
  };
  const chosen = (id: RecordId) => {
    const { marks } = latest.current;
    return marks.includes(id) ? marks : [id];
  };

  function select(id: RecordId, step: 1 | -1): void {
    const { actions, mark } = latest.current;
    const next = actions.neighbour(id, step);
    if (next === null) return;
    anchor ??= id;
    mark(actions.between(anchor, next));
    focus(next);
  }

  function remove(ids: readonly RecordId[]): void {
    const { actions } = latest.current;
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    const next = actions.neighbour(first, -1) ?? actions.neighbour(last, 1);
    actions.remove(ids);
    unmark();
    if (next !== null) focus(next);
  }

  return {
    chosen,
    entered: (id) => {
      if (id !== expected) unmark();
      expected = null;
    },
    add: (id, place, heading) => {
      const { actions } = latest.current;
      const index = actions.indexOf(id) + (place === 'after' ? 1 : 0);
      unmark();
      const added = actions.add(index, { heading });
      if (place === 'after') focus(added, 'start');
    },
    press: (key, id) => {
      const { actions, open, duplicate } = latest.current;
      switch (key) {
        case 'open':
          return open(id);
        case 'moveUp':
        case 'moveDown':
          actions.moveBy(chosen(id), key === 'moveUp' ? -1 : 1);
          return focus(id);
        case 'selectUp':
        case 'selectDown':
          return select(id, key === 'selectUp' ? -1 : 1);
        case 'remove':
          return remove(chosen(id));
        case 'duplicate': {
          const [first] = duplicate(chosen(id));
          unmark();
          return first === undefined ? undefined : focus(first);
        }
        case 'toSection':
        case 'toItem':
          return actions.setSection(chosen(id), key === 'toSection');
        case 'unselect':
          return unmark();
        default: {
          unmark();
          const next = actions.neighbour(id, key === 'up' ? -1 : 1);
          return next === null ? undefined : focus(next);
        }
      }
    },
  };
}
