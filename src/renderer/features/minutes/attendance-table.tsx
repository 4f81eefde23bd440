import type { KeyboardEvent, ReactNode } from 'react';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type Attendance, attendanceModes } from '#shared/domain/attendance/attendance.ts';
import { absentSeat, type SeatStates } from '#shared/domain/attendance/seat-state.ts';
import type { AttendancePatch } from './attendance-changes.ts';
import type { MinutesModel, SeatView } from './minutes-model.ts';

interface AttendanceTableProps {
  readonly model: MinutesModel;
  /** What holds from where one records. */
  readonly states: SeatStates;
  readonly onRecord: (patches: ReadonlyMap<RecordId, AttendancePatch>) => void;
}

/** The place that F2 puts the focus in. */
export const rollCallId = 'minutes-roll-call';

/** One row a seat, by member organisation: the whole roll in one pass with ↓, space and single letters. */
export function AttendanceTable({ model, states, onRecord }: AttendanceTableProps): ReactNode {
  const translate = useTranslate();
  const organisations = [...new Set(model.seats.map(({ organisation }) => organisation))];
  return (
    <>
      <p className="muted small" id="roll-call-keys">
        {translate('minutes.rollCallKeys')}
      </p>
      <section
        className="table-scroll"
        id={rollCallId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={translate('minutes.rollCall')}
        aria-describedby="roll-call-keys"
      >
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
                  <AttendanceRow
                    key={seat.id}
                    seat={seat}
                    state={states.get(seat.id) ?? absentSeat(seat.id)}
                    onRecord={(patch) => onRecord(new Map([[seat.id, patch]]))}
                  />
                ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  );
}

interface AttendanceRowProps {
  readonly seat: SeatView;
  readonly state: Attendance;
  readonly onRecord: (patch: AttendancePatch) => void;
}

function AttendanceRow({ seat, state, onRecord }: AttendanceRowProps): ReactNode {
  const translate = useTranslate();
  const name = seat.name ?? translate('minutes.emptySeat');
  const isLocked = seat.attendance?.locked ?? false;
  // Nobody can be marked on an empty seat; a mark that is there can be taken away.
  const canBeHere = seat.name !== null || state.present;
  return (
    <tr onKeyDown={(event) => (isLocked || !canBeHere ? undefined : onRowKey(event, state, seat, onRecord))}>
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
            isSelected={state.present}
            isDisabled={isLocked}
            onChange={(present) => onRecord({ present })}
          />
        ) : null}
      </td>
      <td>
        {seat.kind === 'official' || !canBeHere ? null : (
          <Checkbox
            label={<span className="visually-hidden">{translate('minutes.isServing', { name })}</span>}
            isSelected={state.serving}
            isDisabled={!state.present || isLocked}
            onChange={(serving) => onRecord({ serving })}
          />
        )}
      </td>
      <td>
        {state.present ? (
          <Select
            label={translate('minutes.modeOf', { name })}
            hideLabel
            value={state.mode}
            isDisabled={isLocked}
            options={attendanceModes.map((mode) => ({
              value: mode,
              text: translate(`domain.attendanceMode.${mode}`),
            }))}
            onChange={(mode) => onRecord({ mode })}
          />
        ) : null}
      </td>
    </tr>
  );
}

/** In a row: ↑ and ↓ change row, D and L say how somebody takes part at a distance, T who serves. Space marks, as ever. */
function onRowKey(
  event: KeyboardEvent<HTMLTableRowElement>,
  state: Attendance,
  seat: SeatView,
  onRecord: (patch: AttendancePatch) => void,
): void {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    focusRow(box, event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    return;
  }
  const key = event.key.toLowerCase();
  if (key === 'd') onRecord({ present: true, mode: state.mode === 'audioVideo' ? 'onSite' : 'audioVideo' });
  else if (key === 'l')
    onRecord({ present: true, mode: state.mode === 'audioOnly' ? 'onSite' : 'audioOnly' });
  else if (key === 't' && seat.kind !== 'official' && state.present) onRecord({ serving: !state.serving });
  else return;
  event.preventDefault();
}

/** The box of the next row in the same column, or the one for "here" where that column has none. */
function focusRow(box: HTMLInputElement, step: 1 | -1): void {
  const rows = [...(box.closest('table')?.querySelectorAll('tr') ?? [])];
  const own = box.closest('tr');
  const column = [...(own?.children ?? [])].findIndex((cell) => cell.contains(box));
  for (
    let index = rows.indexOf(own as HTMLTableRowElement) + step;
    rows[index] !== undefined;
    index += step
  ) {
    const cells = rows[index]?.children;
    const enabled = 'input:not(:disabled)';
    const target =
      cells?.[column]?.querySelector<HTMLElement>(enabled) ??
      rows[index]?.querySelector<HTMLElement>(enabled);
    if (target === null || target === undefined) continue;
    target.focus();
    return;
  }
}
