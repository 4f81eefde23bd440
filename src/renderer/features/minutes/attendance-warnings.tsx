import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { attendanceContradictions } from '#shared/domain/attendance/contradictions.ts';
import { servingSurplus } from '#shared/domain/attendance/serving.ts';
import { type MinutesModel, seatName, sectionNumber } from './minutes-model.ts';

interface AttendanceWarningsProps {
  readonly model: MinutesModel;
}

/** What cannot be true at once, named with the § where it begins. */
export function AttendanceWarnings({ model }: AttendanceWarningsProps): ReactNode {
  const translate = useTranslate();
  const place = (item: RecordId | null): string => {
    const section = model.sections.find(({ id }) => id === item);
    return section === undefined ? translate('minutes.atOpening') : sectionNumber(section, translate);
  };
  const lines = [
    ...servingSurplus(model.attendance).map(({ minuteItem, seats, allowed }) =>
      translate('minutes.contradiction.surplus', {
        place: place(minuteItem),
        names: seats.map((seat) => seatName(model, seat, translate)).join(', '),
        allowed,
      }),
    ),
    ...attendanceContradictions(model.attendance).map(({ kind, seat, minuteItem }) =>
      translate(`minutes.contradiction.${kind}`, {
        place: place(minuteItem),
        name: seatName(model, seat, translate),
      }),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warning" title={translate('minutes.contradictions')} testId="attendance-contradictions">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
