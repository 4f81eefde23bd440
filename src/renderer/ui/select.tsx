import { Field, useFieldAttributes } from './field.tsx';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly isDisabled?: boolean;
  readonly testId?: string;
}

/** The system's own list of choices: known keys, works at any text size. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const attributes = useFieldAttributes(props.description, undefined);
  return (
    <Field
      id={attributes.id}
      label={props.label}
      {...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel })}
      {...(props.description === undefined ? {} : { description: props.description })}
    >
      <select
        {...attributes}
        className="input select"
        value={props.value}
        disabled={props.isDisabled ?? false}
        data-testid={props.testId}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}
