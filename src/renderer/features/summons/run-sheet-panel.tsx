import { type ReactNode, useState } from 'react';
import { useOwnNotes } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Printer } from '#renderer/ui/icons.ts';
import { type AgendaDocumentItem, agendaDocument, itemTitle } from '#shared/publish/agenda-document.ts';
import { plannedTimes } from '#shared/publish/run-sheet/planned-times.ts';
import { renderRunSheetHtml } from '#shared/publish/run-sheet/render-run-sheet.ts';
import { printInput } from './summons-model.ts';
import { inSwedish, paperName, usePrintPaper, useSavePaper } from './use-papers.ts';

interface RunSheetPanelProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
}

/** Ordförandens körschema: planned times, proposals in brief and the chair's own notes, which stay on this computer. */
export function RunSheetPanel({ dossier, base }: RunSheetPanelProps): ReactNode {
  const translate = useTranslate();
  const notes = useOwnNotes(useWorkspace(), dossier.id);
  const print = usePrintPaper();
  const save = useSavePaper();
  const [isBusy, setBusy] = useState(false);
  if (notes.status !== 'ready') return null;
  const document = agendaDocument(printInput(dossier, base));
  const { starts, end } = plannedTimes(document.startsAt, document.items);

  async function printNow(own: ReadonlyMap<AgendaDocumentItem['id'], string>): Promise<void> {
    const title = `${inSwedish('papers.runSheet')} ${paperName(document)}`;
    const bytes = await print(renderRunSheetHtml(document, own, inSwedish), title);
    if (bytes !== undefined) await save('pdf', `${title}.pdf`, bytes);
  }

  return (
    <details className="card run-sheet" data-testid="run-sheet">
      <summary>{translate('summons.runSheet')}</summary>
      <p className="muted">{translate('summons.runSheetHelp')}</p>
      <ol className="run-sheet-rows">
        {document.items.map((item, index) => (
          <li key={item.id}>
            <p>
              <span className="numeric">{starts[index] ?? ''}</span>{' '}
              <strong lang="sv">{itemTitle(item)}</strong>
            </p>
            {item.proposal.map((clause) => (
              <p key={clause} className="muted small" lang="sv">
                {clause}
              </p>
            ))}
            {item.itemType === 'section' ? null : (
              <OwnNote item={item} stored={notes.value.get(item.id) ?? ''} />
            )}
          </li>
        ))}
      </ol>
      {end === null ? null : <p>{translate('summons.plannedEnd', { time: end })}</p>}
      <Button
        icon={<Printer aria-hidden />}
        isPending={isBusy}
        onPress={() => {
          setBusy(true);
          void printNow(notes.value).finally(() => setBusy(false));
        }}
        testId="print-run-sheet"
      >
        {translate('summons.printRunSheet')}
      </Button>
    </details>
  );
}

interface OwnNoteProps {
  readonly item: AgendaDocumentItem;
  readonly stored: string;
}

function OwnNote({ item, stored }: OwnNoteProps): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  return (
    <DraftField
      label={translate('summons.ownNote', { heading: itemTitle(item) })}
      stored={stored}
      multiline
      rows={2}
      onSave={(text) => writer.setOwnNote(item.id, text)}
    />
  );
}
