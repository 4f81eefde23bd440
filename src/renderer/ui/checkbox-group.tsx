import { Checkbox } from './checkbox.tsx';

export interface CheckboxGroupProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly selected: readonly Value[];
  readonly onChange: (selected: readonly Value[]) => void;
  readonly description?: string;
}

/** Several choices of one kind under a heading. Values that are no option are kept as they are. */
export function CheckboxGroup<Value extends string>(props: CheckboxGroupProps<Value>) {
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">{props.label}</legend>
      {props.description === undefined ? null : <p className="muted small">{props.description}</p>}
      {props.options.map(({ value, text }) => (
        <Checkbox
          key={value}
          label={text}
          isSelected={props.selected.includes(value)}
          onChange={(isSelected) =>
            props.onChange(
              isSelected ? [...props.selected, value] : props.selected.filter((one) => one !== value),
            )
          }
        />
      ))}
    </fieldset>
  );
}
