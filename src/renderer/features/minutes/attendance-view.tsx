import { type ReactNode, useState } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { statesAt } from '#shared/domain/attendance/seat-state.ts';
import { type Serving, servingAt } from '#shared/domain/attendance/serving.ts';
import type { AttendanceFrom } from './attendance-changes.ts';
import { AttendanceLog } from './attendance-log.tsx';
import { AttendanceTable } from './attendance-table.tsx';
import { AttendanceWarnings } from './attendance-warnings.tsx';
import { GuestList } from './guest-list.tsx';
import { type MinutesModel, type SectionView, sectionNumber } from './minutes-model.ts';
import { stampFor } from './stamp.ts';
import { useRecordAttendance } from './use-record-attendance.ts';

interface AttendanceViewProps {
  readonly model: MinutesModel;
  readonly meeting: DossierId;
  /** The § one is at; what happens during the meeting is recorded from there. */
  readonly section: SectionView | undefined;
}

/**
 * Who is there: the roll call at the opening, and from the § one is at who came, left or went over to taking part at a
 * distance. Who serves follows, and can be changed.
 */
export function AttendanceView({ model, meeting, section }: AttendanceViewProps): ReactNode {
  const translate = useTranslate();
  const record = useRecordAttendance(model, meeting);
  const [isOpening, setOpening] = useState(
    () => section === undefined || section.position === 1 || !isRollCalled(model),
  );
  const here: RecordId | null = isOpening || section === undefined ? null : section.id;
  const from = (): AttendanceFrom =>
    here === null ? 'opening' : { minuteItem: here, at: stampFor(model.meeting.values.date) };
  // Nobody sits on an empty seat: it is never called. Who has said not to come is marked by hand if they do.
  const members = model.seats.filter(
    ({ kind, name, beforehand }) => kind === 'member' && name !== null && beforehand !== 'absent',
  );
  return (
    <section className="attendance" aria-label={translate('minutes.attendance')}>
      <header className="section-header">
        <h2>{translate('minutes.attendance')}</h2>
        {section === undefined ? null : (
          <RadioGroup
            label={translate('minutes.attendanceFrom')}
            isInline
            value={isOpening ? 'opening' : 'here'}
            options={[
              { value: 'opening', text: translate('minutes.fromOpening') },
              {
                value: 'here',
                text: translate('minutes.fromHere', { section: sectionNumber(section, translate) }),
              },
            ]}
            onChange={(value) => setOpening(value === 'opening')}
          />
        )}
        <QuorumStatus serving={servingAt(model.attendance, here)} />
        {here === null ? (
          <div>
            <Button
              onPress={() => void record(new Map(members.map(({ id }) => [id, { present: true }])))}
              testId="all-members-present"
            >
              {translate('minutes.allMembersPresent')}
            </Button>
          </div>
        ) : null}
      </header>
      <AttendanceWarnings model={model} />
      <AttendanceTable
        model={model}
        states={statesAt(model.attendance, here)}
        onRecord={(patches) => void record(patches, from())}
      />
      <AttendanceLog model={model} />
      <GuestList model={model} meeting={meeting} section={section} />
    </section>
  );
}

function QuorumStatus({ serving }: { readonly serving: Serving }): ReactNode {
  const translate = useTranslate();
  const { present, seats, needed, met } = serving.quorum;
  return (
    <p className="inline" role="status">
      <span className="numeric">{translate('minutes.presentOf', { present, seats })}</span>
      <Badge tone={met ? 'success' : 'danger'}>
        {translate(met ? 'minutes.quorate' : 'minutes.notQuorate')}
      </Badge>
      {met ? null : <span className="small">{translate('minutes.quorumHelp', { needed })}</span>}
    </p>
  );
}

function isRollCalled(model: MinutesModel): boolean {
  return model.attendance.attendance.some(({ values }) => values.present);
}
