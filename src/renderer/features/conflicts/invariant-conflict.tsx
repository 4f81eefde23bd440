import type { ReactNode } from 'react';
import { valueText } from '#renderer/editor/changes/value-text.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

/** The pseudo-field of a rule between records that two members have broken together without either doing wrong. */
export const invariantField = '_invariant';

interface InvariantConflictProps {
  readonly entry: ConflictEntry;
}

/** Two records that each are right and do not go together, such as one § number given twice. */
export function InvariantConflict({ entry }: InvariantConflictProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <section className="conflict-part">
      <h3>{translate('conflicts.field._invariant')}</h3>
      <p>{translate('conflicts.invariantHelp')}</p>
      <ul className="stack-tight">
        {entry.values.map(({ operation, value, author, at }) => (
          <li key={operation}>
            {translate('conflicts.invariantPart', {
              value: valueText(entry.table, entry.field, value, translate, () => undefined),
              name: author.name,
              at: format.moment(at),
            })}
          </li>
        ))}
      </ul>
      <div>
        <a className="button" href={`#/meetings/${entry.dossier}/minutes?section=meeting`}>
          {translate('conflicts.openMeeting')}
        </a>
      </div>
    </section>
  );
}
