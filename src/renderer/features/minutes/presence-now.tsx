import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type MinutesModel, type SectionView, seatName } from './minutes-model.ts';

interface PresenceNowProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly onAttendance: () => void;
}

/** Who serves at this §, whether there is a quorum, and who is away, on distance or recused. */
export function PresenceNow({ model, section, onAttendance }: PresenceNowProps): ReactNode {
  const translate = useTranslate();
  return (
    <section className="panel-part">
      <h3>{translate('minutes.presence')}</h3>
      {model.isNotes ? null : <QuorumLine section={section} />}
      {model.isNotes ? null : <PresenceList model={model} section={section} />}
      <div>
        <Button variant="quiet" keys="F2" onPress={onAttendance}>
          {translate('minutes.attendanceKey')}
        </Button>
      </div>
    </section>
  );
}

function QuorumLine({ section }: { readonly section: SectionView }): ReactNode {
  const translate = useTranslate();
  const { present, seats, needed, met } = section.serving.quorum;
  return (
    <>
      <p className="inline" data-testid="quorum">
        <span className="numeric">{translate('minutes.presentOf', { present, seats })}</span>
        <Badge tone={met ? 'success' : 'danger'}>
          {translate(met ? 'minutes.quorate' : 'minutes.notQuorate')}
        </Badge>
      </p>
      {met ? null : <p className="small">{translate('minutes.quorumHelp', { needed })}</p>}
    </>
  );
}

/** Only what differs from everybody being in their own seat in the room is told at once; the names are behind a click. */
function PresenceList({ model, section }: Omit<PresenceNowProps, 'onAttendance'>): ReactNode {
  const translate = useTranslate();
  const { serving, absent, recused, replaces, remote } = section.serving;
  const name = (seat: RecordId): string => seatName(model, seat, translate);
  const isHeld = (seat: RecordId): boolean => model.seats.find(({ id }) => id === seat)?.name !== null;
  const replaced = new Set(replaces.values());
  const notes = [
    ...[...replaces].map(([seat, place]) =>
      translate('minutes.nowServesFor', { name: name(seat), place: name(place) }),
    ),
    ...[...remote].map(([seat, mode]) =>
      translate('minutes.nowRemote', {
        name: name(seat),
        how: translate(`domain.attendanceMode.${mode}`).toLocaleLowerCase('sv'),
      }),
    ),
    ...recused.map((seat) => translate('minutes.nowRecused', { name: name(seat) })),
    ...absent
      .filter((seat) => !replaced.has(seat) && isHeld(seat))
      .map((seat) => translate('minutes.nowAbsent', { name: name(seat) })),
  ];
  return (
    <>
      {notes.length === 0 ? null : (
        <ul className="presence-notes small">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {serving.length === 0 ? null : (
        <details className="small">
          <summary>{translate('minutes.nowServing')}</summary>
          <ul className="presence-notes">
            {serving.map((seat) => (
              <li key={seat}>{name(seat)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
