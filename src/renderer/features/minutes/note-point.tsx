import type { ReactNode } from 'react';
import { RichTextEditor } from '#renderer/editor/rich-text-editor.tsx';
import { useTextSession } from '#renderer/editor/use-text-session.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { ArrowDown, ArrowUp, Trash2 } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { reorder } from '#shared/log/order.ts';
import { AssignmentList } from './assignment-list.tsx';
import { DecisionEditor } from './decision-editor.tsx';
import type { MinutesModel, SectionView } from './minutes-model.ts';
import { pointId } from './point-id.ts';
import { SectionDocuments } from './section-documents.tsx';

interface NotePointProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
  readonly place: { readonly index: number; readonly count: number };
  readonly children: ReactNode;
}

/** One point of notes, written where it stands. */
export function NotePoint({ model, section, dossier, place, children }: NotePointProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { heading } = section.record.values;
  const isLocked = section.record.locked;
  const text = dossier.text(section.id);
  const needsReview = text !== undefined && (text.merged || text.orphans.length > 0);
  return (
    <article
      className="note-point card"
      id={pointId(section.id)}
      aria-label={heading}
      data-testid="note-point"
    >
      <header className="note-point-header">
        <span className="numeric note-point-number">{section.position}.</span>
        <DraftField
          label={translate('minutes.pointHeading', { number: section.position })}
          hideLabel
          stored={heading}
          onSave={(value, options) =>
            commit(
              [
                {
                  type: 'set',
                  table: 'minuteItem',
                  id: section.id,
                  values: { heading: value.trim() === '' ? heading : value },
                },
              ],
              options,
            )
          }
          isReadOnly={isLocked}
          testId="point-heading"
        />
        {isLocked ? null : <PointActs model={model} section={section} place={place} />}
      </header>
      {section.conflicts > 0 || needsReview ? (
        <Notice tone="warning" title={translate('minutes.conflictHere')}>
          <a href={`#/conflicts?selected=${section.id}`}>{translate('minutes.conflictLink')}</a>
        </Notice>
      ) : null}
      <PointText section={section} />
      <DecisionEditor model={model} section={section} meeting={dossier.id} />
      <AssignmentList dossier={dossier} item={section.id} isLocked={isLocked} />
      <details className="note-point-more">
        <summary>{translate('documents.title')}</summary>
        <SectionDocuments section={section} />
      </details>
      {children}
    </article>
  );
}

function PointText({ section }: { readonly section: SectionView }): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const session = useTextSession(writer, section.id, 'minuteItem');
  if (session === undefined) return <Loading />;
  return (
    <RichTextEditor
      session={session}
      label={translate('minutes.pointText', { number: section.position })}
      placeholder={translate('minutes.pointPlaceholder')}
      onBlur={() => void session.flush()}
    />
  );
}

function PointActs({
  model,
  section,
  place,
}: Pick<NotePointProps, 'model' | 'section' | 'place'>): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { heading } = section.record.values;

  function move(step: -1 | 1): void {
    const list = model.sections.map(({ id, record }) => ({ id, order: record.values.order }));
    const changes = reorder(list, section.id, place.index + step).map(
      ({ id, order }) =>
        ({ type: 'set', table: 'minuteItem', id: id as typeof section.id, values: { order } }) as const,
    );
    void commit(changes, { announce: translate('minutes.pointMoved') });
  }

  return (
    <span className="note-point-acts">
      <IconButton
        label={translate('minutes.movePointUp', { heading })}
        icon={<ArrowUp aria-hidden />}
        isDisabled={place.index === 0}
        onPress={() => move(-1)}
      />
      <IconButton
        label={translate('minutes.movePointDown', { heading })}
        icon={<ArrowDown aria-hidden />}
        isDisabled={place.index === place.count - 1}
        onPress={() => move(1)}
      />
      <IconButton
        label={translate('minutes.removePoint', { heading })}
        icon={<Trash2 aria-hidden />}
        onPress={() =>
          void commit([{ type: 'delete', table: 'minuteItem', id: section.id }], {
            announce: translate('minutes.sectionRemoved', { heading }),
          })
        }
      />
    </span>
  );
}
