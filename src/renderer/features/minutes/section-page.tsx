import type { ReactNode } from 'react';
import { RichTextEditor } from '#renderer/editor/rich-text-editor.tsx';
import { useTextSession } from '#renderer/editor/use-text-session.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { MinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { DecisionEditor } from './decision-editor.tsx';
import { DissentList } from './dissent-list.tsx';
import { LockedSection } from './locked-section.tsx';
import type { MinutesModel, SectionView } from './minutes-model.ts';
import { MotionList } from './motion-list.tsx';
import { SavedField } from './saved-field.tsx';
import { sectionPageId } from './use-minutes-keys.ts';
import { VoteTable } from './vote-table.tsx';

interface SectionPageProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
  readonly onNext: () => void;
}

/** One § in the order in which it will print. */
export function SectionPage({ model, section, dossier, onNext }: SectionPageProps): ReactNode {
  const translate = useTranslate();
  if (section.record.locked) {
    return <LockedSection model={model} section={section} update={dossier.text(section.id)?.update} />;
  }
  const text = dossier.text(section.id);
  const needsReview = text !== undefined && (text.merged || text.orphans.length > 0);
  return (
    <article
      className="section-page"
      id={sectionPageId}
      tabIndex={-1}
      aria-label={sectionName(section, translate('minutes.noNumber'))}
    >
      <SectionHeader section={section} />
      {section.conflicts > 0 || needsReview ? (
        <Notice tone="warning" title={translate('minutes.conflictHere')}>
          <a href="#/conflicts">{translate('minutes.conflictLink')}</a>
        </Notice>
      ) : null}
      <section className="section-part">
        <h3>{translate('minutes.background')}</h3>
        <Background record={section.id} label={translate('minutes.background')} />
      </section>
      <MotionList model={model} section={section} meeting={dossier.id} />
      <VoteTable model={model} section={section} meeting={dossier.id} />
      <DecisionEditor model={model} section={section} meeting={dossier.id} />
      <DissentList model={model} section={section} meeting={dossier.id} />
      <div className="inline">
        <Button variant="primary" onPress={onNext} keys="Control+ArrowDown" testId="next-section">
          {translate('minutes.next')}
        </Button>
      </div>
    </article>
  );
}

function sectionName(section: SectionView, noNumber: string): string {
  const number = section.number === null ? noNumber : `§ ${section.number}`;
  return `${number} ${section.record.values.heading}`;
}

function SectionHeader({ section }: { readonly section: SectionView }): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { heading, registryNumber, presenter } = section.record.values;

  function save(values: Partial<MinuteItem>): Promise<unknown> {
    return commit([{ type: 'set', table: 'minuteItem', id: section.id, values }]);
  }

  return (
    <header className="section-header">
      <h2 className="section-title">
        <span className="numeric">
          {section.number === null
            ? translate('minutes.noNumber')
            : translate('minutes.number', { number: section.number })}
        </span>{' '}
        {heading}
      </h2>
      <details className="section-facts">
        <summary>{translate('minutes.editHeading')}</summary>
        <div className="stack">
          <SavedField
            label={translate('minutes.heading')}
            value={heading}
            onSave={(value) => save({ heading: value.trim() === '' ? heading : value })}
          />
          <div className="fields">
            <SavedField
              label={translate('minutes.registryNumber')}
              value={registryNumber ?? ''}
              onSave={(value) => save({ registryNumber: value.trim() || null })}
            />
            <SavedField
              label={translate('minutes.presenter')}
              value={presenter ?? ''}
              onSave={(value) => save({ presenter: value.trim() || null })}
            />
          </div>
        </div>
      </details>
      {registryNumber === null && presenter === null ? null : (
        <p className="muted small">
          {[registryNumber, presenter === null ? null : translate('minutes.presentedBy', { presenter })]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      )}
    </header>
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
