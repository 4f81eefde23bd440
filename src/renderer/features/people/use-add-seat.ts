import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { SeatKind } from '#shared/domain/seat/seat.ts';
import { termOfOfficeAt } from '#shared/domain/seat/term-of-office.ts';
import { orderAfter } from '#shared/log/order.ts';

/** Adds an empty seat for the term that runs, after the others, and opens it. */
export function useAddSeat(seats: readonly StoredRecord<'seat'>[], onEdit: (seat: RecordId) => void) {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  return async (body: StoredRecord<'body'>, kind: SeatKind, memberOrganisation: RecordId | null) => {
    const id = writer.newChildId(base);
    const term = termOfOfficeAt(localDay(new Date()), body.values.openedOn);
    const values = {
      body: body.id,
      memberOrganisation,
      kind,
      office: null,
      person: null,
      from: term.from,
      to: kind === 'official' ? null : term.to,
      order: orderAfter(seats.map((seat) => ({ id: seat.id, order: seat.values.order }))),
    };
    const result = await commit([{ type: 'create', table: 'seat', id, values }], {
      announce: translate('people.seatAdded'),
    });
    if (result.ok) onEdit(id);
  };
}
