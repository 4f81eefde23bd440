import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

/** Bodies that have been closed: their meetings are still there. */
export function ClosedBodies({ bodies }: { readonly bodies: readonly StoredRecord<'body'>[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  if (bodies.length === 0) return null;
  return (
    <details>
      <summary className="former-seats">{translate('people.closedBodies', { count: bodies.length })}</summary>
      <ul className="stack-tight">
        {bodies.map(({ id, values }) => (
          <li key={id} className="inline">
            <a href={`#/meetings?body=${id}`}>{values.name}</a>
            <span className="muted">
              {values.closedOn === null
                ? ''
                : translate('people.closedSince', { date: format.date(values.closedOn) })}
            </span>
            <Button
              variant="quiet"
              onPress={() =>
                void commit([{ type: 'set', table: 'body', id, values: { closedOn: null } }], {
                  announce: translate('people.reopened', { name: values.name }),
                })
              }
            >
              {translate('people.reopen', { name: values.name })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
