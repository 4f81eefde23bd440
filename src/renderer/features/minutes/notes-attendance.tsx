import type { ReactNode } from 'react';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { MinutesModel, SeatView } from './minutes-model.ts';
import { useRecordAttendance } from './use-record-attendance.ts';

interface NotesAttendanceProps {
  readonly model: MinutesModel;
  readonly meeting: DossierId;
}

/** Who was there, by organisation and role. Notes ask for no quorum. */
export function NotesAttendance({ model, meeting }: NotesAttendanceProps): ReactNode {
  const translate = useTranslate();
  const record = useRecordAttendance(model, meeting);
  // Nobody sits on an empty seat; a mark that is there can be taken away.
  const seats = model.seats.filter(
    ({ name, attendance }) => name !== null || attendance?.values.present === true,
  );
  const organisations = [...new Set(seats.map(({ organisation }) => organisation))];
  return (
    <section className="notes-attendance" aria-labelledby="notes-attendance" data-testid="notes-attendance">
      <h2 id="notes-attendance">{translate('minutes.attendance')}</h2>
      {seats.length === 0 ? (
        <p className="muted">
          {translate('minutes.nobodySeated')} <a href="#/people">{translate('minutes.toPeople')}</a>
        </p>
      ) : (
        <dl className="notes-organisations">
          {organisations.map((organisation) => (
            <div key={organisation}>
              <dt>{organisation ?? translate('minutes.noOrganisation')}</dt>
              {seats
                .filter((seat) => seat.organisation === organisation)
                .map((seat) => (
                  <dd key={seat.id}>
                    <Checkbox
                      label={
                        <>
                          {seat.name ?? translate('minutes.emptySeat')}
                          <span className="muted small"> {roleOf(seat, translate)}</span>
                        </>
                      }
                      isSelected={seat.attendance?.values.present ?? false}
                      isDisabled={seat.attendance?.locked ?? false}
                      onChange={(present) => record(new Map([[seat.id, { present }]]))}
                    />
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** What somebody is: the title, else the office, else the kind of seat. What the name says already is not said again. */
function roleOf({ name, title, office, kind }: SeatView, translate: Translate): string {
  if (title !== null) return name?.startsWith(title) === true ? '' : title;
  return translate(office === null ? `domain.seatKind.${kind}` : `domain.office.${office}`);
}
