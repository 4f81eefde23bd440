import type { ReactNode } from 'react';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import type { ConflictName } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { datedText } from '#renderer/ui/dated-text.ts';

interface ConflictNamesProps {
  readonly conflicts: readonly ConflictName[];
  /** They are in this copy already, and can be gone to. */
  readonly areLinks?: boolean;
}

/** So many are named; the page of conflicts shows the rest. */
const namesShown = 6;

/** What will have to be settled, by heading and field. */
export function ConflictNames({ conflicts, areLinks = false }: ConflictNamesProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const rest = conflicts.length - namesShown;
  return (
    <ul>
      {conflicts.slice(0, namesShown).map(({ record, field, label }) => {
        const text = translate('exchange.conflictName', {
          label: datedText(label, format),
          field: fieldLabel(field, translate),
        });
        return (
          <li key={`${record}/${field}`}>
            {areLinks ? <a href={`#/conflicts?selected=${record}/${field}`}>{text}</a> : text}
          </li>
        );
      })}
      {rest > 0 ? <li>{translate('exchange.moreConflicts', { count: rest })}</li> : null}
    </ul>
  );
}
