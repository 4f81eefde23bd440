import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { MinuteResult } from '#shared/domain/minutes/minute-item.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import type { Recorded } from '#shared/domain/recorded.ts';
import { isItemType } from './matches-task.ts';

/** A point of a meeting as the årshjul needs it. */
export interface HandledItem {
  /** The § of a meeting that has started, else the agenda item. */
  readonly id: RecordId;
  readonly meeting: RecordId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly heading: string;
  readonly itemType: ItemType;
  /** The meeting has started and the point was not sent back, put off or withdrawn there. */
  readonly isSettled: boolean;
}

const unsettled: ReadonlySet<MinuteResult | null> = new Set(['remitted', 'postponed', 'withdrawn']);

/** The points of one meeting, from its dossier: its §§ once it has started, its agenda before. */
export function handledItems(meeting: {
  readonly all: <Name extends TableName>(table: Name) => readonly Recorded<Name>[];
}): readonly HandledItem[] {
  const root = meeting.all('meeting')[0];
  if (root === undefined) return [];
  const { body, date, state } = root.values;
  const common = { meeting: root.id, body, date };
  if (state === 'started') {
    return meeting.all('minuteItem').map(({ id, values: { heading, itemType, result } }) => ({
      ...common,
      id,
      heading,
      itemType,
      isSettled: !unsettled.has(result),
    }));
  }
  return meeting
    .all('agendaItem')
    .flatMap(({ id, values: { heading, itemType, withdrawn } }) =>
      withdrawn || !isItemType(itemType) ? [] : [{ ...common, id, heading, itemType, isSettled: false }],
    );
}
