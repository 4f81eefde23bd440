import { memo, type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, Check, Lock, Plus } from '#renderer/ui/icons.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { type SectionPart, sectionParts } from '#shared/domain/minutes/section-parts.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { orderBetween } from '#shared/log/order.ts';
import { AgendaChanges } from './agenda-changes.tsx';
import { type MinutesModel, type SectionView, sectionNumber } from './minutes-model.ts';

interface SectionListProps {
  readonly model: MinutesModel;
  readonly dossier: Dossier;
  readonly shown: RecordId | null;
  readonly onShow: (section: RecordId) => void;
}

/** The contents: numbered parts with their §§, a tick on each § that is done and on each part when all in it are. */
export function SectionList({ model, dossier, shown, onShow }: SectionListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const done = model.sections.filter((section) => section.done).length;
  const parts = sectionParts(dossier.all('agendaItem'), dossier.all('minuteItem'));
  const latest = useRef(onShow);
  useEffect(() => {
    latest.current = onShow;
  });
  const show = useCallback((id: RecordId) => latest.current(id), []);

  async function addSection(): Promise<void> {
    const id = writer.newChildId(dossier.id);
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
      <AgendaChanges model={model} dossier={dossier} onShow={onShow} />
      <div className="section-list">
        {parts.map((part, index) => (
          <PartList
            key={part.items[0]}
            part={part}
            place={index + 1}
            sections={model.sections}
            shown={shown}
            onShow={show}
          />
        ))}
      </div>
      <Button variant="quiet" icon={<Plus aria-hidden />} onPress={() => void addSection()}>
        {translate(model.isNotes ? 'minutes.addPoint' : 'minutes.addSection')}
      </Button>
    </>
  );
}

interface PartListProps {
  readonly part: SectionPart;
  readonly place: number;
  readonly sections: readonly SectionView[];
  readonly shown: RecordId | null;
  readonly onShow: (section: RecordId) => void;
}

function PartList({ part, place, sections, shown, onShow }: PartListProps): ReactNode {
  const translate = useTranslate();
  const own = new Set(part.items);
  const rows = sections.filter(({ id }) => own.has(id));
  const isDone = rows.every(({ done }) => done);
  return (
    <section aria-label={partTitle(part, translate)}>
      <h2 className="part-title">
        <span className="section-mark">{isDone ? <DoneMark /> : null}</span>
        <span>{translate('minutes.partTitle', { place, title: partTitle(part, translate) })}</span>
        <span className="numeric muted">
          {translate('minutes.partCount', {
            done: rows.filter(({ done }) => done).length,
            count: rows.length,
          })}
        </span>
      </h2>
      <ol className="section-rows">
        {rows.map((section) => (
          <SectionRow
            key={section.id}
            id={section.id}
            number={sectionNumber(section, translate)}
            heading={section.record.values.heading}
            isDone={section.done}
            isLocked={section.record.locked}
            hasConflict={section.conflicts > 0}
            isShown={section.id === shown}
            onShow={onShow}
          />
        ))}
      </ol>
    </section>
  );
}

function partTitle({ title }: SectionPart, translate: Translate): string {
  return title.type === 'agenda' ? title.heading : translate(`minutes.part.${title.type}`);
}

interface SectionRowProps {
  readonly id: RecordId;
  readonly number: string;
  readonly heading: string;
  readonly isDone: boolean;
  readonly isLocked: boolean;
  readonly hasConflict: boolean;
  readonly isShown: boolean;
  readonly onShow: (section: RecordId) => void;
}

/** Drawn anew only when it says something else: a meeting may have a hundred. */
const SectionRow = memo(function SectionRow(props: SectionRowProps): ReactNode {
  const { id, number, heading, isDone, isLocked, hasConflict, isShown, onShow } = props;
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
        onClick={() => onShow(id)}
      >
        <span className="section-mark">{isLocked ? <AttestedMark /> : isDone ? <DoneMark /> : null}</span>
        <span className="section-heading">
          <span className="numeric">{number}</span> {heading}
        </span>
        {hasConflict ? (
          <span className="section-conflict" title={translate('common.conflict')}>
            <AlertTriangle aria-hidden />
            <VisuallyHidden>{translate('common.conflict')}</VisuallyHidden>
          </span>
        ) : null}
      </button>
    </li>
  );
});

function AttestedMark(): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <Lock aria-hidden />
      <VisuallyHidden>{translate('minutes.markAttested')}</VisuallyHidden>
    </>
  );
}

function DoneMark(): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <Check aria-hidden />
      <VisuallyHidden>{translate('minutes.markDone')}</VisuallyHidden>
    </>
  );
}
