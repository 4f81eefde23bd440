import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { daysBetween, type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';
import { useCalendarFormat } from './calendar-format.ts';
import { dotsOf, pointAt } from './wheel-geometry.ts';

interface WheelPictureProps {
  readonly entries: readonly YearWheelEntry[];
  readonly year: number;
  readonly today: IsoDate;
}

/** The year as a circle: months round it, the matters on their last days, by their numbers in the table. */
export function WheelPicture({ entries, year, today }: WheelPictureProps) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const firstDay = `${year}-01-01` as IsoDate;
  const turnOf = (date: IsoDate) =>
    daysBetween(firstDay, date) / daysBetween(firstDay, `${year + 1}-01-01` as IsoDate);
  const dots = dotsOf(entries.map(({ dueDate }) => turnOf(dueDate)));
  const now = yearOf(today) === year ? pointAt(turnOf(today), 128) : null;
  return (
    <svg
      className="wheel-picture"
      viewBox="-170 -170 340 340"
      role="img"
      aria-label={translate('calendar.wheel.picture', { year })}
    >
      <circle r="138" className="wheel-rim" />
      <circle r="44" className="wheel-hub" />
      {Array.from({ length: 12 }, (_, index) => {
        const turn = index / 12;
        const inner = pointAt(turn, 44);
        const outer = pointAt(turn, 138);
        const label = pointAt(turn + 1 / 24, 154);
        return (
          <g key={turn}>
            <line className="wheel-spoke" x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
            <text className="wheel-month" x={label.x} y={label.y}>
              {format
                .monthShort(index + 1)
                .replace('.', '')
                .slice(0, 3)}
            </text>
          </g>
        );
      })}
      {now === null ? null : <line className="wheel-now" x1="0" y1="0" x2={now.x} y2={now.y} />}
      <text className="wheel-year" x="0" y="0">
        {year}
      </text>
      {entries.map((entry, index) => {
        const dot = dots[index] ?? { x: 0, y: 0 };
        return (
          <g key={entry.task.id} className={`wheel-dot is-${entry.status}`}>
            <title>{entry.task.values.heading}</title>
            <circle cx={dot.x} cy={dot.y} r="11" />
            <text x={dot.x} y={dot.y}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
