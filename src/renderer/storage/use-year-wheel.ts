import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { handledItems } from '#shared/domain/year-wheel/handled-items.ts';
import { type YearWheelEntry, yearWheelState } from '#shared/domain/year-wheel/year-wheel-state.ts';
import { mayUse } from './audience-access.ts';
import { type Loadable, useBase, useMeetings, useMembers } from './hooks.ts';
import { audienceOf } from './new-meeting.ts';
import { useDossiers } from './use-dossiers.ts';
import type { Dossier, MeetingSummary, Workspace } from './workspace.ts';

/**
 * The årshjul of a year, for the bodies whose meetings this computer may read: of the others it cannot know what is done.
 * With `body` only that one's.
 */
export function useYearWheel(
  workspace: Workspace,
  year: number,
  today: IsoDate,
  body: RecordId | null = null,
): Loadable<readonly YearWheelEntry[]> {
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const bodies = useReadableBodies(workspace);
  const tasks = (base.status === 'ready' ? base.value.all('yearWheelTask') : []).filter(
    ({ values }) => values.active && bodies.has(values.body) && (body === null || values.body === body),
  );
  const judged = new Set(tasks.map(({ values }) => values.body));
  const own = (meetings.status === 'ready' ? meetings.value : []).filter((meeting) =>
    judged.has(meeting.body),
  );
  const near = own.filter((meeting) => isNear(meeting, year));
  const dossiers = useDossiers(
    workspace,
    near.map(({ id }) => id),
  );
  if (base.status === 'missing') return { status: 'missing' };
  if (base.status !== 'ready' || meetings.status !== 'ready' || dossiers.status !== 'ready') {
    return { status: 'loading' };
  }
  const items = dossiers.value.flatMap((dossier) => handledItems(dossier));
  const marks = base.value.all('yearWheelMark');
  return { status: 'ready', value: yearWheelState({ tasks, marks, items, meetings: own, year, today }) };
}

/** The bodies that are open and whose meetings this computer may read. */
export function useReadableBodies(workspace: Workspace): ReadonlySet<RecordId> {
  const base = useBase(workspace);
  const members = useMembers(workspace);
  const self = members.status === 'ready' ? members.value.find((member) => member.self) : undefined;
  return new Set(readable(base, self));
}

function readable(
  base: Loadable<Dossier>,
  self: Parameters<typeof mayUse>[0] | undefined,
): readonly RecordId[] {
  if (base.status !== 'ready') return [];
  return base.value
    .all('body')
    .filter(({ values }) => values.closedOn === null)
    .filter(({ id, values }) => self === undefined || mayUse(self, audienceOf({ id, kind: values.kind })))
    .map(({ id }) => id);
}

/** Within half a year of the year: what is handled early or late may lie beside it. */
function isNear({ date }: MeetingSummary, year: number): boolean {
  return date >= `${year - 1}-07-01` && date <= `${year + 1}-06-30`;
}
