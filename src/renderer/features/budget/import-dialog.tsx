import { type ReactNode, useState } from 'react';
import { FileChooser } from '#renderer/documents/file-chooser.tsx';
import { readTable } from '#renderer/documents/spreadsheet/spreadsheet-engine.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FileUp } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { readDelimited } from '#shared/publish/spreadsheet/read-csv.ts';
import type { SheetProblem } from '#shared/publish/spreadsheet/spreadsheet.ts';
import type { TableCell } from '#shared/recognise/budget/budget-table.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { ImportPreview } from './import-preview.tsx';

type SourceTable = readonly (readonly TableCell[])[];

interface ImportDialogProps {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  /** A table that was pasted into the grid. */
  readonly pasted: SourceTable | null;
  readonly onClose: () => void;
}

interface Source {
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly rows: SourceTable }[];
}

/** Takes a budget in from Excel: paste or open, look at what each cell is read as, and only then take it in. */
export function ImportDialog({ data, version, pasted, onClose }: ImportDialogProps): ReactNode {
  const translate = useTranslate();
  const [source, setSource] = useState<Source | null>(
    pasted === null ? null : { name: '', sheets: [{ name: '', rows: pasted }] },
  );
  const [sheet, setSheet] = useState(0);
  const chosen = source?.sheets[sheet];
  return (
    <Dialog
      title={translate('budget.importTitle', { label: version.label })}
      isOpen
      size="large"
      onClose={onClose}
      testId="import-dialog"
    >
      {source === null || chosen === undefined ? (
        <ImportSource onSource={setSource} />
      ) : (
        <div className="stack">
          {source.sheets.length < 2 ? null : (
            <Select
              label={translate('budget.sheet')}
              value={String(sheet)}
              options={source.sheets.map(({ name }, index) => ({ value: String(index), text: name }))}
              onChange={(value) => setSheet(Number(value))}
            />
          )}
          <ImportPreview
            key={`${source.name} ${sheet}`}
            data={data}
            version={version}
            table={chosen.rows}
            onAgain={() => {
              setSheet(0);
              setSource(null);
            }}
            onDone={onClose}
          />
        </div>
      )}
    </Dialog>
  );
}

function ImportSource({ onSource }: { readonly onSource: (source: Source) => void }): ReactNode {
  const translate = useTranslate();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<SheetProblem['type'] | null>(null);

  async function open([file]: readonly File[]): Promise<void> {
    if (file === undefined) return;
    setProblem(null);
    const read = await readTable(new Uint8Array(await file.arrayBuffer()), file.name);
    if (read.ok) onSource({ name: file.name, sheets: read.value.filter(({ rows }) => rows.length > 0) });
    else setProblem(read.error.type);
  }

  return (
    <div className="stack">
      <p>{translate('budget.importHelp')}</p>
      <TextField
        label={translate('budget.pasteHere')}
        value={text}
        onChange={setText}
        multiline
        rows={8}
        autoFocus
        testId="import-text"
      />
      {problem === null ? null : (
        <Notice
          tone="danger"
          title={translate(`budget.file.${problem}`)}
          isAlert
          testId="import-file-problem"
        />
      )}
      <div className="dialog-actions">
        <FileChooser multiple={false} onFiles={(files) => void open(files)} testId="import-file">
          {(choose) => (
            <Button icon={<FileUp aria-hidden />} onPress={choose}>
              {translate('budget.openFile')}
            </Button>
          )}
        </FileChooser>
        <Button
          variant="primary"
          isDisabled={text.trim() === ''}
          onPress={() => onSource({ name: 'text', sheets: [{ name: '', rows: readDelimited(text) }] })}
          testId="import-look"
        >
          {translate('budget.look')}
        </Button>
      </div>
    </div>
  );
}
