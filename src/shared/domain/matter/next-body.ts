import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import type { Recorded } from '#shared/domain/recorded.ts';

/** Where a question usually goes from each kind of body: the group to the preparation, the preparation to the board. */
const usualWay: Readonly<Record<BodyKind, readonly BodyKind[]>> = {
  localGroup: ['preparatoryGroup', 'board'],
  preparatoryGroup: ['board'],
  committee: ['board'],
  memberConsultation: ['board'],
  board: ['preparatoryGroup'],
};

/** The bodies that a question can be forwarded to on a day, the usual next one first. */
export function forwardChoices(
  bodies: readonly Recorded<'body'>[],
  from: RecordId,
  today: IsoDate,
): readonly Recorded<'body'>[] {
  const open = bodies.filter(
    ({ id, values }) => id !== from && (values.closedOn === null || values.closedOn > today),
  );
  const kind = bodies.find(({ id }) => id === from)?.values.kind;
  const way = kind === undefined ? [] : usualWay[kind];
  const first = way.flatMap((one) => open.filter(({ values }) => values.kind === one))[0];
  return first === undefined ? open : [first, ...open.filter(({ id }) => id !== first.id)];
}
