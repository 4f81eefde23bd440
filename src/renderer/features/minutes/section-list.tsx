import { type ReactNode, useEffect, useRef } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, Check, Lock, Plus } from '#renderer/ui/icons.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { orderBetween } from '#shared/log/order.ts';
import { type MinutesModel, type SectionView, sectionNumber } from './minutes-model.ts';

interface SectionListProps {
  readonly model: MinutesModel;
  readonly shown: RecordId | null;
  readonly meeting: DossierId;
  readonly onShow: (section: RecordId) => void;
}

/** The §§ of the meeting, with a tick on those that are done. */
export function SectionList({ model, shown, meeting, onShow }: SectionListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const done = model.sections.filter((section) => section.done).length;

  async function addSection(): Promise<void> {
    const id = writer.newChildId(meeting);
    const order = orderBetween(model.sections.at(-1)?.record.values.order ?? null, null);
    const values = newMinuteItem({ heading: translate('minutes.newSectionHeading'), order });
    const result = await commit([{ type: 'create', table: 'minuteItem', id, values }]);
    if (result.ok) onShow(id);
  }

  return (
    <>
      <p className="muted small" role="status">
        {translate('minutes.doneCount', { done, count: model.sections.length })}
      </p>
      <ol className="section-list">
        {model.sections.map((section) => (
          <SectionRow
            key={section.id}
            section={section}
            isShown={section.id === shown}
            onShow={() => onShow(section.id)}
          />
        ))}
      </ol>
      <Button variant="quiet" icon={<Plus aria-hidden />} onPress={() => void addSection()}>
        {translate(model.isNotes ? 'minutes.addPoint' : 'minutes.addSection')}
      </Button>
    </>
  );
}

interface SectionRowProps {
  readonly section: SectionView;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function SectionRow({ section, isShown, onShow }: SectionRowProps): ReactNode {
  const translate = useTranslate();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
  return (
    <li ref={row}>
      <button
        type="button"
        className="section-row"
        aria-current={isShown ? 'true' : undefined}
        onClick={onShow}
      >
        <span className="section-mark">
          <SectionMark section={section} />
        </span>
        <span className="section-heading">
          <span className="numeric">{sectionNumber(section, translate)}</span> {section.record.values.heading}
        </span>
        {section.conflicts > 0 ? (
          <span className="section-conflict" title={translate('common.conflict')}>
            <AlertTriangle aria-hidden />
            <VisuallyHidden>{translate('common.conflict')}</VisuallyHidden>
          </span>
        ) : null}
      </button>
    </li>
  );
}

function SectionMark({ section }: { readonly section: SectionView }): ReactNode {
  const translate = useTranslate();
  if (section.record.locked) {
    return (
      <>
        <Lock aria-hidden />
        <VisuallyHidden>{translate('minutes.markAttested')}</VisuallyHidden>
      </>
    );
  }
  if (!section.done) return null;
  return (
    <>
      <Check aria-hidden />
      <VisuallyHidden>{translate('minutes.markDone')}</VisuallyHidden>
    </>
  );
}
