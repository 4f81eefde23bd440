import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { standingAgenda, standingItems } from '#shared/domain/agenda/standing-items.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';
import { settingsAt } from '#shared/domain/body/settings-at.ts';
import { newMeetingValues } from '#shared/domain/meeting/meeting.ts';
import type { Audience } from '#shared/log/operation.ts';
import { orderBetween } from '#shared/log/order.ts';
import type { Change, Dossier, StoredRecord } from './workspace.ts';

export interface NewMeetingInput {
  readonly meeting: DossierId;
  readonly body: StoredRecord<'body'>;
  readonly audience: Audience;
  readonly date: IsoDate;
  readonly startsAt: string;
  readonly place: string;
  /** The association's dossier, whose settings of the day say which points stand. */
  readonly base: Pick<Dossier, 'all'>;
  readonly withStanding: boolean;
  readonly newChildId: () => RecordId;
}

/** A new meeting and the points that are on every agenda of its body. */
export function newMeeting(input: NewMeetingInput): readonly Change[] {
  const { meeting, body } = input;
  const { settings } = settingsAt(body, input.base.all('bodySettings'), input.date);
  const decided = input.base.all('standingAgendaItem').filter(({ values }) => values.settings === settings);
  const points = standingItems(body.values.kind, decided);
  const standing = input.withStanding
    ? standingAgenda(points, { dossier: meeting, newChildId: input.newChildId }, orderBetween)
    : [];
  return [
    {
      type: 'create',
      table: 'meeting',
      id: meeting,
      audience: input.audience,
      values: newMeetingValues({
        body: body.id,
        date: input.date,
        startsAt: input.startsAt,
        place: input.place,
      }),
    },
    ...standing,
  ];
}

/** Who reads the meetings of a body: its own circle; what is not prepared behind any door is for the whole association. */
export function audienceOf({ id, kind }: { readonly id: RecordId; readonly kind: BodyKind }): Audience {
  if (kind === 'board' || kind === 'committee') return 'styrelse';
  if (kind === 'localGroup') return `lsg:${id}`;
  return kind === 'preparatoryGroup' ? 'beredning' : 'forbund';
}
