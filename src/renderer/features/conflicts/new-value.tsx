import { type ReactNode, useState } from 'react';
import { fieldLabel } from '#renderer/editor/changes/field-label.ts';
import { isProse } from '#renderer/editor/changes/value-text.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Scalar } from '#shared/domain/field.ts';
import { tableSpec } from '#shared/domain/record-table.ts';

interface NewValueProps {
  readonly entry: ConflictEntry;
  readonly onSave: (value: Scalar) => void;
}

/** A third wording, for fields that people write. It starts from the newest of those there are. */
export function NewValue({ entry, onSave }: NewValueProps): ReactNode {
  const translate = useTranslate();
  const newest = entry.values.toSorted((left, right) => (left.at < right.at ? 1 : -1))[0]?.value;
  const [text, setText] = useState(typeof newest === 'string' ? newest : '');
  const spec = tableSpec(entry.table)?.fields[entry.field];
  const isWritten =
    spec?.kind === 'string' &&
    spec.oneOf === undefined &&
    entry.values.every(({ value }) => value === null || isProse(entry.table, entry.field, value));
  if (!isWritten) return null;
  return (
    <details className="conflict-new">
      <summary>{translate('conflicts.writeNew')}</summary>
      <div className="stack">
        <TextField
          label={fieldLabel(entry.field, translate)}
          multiline
          value={text}
          onChange={setText}
          testId="conflict-new-value"
        />
        <div>
          <Button
            variant="primary"
            isDisabled={text.trim() === '' && !spec.optional}
            onPress={() => onSave(text.trim() === '' ? null : text)}
            testId="conflict-save-new"
          >
            {translate('conflicts.saveNew')}
          </Button>
        </div>
      </div>
    </details>
  );
}
