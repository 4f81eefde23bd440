import { useMemo } from 'react';
import { useAgendaSources, useMatters } from '#renderer/storage/hooks.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { createFormat } from '#renderer/ui/context/format-context.ts';
import { type OfferedItem, offeredItems } from '#shared/domain/agenda/offered-items.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { settingsAt } from '#shared/domain/body/settings-at.ts';
import type { YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';
import type { StoredAgendaItem } from './use-agenda.ts';

// What is offered becomes content of the minutes, which are in Swedish whatever language the screens speak.
const swedish = createFormat('sv-SE', () => new Date().toISOString());

const noTasks: readonly YearWheelEntry[] = [];
const noOffers: readonly OfferedItem[] = [];

/** What the agenda can be filled with. The årshjul's tasks cost more to find and are given by who shows them. */
export function useOffers(
  dossier: Dossier,
  base: Dossier,
  meetings: readonly MeetingSummary[],
  items: readonly StoredAgendaItem[],
  tasks: readonly YearWheelEntry[] = noTasks,
): readonly OfferedItem[] {
  const workspace = useWorkspace();
  const sources = useAgendaSources(workspace);
  const matters = useMatters(workspace);
  return useMemo(() => {
    const meeting = dossier.get('meeting', dossier.id)?.values;
    if (meeting === undefined || sources.status !== 'ready' || matters.status !== 'ready') return noOffers;
    const { body, date } = meeting;
    const settings = base.all('bodySettings');
    return offeredItems({
      meeting: { id: dossier.id, body, date },
      bodies: base.all('body').map((one) => ({
        id: one.id,
        name: one.values.name,
        kind: one.values.kind,
        keepsNotes: keepsNotes(settingsAt(one, settings, date)),
      })),
      meetings,
      items,
      sources: sources.value,
      matters: matters.value,
      tasks,
      dayText: swedish.date,
    });
  }, [dossier, base, meetings, items, sources, matters, tasks]);
}
