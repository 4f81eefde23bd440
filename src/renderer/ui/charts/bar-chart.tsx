import type { ReactNode } from 'react';
import { ChartAxes } from './chart-axes.tsx';
import { type ChartData, ChartFrame, chartSize } from './chart-frame.tsx';
import { linearScale, niceTicks } from './scale.ts';

interface BarChartProps {
  readonly data: ChartData;
  /** On top of each other instead of beside: parts of a whole. */
  readonly isStacked?: boolean;
  /** How the numbers at the lines are written. */
  readonly formatTick: (value: number) => string;
}

interface Bar {
  readonly key: string;
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

/** Bars by category, each series with a pattern of its own besides its colour. */
export function BarChart({ data, isStacked = false, formatTick }: BarChartProps): ReactNode {
  const bars = isStacked ? stackedBars(data) : sideBars(data);
  const ticks = niceTicks(
    Math.min(0, ...bars.flatMap(({ from, to }) => [from, to])),
    Math.max(0, ...bars.flatMap(({ from, to }) => [from, to])),
  );
  const { width, height, left, right, top, bottom } = chartSize;
  const place = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - bottom, top]);
  const band = (width - left - right) / Math.max(1, data.categories.length);
  const barCount = isStacked ? 1 : Math.max(1, data.series.length);
  const barWidth = Math.min(56, (band * 0.76) / barCount);
  const centre = (index: number) => left + band * (index + 0.5);
  return (
    <ChartFrame data={data} kind="bar">
      <ChartAxes
        ticks={ticks}
        place={place}
        format={formatTick}
        categories={data.categories}
        centre={centre}
      />
      {bars.map(({ key, series, category, from, to }) => {
        const offset = isStacked ? 0 : series - (barCount - 1) / 2;
        return (
          <rect
            key={key}
            className={`chart-fill-${series % 8}`}
            x={centre(category) + offset * barWidth - barWidth / 2}
            y={Math.min(place(from), place(to))}
            width={Math.max(1, barWidth - 2)}
            height={Math.abs(place(to) - place(from))}
          />
        );
      })}
    </ChartFrame>
  );
}

function sideBars({ categories, series }: ChartData): readonly Bar[] {
  return categories.flatMap((_, category) =>
    series.flatMap(({ values }, index): readonly Bar[] => {
      const value = values[category] ?? null;
      return value === null
        ? []
        : [{ key: `${category}-${index}`, series: index, category, from: 0, to: value }];
    }),
  );
}

function stackedBars({ categories, series }: ChartData): readonly Bar[] {
  return categories.flatMap((_, category) => {
    let above = 0;
    let below = 0;
    return series.flatMap(({ values }, index): readonly Bar[] => {
      const value = values[category] ?? null;
      if (value === null || value === 0) return [];
      const from = value > 0 ? above : below;
      if (value > 0) above += value;
      else below += value;
      return [{ key: `${category}-${index}`, series: index, category, from, to: from + value }];
    });
  });
}
