import { useId } from 'react';

export interface ProgressProps {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
}

export function Progress({ label, value }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} max={100} value={Math.round(value * 100)} />
    </div>
  );
}
