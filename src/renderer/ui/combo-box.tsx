import { useId } from 'react';
import { Field, useFieldAttributes } from './field.tsx';

export interface ComboBoxProps {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (value: string) => void;
  readonly onCommit?: () => void;
  readonly hideLabel?: boolean;
  readonly testId?: string;
}

/** Free text with suggestions: a name may be one that nobody has written before. */
export function ComboBox(props: ComboBoxProps) {
  const attributes = useFieldAttributes(undefined, undefined);
  const listId = useId();
  return (
    <Field
      id={attributes.id}
      label={props.label}
      {...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel })}
    >
      <input
        {...attributes}
        className="input"
        list={listId}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onCommit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') props.onCommit?.();
        }}
        data-testid={props.testId}
      />
      <datalist id={listId}>
        {props.suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </Field>
  );
}
