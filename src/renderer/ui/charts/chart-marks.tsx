import type { ReactNode } from 'react';

/** The patterns that tell series apart without colour; `charts.css` uses them by their names. */
export function ChartPatterns(): ReactNode {
  const lines = ['M0 8 L8 0', 'M0 0 L8 8', 'M0 4 L8 4', 'M4 0 L4 8', 'M0 4 L8 4 M4 0 L4 8'];
  return (
    <defs>
      {lines.map((path, index) => (
        <pattern key={path} id={`chart-pattern-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className={`chart-ground-${index}`} width="8" height="8" />
          <path className="chart-hatch" d={path} />
        </pattern>
      ))}
    </defs>
  );
}

/** What marks the values of a line. */
export function ChartMark({
  shape,
  x,
  y,
}: {
  readonly shape: number;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  const className = `chart-mark chart-mark-${shape}`;
  if (shape === 0) return <circle className={className} cx={x} cy={y} r="4.5" />;
  if (shape === 1) return <rect className={className} x={x - 4} y={y - 4} width="8" height="8" />;
  const path = shape === 2 ? `M${x} ${y - 5} l5 9 h-10 z` : `M${x} ${y - 5} l5 5 l-5 5 l-5 -5 z`;
  return <path className={className} d={path} />;
}
