import type { ReactNode } from 'react';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { conflictKey } from './conflict-key.ts';

interface ConflictListProps {
  readonly entries: readonly ConflictEntry[];
  readonly chosen: string;
  readonly onChoose: (entry: ConflictEntry) => void;
}

/** What waits to be settled, by the heading that a person knows it under. */
export function ConflictList({ entries, chosen, onChoose }: ConflictListProps): ReactNode {
  const translate = useTranslate();
  return (
    <nav aria-label={translate('conflicts.list')}>
      <ul className="rows">
        {entries.map((entry) => (
          <li key={conflictKey(entry)}>
            <button
              type="button"
              className="conflict-row"
              aria-current={conflictKey(entry) === chosen ? 'true' : undefined}
              onClick={() => onChoose(entry)}
            >
              <span className="conflict-label">{entry.label}</span>
              <span className="muted small">{fieldLabel(entry.field, translate)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
