import type { RecordId } from '#shared/base/id.ts';

/** The id of a point's place on the page. */
export function pointId(point: RecordId): string {
  return `point-${point}`;
}
