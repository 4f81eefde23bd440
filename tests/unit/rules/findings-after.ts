import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { NumberedMeeting } from '#shared/domain/minutes/number-items.ts';
import { checkMinutes } from '#shared/rules/check-minutes.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { RuleSource } from '#shared/rules/minutes-facts.ts';
import type { RecordStore } from '#tests/unit/publish/record-store.ts';
import { wholeMeeting } from '#tests/unit/publish/whole-meeting.ts';

/** A change to a meeting in which everything is in order. */
export type Change = (stores: { readonly base: RecordStore; readonly meeting: RecordStore }) => void;

/** The findings on the whole meeting after a change, with records of a table replaced where asked. */
export function findingsAfter(
  change: Change,
  options: {
    readonly meetings?: readonly NumberedMeeting[];
    readonly today?: string;
    readonly edit?: Readonly<Record<string, object>>;
    readonly without?: readonly string[];
    readonly only?: readonly RecordId[];
  } = {},
): readonly Finding[] {
  const stores = wholeMeeting();
  change(stores);
  const edited = (source: RuleSource): RuleSource => ({
    all: (table) =>
      source
        .all(table)
        .filter((record) => !(options.without ?? []).includes(record.id))
        .map((record) => ({ ...record, values: { ...record.values, ...options.edit?.[record.id] } })),
  });
  return checkMinutes({
    meeting: {
      ...edited(stores.meeting.source()),
      text: (id) => ({ plain: stores.input().plainText(id) }),
    },
    base: edited(stores.base.source()),
    meetings: options.meetings ?? [earlier(1, 83)],
    today: (options.today ?? '2026-11-30') as IsoDate,
    ...(options.only === undefined ? {} : { only: options.only }),
  });
}

/** A meeting of the same body before it. */
export function earlier(firstNumber: number, minuteItemCount: number, date = '2026-09-18'): NumberedMeeting {
  return {
    id: 'other' as RecordId,
    body: 'board' as RecordId,
    date: date as IsoDate,
    firstNumber,
    minuteItemCount,
  };
}

/** Nothing is changed. */
export const unchanged: Change = () => undefined;
