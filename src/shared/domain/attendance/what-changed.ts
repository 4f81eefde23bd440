import type { RecordId } from '#shared/base/id.ts';
import type { Attendance, AttendanceMode } from './attendance.ts';
import type { AttendanceInput } from './attendance-input.ts';
import { absentSeat, placedChanges, statesAt } from './seat-state.ts';
import { servingAt } from './serving.ts';

/** What a change at a § means: somebody came or left, began or ceased to serve, or went over to another way of taking part. */
export type WhatChanged =
  | { readonly type: 'came' | 'left' | 'ceasesToServe' }
  /** `replaces`: the ledamot seat in whose place; `null` for a ledamot. */
  | { readonly type: 'serves'; readonly replaces: RecordId | null }
  | { readonly type: 'mode'; readonly mode: AttendanceMode };

/** One recorded change in words to be: which seat, from which § on, when, and what. */
export interface ToldChange {
  readonly id: RecordId;
  readonly seat: RecordId;
  readonly minuteItem: RecordId;
  readonly at: string | null;
  /** Empty for a change that repeats what held already. */
  readonly what: readonly WhatChanged[];
}

/** The changes of a meeting in the order in which they came to hold. */
export function toldChanges(input: AttendanceInput): readonly ToldChange[] {
  return placedChanges(input).map(({ id, place, change }) => {
    const before = statesAt(input, input.order[place - 1] ?? null).get(change.seat);
    const replaces = servingAt(input, change.minuteItem).replaces.get(change.seat) ?? null;
    return {
      id,
      seat: change.seat,
      minuteItem: change.minuteItem,
      at: change.at,
      what: whatChanged(before ?? absentSeat(change.seat), change, replaces),
    };
  });
}

function whatChanged(
  before: Attendance,
  after: Attendance,
  replaces: RecordId | null,
): readonly WhatChanged[] {
  if (before.present && !after.present) return [{ type: 'left' }];
  const what: WhatChanged[] = [];
  if (!before.present && after.present) what.push({ type: 'came' });
  if (after.present && after.mode !== (before.present ? before.mode : 'onSite')) {
    what.push({ type: 'mode', mode: after.mode });
  }
  const came = what[0]?.type === 'came';
  // That a ledamot who comes also serves goes without saying.
  if (!before.serving && after.serving && !(came && replaces === null))
    what.push({ type: 'serves', replaces });
  if (before.serving && !after.serving && after.present) what.push({ type: 'ceasesToServe' });
  return what;
}
