import { type ReactNode, useMemo, useState } from 'react';
import type { CorrectionFact, Dossier } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import { ExtractsToSend } from './extracts-to-send.tsx';
import { OutputForm } from './output-form.tsx';
import { OutputPreview } from './output-preview.tsx';
import { documentOf, type OutputWish } from './outputs-model.ts';
import { SentList } from './sent-list.tsx';
import { useOutput } from './use-output.ts';
import { useSaveOutput } from './use-save-output.ts';

interface OutputsViewProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly corrections: readonly CorrectionFact[];
}

const noItems: readonly RecordId[] = [];

/** The wish to the left, the very pages to the right, and under them what is to be sent and what has been. */
export function OutputsView({ dossier, base, corrections }: OutputsViewProps): ReactNode {
  const document = useMemo(() => documentOf(dossier, base, corrections), [dossier, base, corrections]);
  const [wish, setWish] = useState<OutputWish>({
    output: 'minutes',
    format: 'pdf',
    items: noItems,
    recipient: '',
    channel: '',
  });
  const output = useOutput(document, wish);
  const saving = useSaveOutput(dossier, document, output);
  return (
    <div className="outputs">
      <OutputForm
        document={document}
        wish={wish}
        onChange={setWish}
        isBusy={saving.isBusy}
        isShownByBrowser={saving.isShownByBrowser}
        printsItself={output.preview.type === 'html'}
        onSave={() => saving.save(wish)}
      />
      <OutputPreview output={output} isEmpty={wish.output === 'extract' && wish.items.length === 0} />
      <ExtractsToSend
        dossier={dossier}
        document={document}
        onPrepare={(item, recipient) =>
          setWish((before) => ({ ...before, output: 'extract', items: [item], recipient }))
        }
      />
      <SentList dossier={dossier} document={document} />
    </div>
  );
}
