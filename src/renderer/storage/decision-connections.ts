import { dossierOf, isRecordId, type RecordId } from '#shared/base/id.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { rowsOf } from './matter-summaries.ts';
import type { DecisionSummary } from './workspace.ts';

type Connections = Pick<DecisionSummary, 'matter' | 'seats' | 'replaces'>;

/** Tells, for each § of a meeting, its matter, who took a stand in it and which earlier §§ it replaces. */
export function decisionConnections(
  live: readonly FoldedRecord[],
): (item: RecordId, agendaItem: RecordId | null) => Connections {
  const matters = new Map(rowsOf(live, 'agendaItem').map(({ id, values }) => [id, values.matter]));
  const seats = new Map<RecordId, Set<RecordId>>();
  const involved = [
    ...rowsOf(live, 'motion'),
    ...rowsOf(live, 'vote'),
    ...rowsOf(live, 'dissent'),
    ...rowsOf(live, 'recusal'),
  ];
  for (const { values } of involved) {
    const known = seats.get(values.minuteItem);
    if (known === undefined) seats.set(values.minuteItem, new Set([values.seat]));
    else known.add(values.seat);
  }
  const replacements = rowsOf(live, 'replacement');
  return (item, agendaItem) => {
    const matter = agendaItem === null ? null : (matters.get(agendaItem) ?? null);
    return {
      matter: isRecordId(matter) ? dossierOf(matter) : null,
      seats: [...(seats.get(item) ?? [])],
      replaces: replacements
        .filter(({ values }) => values.decision === item)
        .map(({ values: { replaced, extent } }) => ({ replaced, extent })),
    };
  };
}
