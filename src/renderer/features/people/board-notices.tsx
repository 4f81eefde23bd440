import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { termEnding } from '#shared/domain/seat/new-mandate.ts';
import { seatImbalances } from '#shared/domain/seat/seat-balance.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { missingSeats } from './missing-seats.ts';
import { MissingSeatsNotice } from './missing-seats-notice.tsx';
import { useAddSeat } from './use-add-seat.ts';

interface BoardNoticesProps {
  readonly board: StoredRecord<'body'>;
  readonly members: readonly StoredRecord<'memberOrganisation'>[];
  readonly seats: readonly StoredRecord<'seat'>[];
  readonly today: IsoDate;
  readonly onEdit: (seat: RecordId) => void;
  readonly onNewMandate: () => void;
}

/** Half a year: time to ask the members whom they choose. */
const termNotice = 183;

/** What is not as the law has it in the board, each with the way to mend it. */
export function BoardNotices({ board, members, seats, today, onEdit, onNewMandate }: BoardNoticesProps) {
  const translate = useTranslate();
  const format = useFormat();
  const addSeat = useAddSeat(seats, onEdit);
  const ends = termEnding(seats, board.id, today, termNotice);
  const imbalances = seatImbalances(members, seats, board.id, today);
  const nameOf = (member: RecordId) => members.find(({ id }) => id === member)?.values.name ?? '';

  /** Fills the empty seat that is there, or makes one. */
  function repair(member: RecordId, kind: 'member' | 'substitute') {
    const empty = seatsAt(seats, board.id, today).find(
      ({ values }) => values.memberOrganisation === member && values.kind === kind && values.person === null,
    );
    if (empty === undefined) void addSeat(board, kind, member);
    else onEdit(empty.id);
  }

  return (
    <>
      {ends === null ? null : (
        <Notice
          tone="warning"
          title={translate('people.termEnds', { date: format.date(ends) })}
          actions={<Button onPress={onNewMandate}>{translate('people.newMandate')}</Button>}
          testId="term-ends"
        >
          <p>{translate('people.termEndsHelp')}</p>
        </Notice>
      )}
      <MissingSeatsNotice missing={missingSeats(members, seats, board.id, today)} onRepair={repair} />
      {imbalances.length === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('people.imbalance.title')}
          actions={imbalances.map(({ memberOrganisation, members: count, substitutes }) => {
            const kind = count < substitutes ? 'member' : 'substitute';
            const key = kind === 'member' ? 'people.imbalance.addMember' : 'people.imbalance.addSubstitute';
            return (
              <Button key={memberOrganisation} onPress={() => void addSeat(board, kind, memberOrganisation)}>
                {translate(key, { name: nameOf(memberOrganisation) })}
              </Button>
            );
          })}
          testId="imbalance"
        >
          {imbalances.map(({ memberOrganisation, members: count, substitutes }) => (
            <p key={memberOrganisation}>
              {translate('people.imbalance.text', {
                name: nameOf(memberOrganisation),
                members: count,
                substitutes,
              })}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
