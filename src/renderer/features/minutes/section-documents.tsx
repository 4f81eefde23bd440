import type { ReactNode } from 'react';
import { DocumentList } from '#renderer/documents/document-list.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { SectionView } from './minutes-model.ts';

interface SectionDocumentsProps {
  readonly section: SectionView;
  /** The § is shown to be read. */
  readonly isLocked?: boolean;
}

/** The files of a §: its own, and those of the agenda item that it came from. */
export function SectionDocuments({ section, isLocked = false }: SectionDocumentsProps): ReactNode {
  const translate = useTranslate();
  const { agendaItem } = section.record.values;
  return (
    <section className="section-part">
      {agendaItem === null ? null : (
        <DocumentList owner={agendaItem} isLocked title={translate('documents.fromAgenda')} />
      )}
      <DocumentList owner={section.id} isLocked={isLocked || section.record.locked} />
    </section>
  );
}
