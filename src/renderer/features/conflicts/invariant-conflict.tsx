import type { ReactNode } from 'react';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { datedText } from '#renderer/ui/dated-text.ts';

interface InvariantConflictProps {
  readonly entry: ConflictEntry;
}

/** Two records that each are right and do not go together: one § number given at two meetings. */
export function InvariantConflict({ entry }: InvariantConflictProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <section className="conflict-part" data-testid="invariant">
      <h3>{translate('conflicts.field._invariant')}</h3>
      <p>{translate('conflicts.invariantHelp')}</p>
      <ul className="stack-tight">
        {entry.values.map(({ operation, value, author, at }) => (
          <li key={operation}>
            {translate('conflicts.invariantPart', {
              value: datedText(String(value ?? ''), format),
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
