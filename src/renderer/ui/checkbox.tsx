import { type ReactNode, useId } from 'react';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly testId?: string;
}

export function Checkbox({ label, isSelected, onChange, isDisabled = false, testId }: CheckboxProps) {
  const id = useId();
  return (
    <span className="choice">
      <input
        id={id}
        type="checkbox"
        checked={isSelected}
        disabled={isDisabled}
        data-testid={testId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
