import { type ReactNode, useEffect, useRef } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Plus } from '#renderer/ui/icons.ts';
import type { RecordId } from '#shared/base/id.ts';
import { newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { orderBetween } from '#shared/log/order.ts';
import { MeetingFields } from './meeting-fields.tsx';
import type { MinutesModel } from './minutes-model.ts';
import { NotePoint } from './note-point.tsx';
import { NotesAttendance } from './notes-attendance.tsx';
import { NotesBar } from './notes-bar.tsx';
import { pointId } from './point-id.ts';

interface NotesViewProps {
  readonly model: MinutesModel;
  readonly dossier: Dossier;
  /** More that belongs to a point, drawn below it. */
  readonly aside: (item: RecordId) => ReactNode;
}

/** Minnesanteckningar on one page: who was there, the points, what was agreed and who does what. */
export function NotesView({ model, dossier, aside }: NotesViewProps): ReactNode {
  const translate = useTranslate();
  const add = useAddPoint(model, dossier);
  usePointKeys();
  return (
    <div className="notes" data-testid="notes">
      <NotesBar dossier={dossier} />
      <NotesAttendance model={model} meeting={dossier.id} />
      <details>
        <summary>{translate('minutes.noteFacts')}</summary>
        <MeetingFields model={model} />
      </details>
      {model.sections.map((section, index) => (
        <NotePoint
          key={section.id}
          model={model}
          section={section}
          dossier={dossier}
          place={{ index, count: model.sections.length }}
        >
          {aside(section.id)}
        </NotePoint>
      ))}
      <div>
        <Button icon={<Plus aria-hidden />} onPress={() => void add()} testId="add-point">
          {translate('minutes.addPoint')}
        </Button>
      </div>
    </div>
  );
}

function useAddPoint(model: MinutesModel, dossier: Dossier): () => Promise<void> {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  return async () => {
    const id = writer.newChildId(dossier.id);
    const order = orderBetween(model.sections.at(-1)?.record.values.order ?? null, null);
    const values = newMinuteItem({
      heading: translate('minutes.newPointHeading'),
      itemType: 'information',
      order,
    });
    const result = await commit([{ type: 'create', table: 'minuteItem', id, values }]);
    if (result.ok) requestAnimationFrame(() => focusPoint(document.getElementById(pointId(id))));
  };
}

/** Ctrl+↓ and Ctrl+↑ go between points. The point that a link asks for is gone to at the start. */
function usePointKeys(): void {
  const isFirst = useRef(true);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || !event.ctrlKey || event.altKey || event.shiftKey) return;
      const points = [...document.querySelectorAll<HTMLElement>('.note-point')];
      const index = points.findIndex((point) => point.contains(document.activeElement));
      event.preventDefault();
      event.stopPropagation();
      focusPoint(points[index < 0 ? 0 : index + step] ?? null);
    }
    if (isFirst.current) {
      isFirst.current = false;
      const asked = pointInAddress();
      if (asked !== null) document.getElementById(pointId(asked))?.scrollIntoView({ block: 'start' });
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function focusPoint(point: HTMLElement | null): void {
  point?.querySelector<HTMLElement>('input')?.focus();
  point?.scrollIntoView({ block: 'nearest' });
}

function pointInAddress(): RecordId | null {
  const [, query] = window.location.hash.split('?');
  const asked = new URLSearchParams(query).get('section')?.replace(/^"|"$/g, '');
  return asked === undefined ? null : (asked as RecordId);
}
