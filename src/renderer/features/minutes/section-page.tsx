import type { ReactNode } from 'react';
import { RichTextEditor } from '#renderer/editor/rich-text-editor.tsx';
import { useTextSession } from '#renderer/editor/use-text-session.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { AdjournmentList } from './adjournment-list.tsx';
import { DecisionParts } from './decide/decision-parts.tsx';
import { FrozenNotice, pendingSeal } from './frozen-notice.tsx';
import { LockedSection } from './locked-section.tsx';
import { type MinutesModel, type SectionView, sectionNumber } from './minutes-model.ts';
import { RemovedClauses } from './removed-clauses.tsx';
import { SectionDocuments } from './section-documents.tsx';
import { SectionHeader } from './section-header.tsx';
import { sectionPageId } from './use-minutes-keys.ts';

interface SectionPageProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
  readonly onNext: () => void;
  /** Under attestation, and nobody has asked to change it. */
  readonly isFrozen: boolean;
  readonly onChangeFrozen: () => void;
}

/** One § in the order in which it will print. */
export function SectionPage(props: SectionPageProps): ReactNode {
  const { model, section, dossier, onNext, isFrozen } = props;
  const translate = useTranslate();
  const seal = pendingSeal(dossier, section.id);
  if (section.record.locked || (isFrozen && seal !== undefined)) {
    return (
      <LockedSection
        model={model}
        section={section}
        update={dossier.text(section.id)?.update}
        {...(section.record.locked || seal === undefined
          ? {}
          : {
              notice: <FrozenNotice seal={seal} meeting={dossier.id} onChange={props.onChangeFrozen} />,
            })}
      >
        <RemovedClauses dossier={dossier} item={section.id} isOpen={false} />
      </LockedSection>
    );
  }
  const text = dossier.text(section.id);
  const needsReview = text !== undefined && (text.merged || text.orphans.length > 0);
  return (
    <article
      className="section-page"
      id={sectionPageId}
      tabIndex={-1}
      aria-label={`${sectionNumber(section, translate)} ${section.record.values.heading}`}
    >
      <SectionHeader model={model} section={section} />
      <AdjournmentList dossier={dossier} item={section.id} />
      {seal === undefined ? null : <FrozenNotice seal={seal} meeting={dossier.id} />}
      {section.conflicts > 0 || needsReview ? (
        <Notice tone="warning" title={translate('minutes.conflictHere')}>
          <a href={`#/conflicts?selected=${section.id}`}>{translate('minutes.conflictLink')}</a>
        </Notice>
      ) : null}
      <section className="section-part">
        <h3>{translate('minutes.background')}</h3>
        <Background record={section.id} label={translate('minutes.background')} />
      </section>
      <SectionDocuments section={section} />
      <DecisionParts model={model} section={section} dossier={dossier} />
      <div className="inline">
        <Button variant="primary" onPress={onNext} keys="Control+ArrowDown" testId="next-section">
          {translate(model.isNotes ? 'minutes.nextPoint' : 'minutes.next')}
        </Button>
      </div>
    </article>
  );
}

function Background({ record, label }: { readonly record: RecordId; readonly label: string }): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const session = useTextSession(writer, record, 'minuteItem');
  if (session === undefined) return <Loading />;
  return (
    <RichTextEditor
      session={session}
      label={label}
      placeholder={translate('minutes.backgroundPlaceholder')}
    />
  );
}
