import type { ReactNode } from 'react';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { ConflictGroup } from './group-conflicts.ts';
import { useGroupLabel } from './use-group-label.ts';

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
        {groups.map((group) => (
          <li key={group.key}>
            <ConflictRow group={group} isChosen={group.key === chosen} onChoose={() => onChoose(group)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ConflictRowProps {
  readonly group: ConflictGroup;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ConflictRow({ group, isChosen, onChoose }: ConflictRowProps): ReactNode {
  const translate = useTranslate();
  const label = useGroupLabel(group);
  const fields = new Set(group.entries.map(({ field }) => fieldLabel(field, translate)));
  return (
    <button
      type="button"
      className="conflict-row"
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="conflict-label">{label}</span>
      <span className="muted small">{[...fields].join(', ')}</span>
    </button>
  );
}
