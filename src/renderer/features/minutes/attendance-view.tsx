import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { DossierId } from '#shared/base/id.ts';
import { attendanceModes } from '#shared/domain/attendance/attendance.ts';
import type { AttendancePatch } from './attendance-changes.ts';
import type { MinutesModel, SeatView } from './minutes-model.ts';
import { type RecordAttendance, useRecordAttendance } from './use-record-attendance.ts';

interface AttendanceViewProps {
  readonly model: MinutesModel;
  readonly meeting: DossierId;
}

/** The roll call: one row a seat, by member organisation. Who serves follows, and can be changed. */
export function AttendanceView({ model, meeting }: AttendanceViewProps): ReactNode {
  const translate = useTranslate();
  const record = useRecordAttendance(model, meeting);
  const { present, seats, needed, met } = model.serving.quorum;
  // Nobody sits on an empty seat: it is never called. Who has said not to come is marked by hand if they do.
  const members = model.seats.filter(
    ({ kind, name, beforehand }) => kind === 'member' && name !== null && beforehand !== 'absent',
  );
  return (
    <section className="attendance" aria-label={translate('minutes.attendance')}>
      <header className="section-header">
        <h2>{translate('minutes.attendance')}</h2>
        <p className="inline" role="status">
          <span className="numeric">{translate('minutes.presentOf', { present, seats })}</span>
          <Badge tone={met ? 'success' : 'danger'}>
            {translate(met ? 'minutes.quorate' : 'minutes.notQuorate')}
          </Badge>
          {met ? null : <span className="small">{translate('minutes.quorumHelp', { needed })}</span>}
        </p>
        <div>
          <Button
            onPress={() => record(new Map(members.map(({ id }) => [id, { present: true }])))}
            testId="all-members-present"
          >
            {translate('minutes.allMembersPresent')}
          </Button>
        </div>
      </header>
      <AttendanceTable model={model} onRecord={record} />
    </section>
  );
}

interface AttendanceTableProps {
  readonly model: MinutesModel;
  readonly onRecord: RecordAttendance;
}

function AttendanceTable({ model, onRecord }: AttendanceTableProps): ReactNode {
  const translate = useTranslate();
  const organisations = [...new Set(model.seats.map(({ organisation }) => organisation))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={translate('minutes.rollCall')}>
      <table className="table attendance-table">
        <thead>
          <tr>
            <th scope="col">{translate('minutes.columnName')}</th>
            <th scope="col">{translate('minutes.columnSeat')}</th>
            <th scope="col">{translate('minutes.columnPresent')}</th>
            <th scope="col">{translate('minutes.columnServing')}</th>
            <th scope="col">{translate('minutes.columnMode')}</th>
          </tr>
        </thead>
        {organisations.map((organisation) => (
          <tbody key={organisation}>
            <tr>
              <th scope="rowgroup" colSpan={5} className="attendance-group">
                {organisation ?? translate('minutes.noOrganisation')}
              </th>
            </tr>
            {model.seats
              .filter((seat) => seat.organisation === organisation)
              .map((seat) => (
                <AttendanceRow key={seat.id} seat={seat} onRecord={onRecord} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface AttendanceRowProps {
  readonly seat: SeatView;
  readonly onRecord: RecordAttendance;
}

function AttendanceRow({ seat, onRecord }: AttendanceRowProps): ReactNode {
  const translate = useTranslate();
  const name = seat.name ?? translate('minutes.emptySeat');
  const isPresent = seat.attendance?.values.present ?? false;
  const isLocked = seat.attendance?.locked ?? false;
  // Nobody can be marked on an empty seat; a mark that is there can be taken away.
  const canBeHere = seat.name !== null || isPresent;
  const patch = (values: AttendancePatch): void => onRecord(new Map([[seat.id, values]]));
  return (
    <tr>
      <th scope="row" {...(seat.name === null ? { className: 'muted' } : {})}>
        {name}
        {seat.beforehand === null ? null : (
          <span className="attendance-office muted small">
            {translate(seat.beforehand === 'absent' ? 'minutes.reportedAbsent' : 'minutes.calledIn')}
          </span>
        )}
      </th>
      <td>
        {translate(`domain.seatKind.${seat.kind}`)}
        {seat.office === null ? null : (
          <span className="attendance-office muted small">{translate(`domain.office.${seat.office}`)}</span>
        )}
      </td>
      <td>
        {canBeHere ? (
          <Checkbox
            label={<span className="visually-hidden">{translate('minutes.isPresent', { name })}</span>}
            isSelected={isPresent}
            isDisabled={isLocked}
            onChange={(present) => patch({ present })}
          />
        ) : null}
      </td>
      <td>
        {seat.kind === 'official' || !canBeHere ? null : (
          <Checkbox
            label={<span className="visually-hidden">{translate('minutes.isServing', { name })}</span>}
            isSelected={seat.attendance?.values.serving ?? false}
            isDisabled={!isPresent || isLocked}
            onChange={(serving) => patch({ serving })}
          />
        )}
      </td>
      <td>
        {isPresent ? (
          <Select
            label={translate('minutes.modeOf', { name })}
            hideLabel
            value={seat.attendance?.values.mode ?? 'onSite'}
            isDisabled={isLocked}
            options={attendanceModes.map((mode) => ({
              value: mode,
              text: translate(`domain.attendanceMode.${mode}`),
            }))}
            onChange={(mode) => patch({ mode })}
          />
        ) : null}
      </td>
    </tr>
  );
}
