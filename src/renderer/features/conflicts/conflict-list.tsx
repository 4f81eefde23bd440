import type { ReactNode } from 'react';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { ConflictGroup } from './group-conflicts.ts';

interface ConflictListProps {
  readonly groups: readonly ConflictGroup[];
  readonly chosen: string;
  readonly onChoose: (group: ConflictGroup) => void;
}

/** What waits to be settled, by the heading that a person knows it under. */
export function ConflictList({ groups, chosen, onChoose }: ConflictListProps): ReactNode {
  const translate = useTranslate();
  return (
    <nav aria-label={translate('conflicts.list')}>
      <ul className="rows">
        {groups.map((group) => {
          const fields = new Set(group.entries.map(({ field }) => fieldLabel(field, translate)));
          return (
            <li key={group.key}>
              <button
                type="button"
                className="conflict-row"
                aria-current={group.key === chosen ? 'true' : undefined}
                onClick={() => onChoose(group)}
              >
                <span className="conflict-label">{group.label || translate('conflicts.noLabel')}</span>
                <span className="muted small">{[...fields].join(', ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
