import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table } from '#renderer/ui/table.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type ExtractDue, extractsDue } from '#shared/domain/dispatch/extracts-due.ts';
import { itemNumber } from '#shared/publish/minutes/item-blocks.ts';
import type { MinutesDocument } from '#shared/publish/minutes/minutes-document.ts';
import { inSwedish } from './outputs-model.ts';

interface ExtractsToSendProps {
  readonly dossier: Dossier;
  readonly document: MinutesDocument;
  readonly onPrepare: (item: RecordId, recipient: string) => void;
}

/** What the §§ say under "Utdrag till", and what of it has been sent. */
export function ExtractsToSend({ dossier, document, onPrepare }: ExtractsToSendProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const due = extractsDue(dossier.all('minuteItem'), dossier.all('outboundDispatch'));
  if (due.length === 0) return null;
  const nameOf = (item: RecordId) => {
    const found = document.items.find(({ id }) => id === item);
    return found === undefined
      ? ''
      : `${itemNumber(found.number, document.bodyKind, inSwedish)} ${found.heading}`;
  };
  return (
    <section className="card output-wide" aria-labelledby="extracts-to-send">
      <h2 id="extracts-to-send">{translate('outputs.toSend')}</h2>
      <Table<ExtractDue>
        caption={translate('outputs.toSend')}
        testId="extracts-to-send"
        rows={due}
        rowKey={({ item, recipient }) => `${item} ${recipient}`}
        columns={[
          {
            key: 'item',
            header: translate('outputs.column.item'),
            isRowHeader: true,
            cell: ({ item }) => <span lang="sv">{nameOf(item)}</span>,
          },
          {
            key: 'recipient',
            header: translate('outputs.column.recipient'),
            cell: ({ recipient }) => recipient,
          },
          {
            key: 'state',
            header: translate('outputs.column.state'),
            cell: ({ item, recipient, sent }) =>
              sent === null ? (
                <Button
                  onPress={() => onPrepare(item, recipient)}
                  aria-label={translate('outputs.prepareOf', { item: nameOf(item), recipient })}
                >
                  {translate('outputs.prepare')}
                </Button>
              ) : (
                translate('outputs.sentOn', { date: format.date(sent.values.sentOn) })
              ),
          },
        ]}
      />
    </section>
  );
}
