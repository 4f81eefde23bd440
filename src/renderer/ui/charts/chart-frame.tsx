import { type ReactNode, useId, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table } from '#renderer/ui/table.tsx';
import { ChartMark, ChartPatterns } from './chart-marks.tsx';
import './charts.css';

/** One series of values, `null` where there is none. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What a chart shows; its table shows the same. */
export interface ChartData {
  readonly title: string;
  /** What the picture says, in one sentence: for those who do not see it. */
  readonly summary: string;
  /** What the categories are, such as "År". */
  readonly categoryName: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** A value as it is written, unit and all. */
  readonly format: (value: number) => string;
}

export const chartSize = { width: 640, height: 300, left: 64, right: 16, top: 12, bottom: 34 } as const;

interface ChartFrameProps {
  readonly data: ChartData;
  readonly kind: 'bar' | 'line';
  readonly children: ReactNode;
}

/** The frame of a chart: its title, the picture, what each pattern means, and the same values as a table. */
export function ChartFrame({ data, kind, children }: ChartFrameProps): ReactNode {
  const translate = useTranslate();
  const id = useId();
  const [hasTable, setTable] = useState(false);
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className="chart-title">
        {data.title}
      </figcaption>
      <svg
        className="chart-picture"
        viewBox={`0 0 ${chartSize.width} ${chartSize.height}`}
        role="img"
        aria-label={data.summary}
      >
        {kind === 'bar' ? <ChartPatterns /> : null}
        {children}
      </svg>
      {data.series.length > 1 ? (
        <ul className="chart-legend">
          {data.series.map((series, index) => (
            <li key={series.name}>
              <svg className="chart-key" viewBox="0 0 16 16" aria-hidden>
                {kind === 'bar' ? (
                  <rect className={`chart-fill-${index % 8}`} x="1" y="1" width="14" height="14" />
                ) : (
                  <ChartMark shape={index % 4} x={8} y={8} />
                )}
              </svg>
              {series.name}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="no-print">
        <Button variant="quiet" onPress={() => setTable(!hasTable)} aria-pressed={hasTable}>
          {translate(hasTable ? 'common.hideTable' : 'common.showTable')}
        </Button>
      </div>
      <div className={hasTable ? 'chart-table' : 'chart-table print-only'}>
        <Table
          caption={data.title}
          rows={data.categories.map((category, index) => ({ category, index }))}
          rowKey={({ category, index }) => `${category}-${index}`}
          columns={[
            {
              key: 'category',
              header: data.categoryName,
              isRowHeader: true,
              cell: ({ category }) => category,
            },
            ...data.series.map((series, place) => ({
              key: `${place}`,
              header: series.name,
              align: 'end' as const,
              cell: ({ index }: { readonly index: number }) => {
                const value = series.values[index] ?? null;
                return value === null ? translate('common.noValue') : data.format(value);
              },
            })),
          ]}
        />
      </div>
    </figure>
  );
}
