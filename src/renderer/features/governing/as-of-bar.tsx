import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ChevronLeft, ChevronRight } from '#renderer/ui/icons.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addDays, daysBetween, type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { type DayRange, dayForKey, nextMark, partOf, previousMark, within } from './day-marks.ts';

/** A year that is being typed passes through 0002 and 0020: no förbund is that old. */
const earliest = '1900-01-01';

interface AsOfBarProps {
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly range: DayRange;
  readonly onChange: (day: IsoDate) => void;
}

/** "Visa som den …": a day by date or by slider, with a mark where something changed. */
export function AsOfBar({ day, today, range, onChange }: AsOfBarProps): ReactNode {
  const translate = useTranslate();
  // What is being typed in the field, which passes through half a date on its way.
  const [typed, setTyped] = useState<string | null>(null);
  const choose = (chosen: IsoDate) => {
    setTyped(null);
    onChange(chosen);
  };
  const before = previousMark(range.marks, day);
  const after = nextMark(range.marks, day);
  return (
    <section className="as-of" aria-label={translate('governing.asOf')}>
      <div className="as-of-day">
        <TextField
          label={translate('governing.asOf')}
          type="date"
          value={typed ?? day}
          onChange={(value) => {
            setTyped(value);
            if (isIsoDate(value) && value >= earliest) onChange(value);
          }}
          onCommit={() => setTyped(null)}
          testId="as-of-day"
        />
        <Button onPress={() => choose(today)} isDisabled={day === today} testId="as-of-today">
          {translate('governing.today')}
        </Button>
      </div>
      <div className="as-of-line">
        <IconButton
          label={translate('governing.changeBefore')}
          icon={<ChevronLeft aria-hidden />}
          isDisabled={before === undefined}
          onPress={() => before !== undefined && choose(before)}
        />
        <DaySlider day={day} range={range} onChange={choose} />
        <IconButton
          label={translate('governing.changeAfter')}
          icon={<ChevronRight aria-hidden />}
          isDisabled={after === undefined}
          onPress={() => after !== undefined && choose(after)}
        />
      </div>
    </section>
  );
}

interface DaySliderProps {
  readonly day: IsoDate;
  readonly range: DayRange;
  readonly onChange: (day: IsoDate) => void;
}

function DaySlider({ day, range, onChange }: DaySliderProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const help = useId();
  const { first, last, marks } = range;

  function move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = dayForKey(event.key, day, range);
    if (target === undefined) return;
    event.preventDefault();
    onChange(target);
  }

  return (
    <div className="day-slider">
      <input
        type="range"
        aria-label={translate('governing.slider')}
        aria-valuetext={format.date(day)}
        aria-describedby={help}
        min={0}
        max={Math.max(daysBetween(first, last), 1)}
        value={daysBetween(first, within(day, range))}
        onChange={(event) => onChange(addDays(first, event.target.valueAsNumber))}
        onKeyDown={move}
        data-testid="as-of-slider"
      />
      <div className="day-slider-marks" aria-hidden>
        {marks.map((mark) => (
          <span
            key={mark}
            className={mark <= day ? 'is-past' : undefined}
            style={{ insetInlineStart: `${partOf(mark, range) * 100}%` }}
          />
        ))}
      </div>
      <div className="day-slider-ends muted small" aria-hidden>
        <span>{first.slice(0, 4)}</span>
        <span>{last.slice(0, 4)}</span>
      </div>
      <span id={help} className="visually-hidden">
        {translate('governing.sliderHelp')}
      </span>
    </div>
  );
}
