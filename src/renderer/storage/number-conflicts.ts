import { type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { NumberingSeries } from '#shared/domain/body/body.ts';
import { numberRange } from '#shared/domain/minutes/number-items.ts';
import type { OperationId, StreamId } from '#shared/log/operation.ts';
import { invariantField } from '#shared/log/operation.ts';
import type { ConflictRow } from './samsyn-database.ts';

/** The § numbers that a started meeting has taken, and who gave it the first. */
export interface NumberSpan {
  readonly meeting: DossierId;
  readonly body: RecordId;
  readonly date: IsoDate;
  readonly first: number;
  readonly last: number;
  readonly operation: OperationId;
  readonly stream: StreamId;
  readonly at: ConflictRow['values'][number]['at'];
}

/** Begins the id of each row about several dossiers: such a row does not go with the rows of the one it is listed under. */
export const invariantPrefix = 'invariant/';

/**
 * Meetings whose § numbers collide in one series: two members have started meetings apart from each other. Nobody did
 * wrong and no rule could stop it, so it is shown: one row on each later meeting, that names the earlier ones.
 */
export function numberConflicts(
  spans: Iterable<NumberSpan>,
  numberingOf: (body: RecordId, date: IsoDate) => NumberingSeries,
): readonly ConflictRow[] {
  const series = new Map<string, NumberSpan[]>();
  for (const span of spans) {
    const key = seriesOf(span, numberingOf(span.body, span.date));
    if (key === undefined) continue;
    const group = series.get(key);
    if (group === undefined) series.set(key, [span]);
    else group.push(span);
  }
  return [...series.values()].flatMap((group) => {
    group.sort(compareSpans);
    return group.flatMap((later, index) => {
      const earlier = group
        .slice(0, index)
        .filter((one) => one.first <= later.last && later.first <= one.last);
      return earlier.length === 0 ? [] : [conflictRow(later, earlier)];
    });
  });
}

function seriesOf({ body, date }: NumberSpan, numbering: NumberingSeries): string | undefined {
  switch (numbering) {
    case 'perMeeting':
      return undefined;
    case 'calendarYear':
      return `${body} ${yearOf(date)}`;
    case 'continuous':
      return body;
  }
}

function compareSpans(left: NumberSpan, right: NumberSpan): number {
  if (left.date !== right.date) return left.date < right.date ? -1 : 1;
  return left.meeting < right.meeting ? -1 : 1;
}

function conflictRow(later: NumberSpan, earlier: readonly NumberSpan[]): ConflictRow {
  const { meeting } = later;
  return {
    id: `${invariantPrefix}${meeting}`,
    record: meeting,
    dossier: meeting,
    table: 'meeting',
    field: invariantField,
    label: spanText(later),
    values: [...earlier, later].map((span) => ({
      operation: span.operation,
      value: spanText(span),
      stream: span.stream,
      at: span.at,
      reason: null,
    })),
  };
}

function spanText({ first, last, date }: NumberSpan): string {
  return `${date} ${numberRange(Array.from({ length: last - first + 1 }, (_, index) => first + index)) ?? ''}`;
}
