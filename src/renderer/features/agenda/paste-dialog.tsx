import { type ClipboardEvent, useMemo, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { AgendaItemType } from '#shared/domain/agenda/agenda-item.ts';
import { linesOfText, type PastedLine } from '#shared/domain/agenda/pasted-lines.ts';
import { recogniseAgenda } from '#shared/domain/agenda/recognise-agenda.ts';
import { linesOfClipboard } from './lines-of-clipboard.ts';
import { PasteTable } from './paste-table.tsx';
import { recognisedCopies } from './recognised-copies.ts';
import type { RowCopy } from './row-copies.ts';

interface PasteDialogProps {
  /** What has been pasted already; empty to ask for it. */
  readonly lines: readonly PastedLine[];
  readonly onCreate: (rows: readonly RowCopy[]) => void;
  readonly onClose: () => void;
}

/** An agenda from another program: shown as it is understood, and put in when the user has looked it over. */
export function PasteDialog({ lines: given, onCreate, onClose }: PasteDialogProps) {
  const translate = useTranslate();
  const [lines, setLines] = useState(given);
  const [types, setTypes] = useState<ReadonlyMap<number, AgendaItemType>>(new Map());
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const found = useMemo(() => recogniseAgenda(lines), [lines]);
  const rows = found.rows.map((row, index) => ({ ...row, itemType: types.get(index) ?? row.itemType }));
  const chosen = rows.filter((_, index) => !left.has(index));

  function show(next: readonly PastedLine[]) {
    setLines(next);
    setTypes(new Map());
    setLeft(new Set());
  }

  return (
    <Dialog
      title={translate('agenda.pasteTitle')}
      isOpen
      onClose={onClose}
      size="large"
      testId="paste-dialog"
      actions={
        <>
          {rows.length === 0 ? null : (
            <Button variant="quiet" onPress={() => show([])}>
              {translate('agenda.pasteOther')}
            </Button>
          )}
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              onCreate(recognisedCopies(chosen));
              onClose();
            }}
            testId="paste-create"
          >
            {translate('agenda.pasteCreate', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <PasteField onPaste={show} />
      ) : (
        <PasteTable
          rows={rows}
          skipped={found.skipped.map((index) => lines[index]?.text ?? '').filter((text) => text !== '')}
          isLeft={(index) => left.has(index)}
          onLeave={(index, isLeft) => setLeft(withMember(left, index, isLeft))}
          onType={(index, type) => setTypes(new Map([...types, [index, type]]))}
        />
      )}
    </Dialog>
  );
}

function withMember(set: ReadonlySet<number>, member: number, isIn: boolean): ReadonlySet<number> {
  return new Set(isIn ? [...set, member] : [...set].filter((one) => one !== member));
}

/** Where an agenda is pasted, or written line by line. */
function PasteField({ onPaste }: { readonly onPaste: (lines: readonly PastedLine[]) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  function paste(event: ClipboardEvent) {
    const lines = linesOfClipboard(event.clipboardData);
    if (lines.length === 0) return;
    event.preventDefault();
    onPaste(lines);
  }
  return (
    <div className="stack">
      <p>{translate('agenda.pasteHelp')}</p>
      <textarea
        className="input"
        rows={10}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to paste here
        autoFocus
        aria-label={translate('agenda.pasteField')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text.trim() !== '' && onPaste(linesOfText(text))}
        onPaste={paste}
      />
    </div>
  );
}
