import type { ReactNode } from 'react';
import { ChartAxes } from './chart-axes.tsx';
import { type ChartData, ChartFrame, chartSize } from './chart-frame.tsx';
import { ChartMark } from './chart-marks.tsx';
import { linearScale, niceTicks } from './scale.ts';

interface LineChartProps {
  readonly data: ChartData;
  readonly formatTick: (value: number) => string;
}

/** Lines over time, each series with a mark and a dash of its own besides its colour. Gaps stay gaps. */
export function LineChart({ data, formatTick }: LineChartProps): ReactNode {
  const values = data.series.flatMap((series) => series.values.filter((value) => value !== null));
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values));
  const { width, height, left, right, top, bottom } = chartSize;
  const place = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [height - bottom, top]);
  const band = (width - left - right) / Math.max(1, data.categories.length);
  const centre = (index: number) => left + band * (index + 0.5);
  return (
    <ChartFrame data={data} kind="line">
      <ChartAxes
        ticks={ticks}
        place={place}
        format={formatTick}
        categories={data.categories}
        centre={centre}
      />
      {data.series.map(({ name, values: own }, index) => (
        <g key={name} aria-hidden>
          <path className={`chart-stroke chart-stroke-${index % 4}`} d={pathOf(own, centre, place)} />
          {own.map((value, at) =>
            value === null ? null : (
              <ChartMark key={data.categories[at]} shape={index % 4} x={centre(at)} y={place(value)} />
            ),
          )}
        </g>
      ))}
    </ChartFrame>
  );
}

function pathOf(
  values: readonly (number | null)[],
  centre: (index: number) => number,
  place: (value: number) => number,
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isStart = index === 0 || values[index - 1] === null || values[index - 1] === undefined;
      return `${isStart ? 'M' : 'L'}${centre(index).toFixed(1)} ${place(value).toFixed(1)}`;
    })
    .join(' ');
}
