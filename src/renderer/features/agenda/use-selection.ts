import { type RefObject, useCallback, useState } from 'react';
import type { RecordId } from '#shared/base/id.ts';
import type { AgendaField } from '#shared/rules/agenda-finding.ts';
import { focusField, focusRow } from './focus-row.ts';

/** Where each field of an item is in its panel. */
const fieldPlaces = {
  presenter: '[data-testid="agenda-presenter"]',
  duration: '[data-testid="agenda-duration"]',
  proposal: '[data-testid="proposal"] [contenteditable="true"]',
} as const;

/** The chosen row, and the ways into its panel. */
export function useSelection(panel: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<RecordId | null>(null);
  const open = useCallback(
    (id: RecordId) => {
      setSelected(id);
      focusField(panel, 'select, input, textarea');
    },
    [panel],
  );
  const write = useCallback(
    (id: RecordId, field: AgendaField) => {
      if (field === 'heading') focusRow(id);
      else {
        setSelected(id);
        focusField(panel, fieldPlaces[field]);
      }
    },
    [panel],
  );
  return { selected, setSelected, open, write };
}
