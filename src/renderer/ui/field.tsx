import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly error?: string;
  readonly children: ReactNode;
}

/** Label above, help and error below: the frame of every input. */
export function Field({ id, label, hideLabel = false, description, error, children }: FieldProps) {
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {children}
      {description === undefined ? null : (
        <p className="field-help" id={`${id}-help`}>
          {description}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The ids and states that tie an input to its label, help and error. */
export function useFieldAttributes(description: string | undefined, error: string | undefined) {
  const id = useId();
  const described = [
    ...(description === undefined ? [] : [`${id}-help`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return {
    id,
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true as const }),
  };
}
