import { type RefObject, useEffect, useRef } from 'react';
import type { RecordId } from '#shared/base/id.ts';
import type { AgendaRowItem } from './agenda-row.tsx';
import { focusField, focusRow } from './focus-row.ts';

/** The fields of the panel that one goes between points in, as selectors. */
const fields = [
  '[data-testid="agenda-type"]',
  '[data-testid="agenda-duration"]',
  '[data-testid="agenda-presenter"]',
  '[data-testid="agenda-registry"]',
  '[data-testid="proposal"] [contenteditable="true"]',
] as const;

interface PanelKeys {
  readonly rows: readonly AgendaRowItem[];
  readonly selected: RecordId | null;
  readonly onStep: (id: RecordId) => void;
}

/** In the panel: Escape goes back to the row, Ctrl+↓ and Ctrl+↑ to the same field of the next point. */
export function usePanelKeys(panel: RefObject<HTMLElement | null>, keys: PanelKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event;
      const { rows, selected, onStep } = latest.current;
      if (selected === null || !(target instanceof Element)) return;
      if (panel.current?.contains(target) !== true || event.altKey || event.shiftKey || event.metaKey) return;
      if (event.key === 'Escape' && !event.ctrlKey) {
        event.preventDefault();
        focusRow(selected);
        return;
      }
      const step = event.ctrlKey ? stepOf(event.key) : null;
      const next = step === null ? null : neighbourItem(rows, selected, step);
      if (step === null) return;
      event.preventDefault();
      if (next === null) return;
      const field = fields.find((selector) => target.closest(selector) !== null) ?? fields[0];
      onStep(next);
      focusField(panel, field);
    }
    // Before the controls: the buttons keep the keys they are given to themselves.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [panel]);
}

function stepOf(key: string): 1 | -1 | null {
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : null;
}

/** The item above or below a row, section headings passed by. */
function neighbourItem(rows: readonly AgendaRowItem[], id: RecordId, step: 1 | -1): RecordId | null {
  const index = rows.findIndex((row) => row.id === id);
  const rest = step === 1 ? rows.slice(index + 1) : rows.slice(0, Math.max(0, index)).toReversed();
  return rest.find((row) => row.position !== null)?.item.id ?? null;
}
