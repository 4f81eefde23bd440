import { useState } from 'react';
import { useBase } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { settingsAt } from '#shared/domain/body/settings-at.ts';
import { BoardNotices } from './board-notices.tsx';
import { BodySeats } from './body-seats.tsx';
import { BodySettingsPage } from './body-settings-page.tsx';
import { ClosedBodies } from './closed-bodies.tsx';
import { MandateDialog } from './mandate-dialog.tsx';
import { NewBodyDialog } from './new-body-dialog.tsx';
import './people.css';
import { SeatDialog } from './seat-dialog.tsx';

interface PeoplePageProps {
  /** The body whose settings are shown instead. */
  readonly settings: RecordId | null;
}

/** Who sits where: the board with a ledamot and an ersättare for each member, and the other bodies. */
export function PeoplePage({ settings }: PeoplePageProps) {
  const translate = useTranslate();
  const base = useBase(useWorkspace());
  if (settings !== null) return <BodySettingsPage key={settings} body={settings} />;
  if (base.status === 'loading') return <Loading />;
  if (base.status === 'missing') {
    return <EmptyState title={translate('common.missing')} text={translate('common.missingHelp')} />;
  }
  return <PeopleView base={base.value} />;
}

type OpenDialog =
  | { readonly type: 'seat'; readonly seat: RecordId }
  | { readonly type: 'body' }
  | { readonly type: 'mandate' };

function PeopleView({ base }: { readonly base: Dossier }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const today = localDay(new Date());
  const all = base.all('body');
  const bodies = all.filter((body) => body.values.closedOn === null);
  const seats = base.all('seat');
  const people = base.all('person');
  const members = base.all('memberOrganisation');
  const board = bodies.find((body) => body.values.kind === 'board');
  const seat = open?.type === 'seat' ? seats.find((one) => one.id === open.seat) : undefined;
  const close = () => setOpen(null);
  const edit = (id: RecordId) => setOpen({ type: 'seat', seat: id });
  return (
    <div className="page">
      <PageHeader
        title={translate('people.title')}
        description={translate('people.description')}
        actions={
          <>
            {board === undefined ? null : (
              <Button onPress={() => setOpen({ type: 'mandate' })} testId="new-mandate">
                {translate('people.newMandate')}
              </Button>
            )}
            <Button icon={<Plus aria-hidden />} onPress={() => setOpen({ type: 'body' })} testId="new-body">
              {translate('people.newBody')}
            </Button>
          </>
        }
      />
      {board === undefined ? null : (
        <BoardNotices
          board={board}
          members={members}
          seats={seats}
          today={today}
          onEdit={edit}
          onNewMandate={() => setOpen({ type: 'mandate' })}
        />
      )}
      {bodies.map((body) => (
        <BodySeats
          key={body.id}
          body={body}
          seats={seats.filter((one) => one.values.body === body.id)}
          people={people}
          members={members}
          onEdit={edit}
        />
      ))}
      <ClosedBodies bodies={all.filter((body) => body.values.closedOn !== null)} />
      {seat === undefined ? null : (
        <SeatDialog
          key={seat.id}
          seat={seat}
          seats={seats}
          people={people}
          member={members.find((member) => member.id === seat.values.memberOrganisation)}
          onClose={close}
        />
      )}
      {open?.type === 'body' ? <NewBodyDialog bodies={all} members={members} onClose={close} /> : null}
      {open?.type === 'mandate' && board !== undefined ? (
        <MandateDialog
          board={board}
          seats={seats}
          people={people}
          members={members}
          termStart={settingsAt(board, base.all('bodySettings'), today).termStart}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
