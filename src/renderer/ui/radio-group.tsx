import { type ReactNode, useId } from 'react';

export interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly text: ReactNode;
    readonly description?: string;
  }[];
  readonly onChange: (value: Value) => void;
  readonly isInline?: boolean;
  readonly isDisabled?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const name = useId();
  return (
    <fieldset className={props.isInline === true ? 'radios radios-inline' : 'radios'}>
      <legend className="field-label">{props.label}</legend>
      {props.options.map((option) => (
        <span className="choice" key={option.value}>
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            checked={option.value === props.value}
            disabled={props.isDisabled ?? false}
            onChange={() => props.onChange(option.value)}
          />
          <label htmlFor={`${name}-${option.value}`}>
            {option.text}
            {option.description === undefined ? null : (
              <span className="choice-help">{option.description}</span>
            )}
          </label>
        </span>
      ))}
    </fieldset>
  );
}
