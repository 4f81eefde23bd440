import { type ReactNode, useState } from 'react';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { Button } from './button.tsx';
import { localDay } from './local-day.ts';
import { TextField } from './text-field.tsx';

export interface DayActProps {
  readonly label: string;
  /** What the button says. */
  readonly act: string;
  readonly onAct: (day: IsoDate) => void;
  readonly testId: string;
  readonly className?: string;
  /** Other ways, after the button. */
  readonly children?: ReactNode;
}

/** Something that was done on a day, such as a signature on paper: the day, today at first, and the act that records it. */
export function DayAct({ label, act, onAct, testId, className = '', children }: DayActProps) {
  const [day, setDay] = useState<string>(() => localDay(new Date()));
  return (
    <div className={`inline ${className}`.trim()}>
      <TextField label={label} type="date" value={day} onChange={setDay} />
      <Button
        isDisabled={!isIsoDate(day)}
        onPress={() => {
          if (isIsoDate(day)) onAct(day);
        }}
        testId={testId}
      >
        {act}
      </Button>
      {children}
    </div>
  );
}
