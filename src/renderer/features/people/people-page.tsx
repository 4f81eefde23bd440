import { useState } from 'react';
import { useBase } from '#renderer/storage/hooks.ts';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { BodySeats } from './body-seats.tsx';
import { missingSeats } from './missing-seats.ts';
import { MissingSeatsNotice } from './missing-seats-notice.tsx';
import './people.css';
import { SeatDialog } from './seat-dialog.tsx';

/** Who sits where: the board with a ledamot and an ersättare for each member, and the other bodies. */
export function PeoplePage() {
  const translate = useTranslate();
  const base = useBase(useWorkspace());
  const [edited, setEdited] = useState<StoredRecord<'seat'>['id'] | null>(null);
  if (base.status === 'loading') return <Loading />;
  if (base.status === 'missing') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  const bodies = base.value.all('body').filter((body) => body.values.closedOn === null);
  const seats = base.value.all('seat');
  const people = base.value.all('person');
  const members = base.value.all('memberOrganisation');
  const board = bodies.find((body) => body.values.kind === 'board');
  const seat = seats.find((one) => one.id === edited);
  return (
    <div className="page">
      <PageHeader title={translate('people.title')} description={translate('people.description')} />
      {board === undefined ? null : (
        <MissingSeatsNotice missing={missingSeats(members, seats, board.id, localDay(new Date()))} />
      )}
      {bodies.map((body) => (
        <BodySeats
          key={body.id}
          body={body}
          seats={seats.filter((one) => one.values.body === body.id)}
          people={people}
          members={members}
          onEdit={setEdited}
        />
      ))}
      {seat === undefined ? null : (
        <SeatDialog
          key={seat.id}
          seat={seat}
          seats={seats}
          people={people}
          member={members.find((member) => member.id === seat.values.memberOrganisation)}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
