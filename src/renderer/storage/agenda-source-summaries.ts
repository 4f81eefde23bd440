import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { AgendaSources } from '#shared/domain/agenda/agenda-sources.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { FoldedRecord } from '#shared/log/fold.ts';
import { fieldsOf, rowsOf } from './matter-summaries.ts';
import { numberedItems } from './record-label.ts';
import type { MeetingSources, Summary } from './samsyn-database.ts';

/** What other meetings' agendas can be filled from, of one meeting. Nothing is kept of one that has nothing of it. */
export function agendaSourceParts(
  meeting: DossierId,
  root: FoldedRecord,
  live: readonly FoldedRecord[],
  state: DossierState,
): Pick<Summary, 'sources'> {
  const { body, date } = fieldsOf(root, 'meeting');
  const numbers = new Map(numberedItems(state).map(({ item, number }) => [item.id, number]));
  const sections = rowsOf(live, 'minuteItem');
  const agenda = rowsOf(live, 'agendaItem');
  const matterOf = new Map(agenda.map(({ id, values }) => [id, values.matter]));
  const said = (id: RecordId) => ({
    meeting,
    body,
    date,
    minuteItem: id,
    number: numbers.get(id) ?? null,
    heading: sections.find((section) => section.id === id)?.values.heading ?? '',
  });
  const sources: MeetingSources = {
    assignments: rowsOf(live, 'assignment').map(({ id, values: { minuteItem, wording, owner, dueOn } }) => ({
      ...said(minuteItem),
      id,
      wording,
      owner,
      dueOn,
    })),
    deferred: sections.flatMap(({ id, values: { result, registryNumber, agendaItem } }) =>
      result === 'remitted' || result === 'postponed'
        ? [{ ...said(id), result, registryNumber, matter: matterOf.get(agendaItem as RecordId) ?? null }]
        : [],
    ),
    taken: agenda.flatMap(({ id, values: { matter, continues, subject, withdrawn } }) =>
      matter === null && continues === null && subject === null
        ? []
        : [{ meeting, agendaItem: id, withdrawn, matter, continues, subject }],
    ),
    reported: rowsOf(live, 'delegatedDecisionReport')
      .filter(({ values }) => agenda.some(({ id }) => id === values.agendaItem))
      .map(({ values }) => ({ decision: values.decision, meeting, date })),
  };
  return Object.values(sources).every((list) => list.length === 0) ? {} : { sources };
}

/** The sources of all meetings, from their summaries. */
export function gatherAgendaSources(summaries: readonly Summary[]): AgendaSources {
  const all = summaries.flatMap(({ sources }) => sources ?? []);
  const reported = all.flatMap((one) => one.reported);
  return {
    assignments: all.flatMap(({ assignments }) => assignments),
    reportedBack: new Set(
      summaries.flatMap(({ reports }) => reports ?? []).map(({ assignment }) => assignment),
    ),
    deferred: all.flatMap(({ deferred }) => deferred),
    taken: all.flatMap(({ taken }) => taken),
    delegated: summaries
      .flatMap(({ delegated }) => delegated ?? [])
      .map((decision) => ({
        ...decision,
        reportedAt: reported
          .filter((report) => report.decision === decision.id)
          .map(({ meeting, date }) => ({ meeting, date })),
      }))
      .toSorted((left, right) => (left.decidedOn < right.decidedOn ? 1 : -1)),
  };
}
