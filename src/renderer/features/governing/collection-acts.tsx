import { type ReactNode, useState } from 'react';
import type { GoverningSummary } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Download, Plus, Printer } from '#renderer/ui/icons.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { inForceOn } from './collect.ts';
import { NewDocumentDialog } from './new-document-dialog.tsx';
import { useCollection } from './use-collection.ts';
import type { GoverningFacts } from './use-governing-facts.ts';

interface CollectionActsProps {
  readonly documents: readonly GoverningSummary[];
  readonly facts: GoverningFacts;
  readonly day: IsoDate;
}

/** Taking the whole collection out as one document, and beginning a new governing document. */
export function CollectionActs({ documents, facts, day }: CollectionActsProps): ReactNode {
  const translate = useTranslate();
  const [isNew, setNew] = useState(false);
  const { isBusy, print, saveHtml } = useCollection(documents, facts, day);
  const isEmpty = inForceOn(documents, day).length === 0;
  return (
    <>
      <Button icon={<Plus aria-hidden />} onPress={() => setNew(true)} testId="new-governing">
        {translate('governing.new')}
      </Button>
      <Button
        icon={<Download aria-hidden />}
        isDisabled={isEmpty}
        isPending={isBusy}
        onPress={saveHtml}
        testId="collection-html"
      >
        {translate('governing.saveHtml')}
      </Button>
      <Button
        icon={<Printer aria-hidden />}
        isDisabled={isEmpty}
        isPending={isBusy}
        onPress={print}
        testId="collection-pdf"
      >
        {translate('governing.savePdf')}
      </Button>
      {isNew ? <NewDocumentDialog facts={facts} onClose={() => setNew(false)} /> : null}
    </>
  );
}
