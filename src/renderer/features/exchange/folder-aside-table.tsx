import { type ReactNode, useState } from 'react';
import type { FolderAside } from '#renderer/storage/folder/folder-exchange.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table, type TableColumn } from '#renderer/ui/table.tsx';
import { asideText } from './aside-text.ts';
import type { ReceivedFile } from './use-receiving.ts';

interface FolderAsideTableProps {
  readonly aside: readonly FolderAside[];
  readonly onLook: (file: ReceivedFile) => void;
}

const rowsShown = 8;

/** Files that were not taken in, each with its reason and a way to look at it. */
export function FolderAsideTable({ aside, onLook }: FolderAsideTableProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { folder } = useWorkspace();
  const [isWhole, setWhole] = useState(false);

  async function look({ name }: FolderAside): Promise<void> {
    const bytes = await folder.open(name);
    if (bytes.ok) onLook({ name, bytes: bytes.value });
    else await folder.exchange();
  }

  const columns: readonly TableColumn<FolderAside>[] = [
    {
      key: 'file',
      header: translate('folder.columnFile'),
      isRowHeader: true,
      cell: ({ name }) => <span className="file-name">{name}</span>,
    },
    { key: 'why', header: translate('folder.columnWhy'), cell: (file) => asideText(file, translate) },
    {
      key: 'act',
      header: translate('folder.columnAct'),
      isNarrow: true,
      cell: (file) => (
        <Button
          aria-label={translate('folder.lookAt', { name: file.name })}
          onPress={() => void look(file)}
          testId="look-at-file"
        >
          {translate('folder.look')}
        </Button>
      ),
    },
  ];
  return (
    <section className="stack-tight" aria-labelledby="folder-aside">
      <h2 id="folder-aside">{translate('folder.aside')}</h2>
      <p>{translate('folder.asideText')}</p>
      <Table
        caption={translate('folder.aside')}
        columns={columns}
        rows={isWhole ? aside : aside.slice(0, rowsShown)}
        rowKey={({ name }) => name}
        testId="folder-aside"
      />
      {isWhole || aside.length <= rowsShown ? null : (
        <div>
          <Button onPress={() => setWhole(true)}>
            {translate('folder.showMore', { number: format.number(aside.length) })}
          </Button>
        </div>
      )}
    </section>
  );
}
