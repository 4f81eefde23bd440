import type { ReactNode } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table } from '#renderer/ui/table.tsx';
import { numberRange } from '#shared/domain/minutes/number-items.ts';
import { compareText } from '#shared/domain/recorded.ts';
import { hashGroups } from '#shared/publish/hash-groups.ts';
import type { MinutesDocument } from '#shared/publish/minutes/minutes-document.ts';

interface SentListProps {
  readonly dossier: Dossier;
  readonly document: MinutesDocument;
}

type Sent = StoredRecord<'outboundDispatch'>;

/** Expediering: what has been sent outside, to whom, when, and the hash of the very file. */
export function SentList({ dossier, document }: SentListProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const numbers = new Map<string, number | null>(document.items.map(({ id, number }) => [id, number]));
  const rows = dossier
    .all('outboundDispatch')
    .toSorted((left, right) => compareText(right.values.sentOn, left.values.sentOn));
  const whatOf = ({ values: { output, items } }: Sent) =>
    [translate(`outputs.kind.${output}`), numberRange(items.flatMap((item) => numbers.get(item) ?? []))]
      .filter((text) => text !== null)
      .join(' ');
  return (
    <section className="card output-wide" aria-labelledby="sent-out">
      <h2 id="sent-out">{translate('outputs.sent')}</h2>
      {rows.length === 0 ? (
        <p className="muted">{translate('outputs.sentNone')}</p>
      ) : (
        <Table<Sent>
          caption={translate('outputs.sent')}
          testId="sent-out"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'date',
              header: translate('outputs.column.date'),
              isNarrow: true,
              cell: ({ values }) => format.date(values.sentOn),
            },
            { key: 'what', header: translate('outputs.column.what'), isRowHeader: true, cell: whatOf },
            {
              key: 'recipient',
              header: translate('outputs.column.recipient'),
              cell: ({ values }) => values.recipient,
            },
            {
              key: 'channel',
              header: translate('outputs.column.channel'),
              cell: ({ values }) => values.channel ?? '',
            },
            {
              key: 'file',
              header: translate('outputs.column.file'),
              cell: ({ values }) => (
                <>
                  {values.fileName}
                  <br />
                  <span className="hash small">{hashGroups(values.hash)}</span>
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
