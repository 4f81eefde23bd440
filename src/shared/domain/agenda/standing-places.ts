import type { RecordId } from '#shared/base/id.ts';
import type { AgendaItem } from './agenda-item.ts';
import type { StandingItem } from './standing-items.ts';

type Row = { readonly id: RecordId; readonly values: Pick<AgendaItem, 'heading'> };

/** A standing item that an agenda lacks, and the row that it goes after; `null` = first. */
export interface StandingPlace {
  readonly item: StandingItem;
  readonly after: RecordId | null;
}

/** The standing items that no row of an agenda is about. */
export function missingStanding(
  rows: readonly Pick<Row, 'values'>[],
  standing: readonly StandingItem[],
): readonly StandingItem[] {
  return standing.filter((item) => !rows.some((row) => isStanding(row, item)));
}

/**
 * Where the standing items that an agenda lacks belong: beside the nearest standing item that it has, in the order that
 * the body has decided. Of two as near it is the one before. Several with one place are given in their order.
 */
export function standingPlaces(
  rows: readonly Row[],
  standing: readonly StandingItem[],
): readonly StandingPlace[] {
  const indexes = standing.map((item) => rows.findIndex((row) => isStanding(row, item)));
  return missingStanding(rows, standing).map((item) => {
    const own = standing.indexOf(item);
    const before = indexes.findLastIndex((index, other) => other < own && index >= 0);
    const next = indexes.findIndex((index, other) => other > own && index >= 0);
    const isAfterBefore = before >= 0 && (next < 0 || own - before <= next - own);
    const index = isAfterBefore ? (indexes[before] ?? 0) : (indexes[next] ?? rows.length) - 1;
    return { item, after: rows[index]?.id ?? null };
  });
}

/** A row is about a standing item when one heading holds the other: "Föregående protokoll, 7 oktober". */
function isStanding({ values }: Pick<Row, 'values'>, { heading }: StandingItem): boolean {
  const [one, wanted] = [plainHeading(values.heading), plainHeading(heading)];
  return one !== '' && (one.includes(wanted) || wanted.includes(one));
}

function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
