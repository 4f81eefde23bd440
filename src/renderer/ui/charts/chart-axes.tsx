import type { ReactNode } from 'react';
import { chartSize } from './chart-frame.tsx';

interface ChartAxesProps {
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
  readonly format: (value: number) => string;
  readonly categories: readonly string[];
  readonly centre: (index: number) => number;
}

/** The lines and words round the picture. Names that would run into each other are thinned out. */
export function ChartAxes({ ticks, place, format, categories, centre }: ChartAxesProps): ReactNode {
  const { width, height, left, right, bottom } = chartSize;
  const longest = Math.max(1, ...categories.map((name) => name.length));
  const every = Math.ceil((categories.length * longest * 8) / (width - left - right));
  return (
    <g aria-hidden>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'chart-base' : 'chart-line'}
            x1={left}
            x2={width - right}
            y1={place(tick)}
            y2={place(tick)}
          />
          <text className="chart-text" x={left - 6} y={place(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {categories.map((name, index) =>
        index % every === 0 ? (
          <text
            key={name}
            className="chart-text"
            x={centre(index)}
            y={height - bottom + 20}
            textAnchor="middle"
          >
            {name}
          </text>
        ) : null,
      )}
    </g>
  );
}
