import { gatherAgendaSources } from './agenda-source-summaries.ts';
import type { Summary } from './samsyn-database.ts';
import type { WorkspaceReader } from './workspace.ts';

type ListReaders = Pick<
  WorkspaceReader,
  'governing' | 'extracts' | 'matters' | 'matterSteps' | 'notesFacts' | 'agendaSources'
>;

/** The lists that are read straight out of the summaries. */
export function listReaders(readSummaries: () => Promise<readonly Summary[]>): ListReaders {
  return {
    governing: async () => {
      const rows = await readSummaries();
      return rows.flatMap(({ governing }) => (governing === undefined ? [] : [governing]));
    },
    extracts: async () => {
      const rows = await readSummaries();
      const extracts = rows.flatMap(({ extract }) => (extract === undefined ? [] : [extract]));
      return extracts.sort((left, right) => (left.shownOn < right.shownOn ? 1 : -1));
    },
    matters: async () => {
      const rows = await readSummaries();
      const matters = rows.flatMap(({ matter }) => (matter === undefined ? [] : [matter]));
      return matters.sort((left, right) => (left.openedOn < right.openedOn ? 1 : -1));
    },
    matterSteps: async () => {
      const rows = await readSummaries();
      return {
        steps: rows.flatMap(({ steps }) => steps ?? []),
        reports: rows.flatMap(({ reports }) => reports ?? []),
      };
    },
    agendaSources: async () => gatherAgendaSources(await readSummaries()),
    notesFacts: async () => {
      const rows = await readSummaries();
      return {
        approvals: rows.flatMap(({ id, notes }) =>
          (notes?.approvals ?? []).map((one) => ({ ...one, meeting: id })),
        ),
        releases: rows.flatMap(({ id, notes }) =>
          (notes?.releases ?? []).map((one) => ({ ...one, meeting: id })),
        ),
      };
    },
  };
}
