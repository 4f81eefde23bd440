import type { ReactNode } from 'react';
import type { BlobState, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, ArrowDown, ArrowUp, Download, FileUp, Trash2 } from '#renderer/ui/icons.ts';
import { FileChooser } from './file-chooser.tsx';
import { fileSize } from './file-size.ts';
import { useSavingCopy } from './use-saving-copy.ts';

interface DocumentRowProps {
  readonly document: StoredRecord<'document'>;
  readonly earlier: readonly StoredRecord<'document'>[];
  /** `undefined` while it is being looked up. */
  readonly states: ReadonlyMap<string, BlobState> | undefined;
  readonly place: { readonly index: number; readonly count: number };
  readonly isLocked: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onReplace: (file: File) => void;
}

/** One attached file: its name and size, and what can be done with it. */
export function DocumentRow(props: DocumentRowProps): ReactNode {
  const { document, earlier, states } = props;
  const translate = useTranslate();
  return (
    <li className="document-row" data-testid="document">
      <FileLine document={document} state={states?.get(document.values.hash)}>
        {props.isLocked || document.locked ? null : <RowActions {...props} />}
      </FileLine>
      {earlier.length === 0 ? null : (
        <details className="document-earlier">
          <summary>{translate('documents.earlier')}</summary>
          <ul className="documents-list">
            {earlier.map((one) => (
              <li className="document-row" key={one.id}>
                <FileLine document={one} state={states?.get(one.values.hash)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

interface FileLineProps {
  readonly document: StoredRecord<'document'>;
  readonly state: BlobState | undefined;
  /** More that can be done with it. */
  readonly children?: ReactNode;
}

function FileLine({ document, state, children }: FileLineProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const save = useSavingCopy();
  const { fileName: name, size } = document.values;
  const sender = document.changedBy.name;
  return (
    <>
      <div className="document-file">
        <span className="document-name">{name}</span>
        <span className="muted small numeric">{fileSize(size, translate, format)}</span>
      </div>
      {state === 'missing' || state === 'damaged' ? (
        <p className="document-problem">
          <AlertTriangle aria-hidden />
          {state === 'damaged'
            ? translate('documents.damaged')
            : sender === ''
              ? translate('documents.missingUnknown')
              : translate('documents.missing', { name: sender })}
        </p>
      ) : null}
      <div className="document-actions">
        {state === 'missing' || state === 'damaged' ? null : (
          <Button
            variant="quiet"
            icon={<Download aria-hidden />}
            aria-label={translate('documents.save', { name })}
            isDisabled={state === undefined}
            onPress={() => void save(document)}
            testId="document-save"
          >
            {translate('documents.saveShort')}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

function RowActions({ document, place, onMove, onReplace }: DocumentRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { fileName: name } = document.values;
  return (
    <>
      <FileChooser multiple={false} onFiles={([file]) => file !== undefined && onReplace(file)}>
        {(choose) => (
          <IconButton
            label={translate('documents.replace', { name })}
            icon={<FileUp aria-hidden />}
            onPress={choose}
          />
        )}
      </FileChooser>
      {place.count < 2 ? null : (
        <>
          <IconButton
            label={translate('documents.moveUp', { name })}
            icon={<ArrowUp aria-hidden />}
            isDisabled={place.index === 0}
            onPress={() => onMove(-1)}
          />
          <IconButton
            label={translate('documents.moveDown', { name })}
            icon={<ArrowDown aria-hidden />}
            isDisabled={place.index === place.count - 1}
            onPress={() => onMove(1)}
          />
        </>
      )}
      <IconButton
        label={translate('documents.remove', { name })}
        icon={<Trash2 aria-hidden />}
        onPress={() =>
          void commit([{ type: 'delete', table: 'document', id: document.id }], {
            announce: translate('documents.removed', { name }),
          })
        }
        testId="document-remove"
      />
    </>
  );
}
