import type { ReactNode } from 'react';
import type { FolderView } from '#renderer/storage/folder/folder-exchange.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table, type TableColumn } from '#renderer/ui/table.tsx';

type Received = FolderView['received'][number];

/** What came in from whom. */
export function FolderReceivedTable({ received }: { readonly received: readonly Received[] }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const columns: readonly TableColumn<Received>[] = [
    { key: 'from', header: translate('folder.columnFrom'), isRowHeader: true, cell: ({ from }) => from },
    { key: 'when', header: translate('folder.columnWhen'), cell: ({ at }) => format.moment(at) },
    {
      key: 'count',
      header: translate('folder.columnCount'),
      align: 'end',
      cell: ({ count }) => format.number(count),
    },
  ];
  return (
    <section className="stack-tight" aria-labelledby="folder-received">
      <h2 id="folder-received">{translate('folder.received')}</h2>
      {received.length === 0 ? (
        <p className="muted">{translate('folder.receivedNone')}</p>
      ) : (
        <Table
          caption={translate('folder.received')}
          columns={columns}
          rows={received}
          rowKey={({ from, at }) => `${from}${at}`}
          testId="folder-received"
        />
      )}
    </section>
  );
}
