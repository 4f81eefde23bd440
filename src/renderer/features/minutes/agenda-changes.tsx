import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { agendaSinceStart, insertPoint } from '#shared/domain/minutes/agenda-since-start.ts';
import type { HandledItem } from '#shared/domain/minutes/start-meeting.ts';
import { orderBetween } from '#shared/log/order.ts';
import { type MinutesModel, sectionNumber } from './minutes-model.ts';
import { resultChanges } from './result-changes.ts';

interface AgendaChangesProps {
  readonly model: MinutesModel;
  readonly dossier: Dossier;
  readonly onShow: (section: RecordId) => void;
}

/** What has happened to the agenda since the meeting started, each with the one act that brings the minutes along. */
export function AgendaChanges({ model, dossier, onShow }: AgendaChangesProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const agenda = dossier.all('agendaItem');
  const items = dossier.all('minuteItem');
  const { added, withdrawn } = agendaSinceStart(agenda, items, dossier.removed('minuteItem'));
  const fallsOut = model.sections.filter(({ id, record }) => withdrawn.includes(id) && !record.locked);
  if (added.length === 0 && fallsOut.length === 0) return null;

  async function insert(point: HandledItem): Promise<void> {
    const locked = new Set(items.filter((item) => item.locked).map(({ id }) => id));
    const change = insertPoint({
      point,
      proposal: dossier.text(point.id)?.plain ?? '',
      agenda,
      items,
      isSealed: (item) => locked.has(item),
      newId: () => writer.newChildId(dossier.id),
      orderBetween,
    });
    const announce = translate('minutes.pointInserted', { heading: point.values.heading });
    const result = await commit([change], { announce });
    if (result.ok) onShow(change.id);
  }

  function markWithdrawn(section: (typeof fallsOut)[number]): void {
    const changes = resultChanges({
      item: section.record,
      clauses: section.clauses,
      proposal: section.record.values.proposal ?? '',
      result: 'withdrawn',
      newId: () => writer.newChildId(dossier.id),
      orderBetween,
    });
    const announce = translate('minutes.pointFellOut', { section: sectionNumber(section, translate) });
    void commit(changes, { announce });
  }

  return (
    <Notice tone="info" title={translate('minutes.agendaChanged')} testId="agenda-changed">
      <ul className="agenda-changes">
        {added.map((point) => (
          <li key={point.id}>
            <span>{point.values.heading}</span>
            <Button onPress={() => void insert(point)}>{translate('minutes.insertPoint')}</Button>
          </li>
        ))}
        {fallsOut.map((section) => (
          <li key={section.id}>
            <span>
              {translate('minutes.pointWithdrawn', {
                section: sectionNumber(section, translate),
                heading: section.record.values.heading,
              })}
            </span>
            <Button onPress={() => markWithdrawn(section)}>{translate('minutes.markWithdrawn')}</Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
