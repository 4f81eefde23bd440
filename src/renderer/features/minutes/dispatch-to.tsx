import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';

/** Utdrag till: who is to have the §, one a line. */
export function DispatchTo({ item }: { readonly item: StoredRecord<'minuteItem'> }): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { dispatchTo } = item.values;
  return (
    <details className="section-facts" data-testid="dispatch-to">
      <summary>
        {dispatchTo.length === 0
          ? translate('decide.dispatchTo')
          : translate('decide.dispatchedTo', { names: dispatchTo.join(', ') })}
      </summary>
      <DraftField
        label={translate('decide.dispatchTo')}
        description={translate('decide.dispatchHelp')}
        multiline
        rows={3}
        stored={dispatchTo.join('\n')}
        onSave={(text, options) => {
          const values = {
            dispatchTo: text
              .split('\n')
              .map((line) => line.trim())
              .filter((line) => line !== ''),
          };
          return commit([{ type: 'set', table: 'minuteItem', id: item.id, values }], options);
        }}
      />
    </details>
  );
}
