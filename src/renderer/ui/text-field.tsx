import type { KeyboardEvent } from 'react';
import { Field, useFieldAttributes } from './field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The user has left the field or pressed Enter: the moment to store it. */
  readonly onCommit?: () => void;
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'password' | 'search' | 'email';
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly error?: string;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly testId?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onCommit, type = 'text', multiline = false } = props;
  const attributes = useFieldAttributes(props.description, props.error);
  const shared = {
    ...attributes,
    className: 'input',
    value,
    required: props.isRequired ?? false,
    readOnly: props.isReadOnly ?? false,
    disabled: props.isDisabled ?? false,
    // The user asked for this field by opening the dialog or pressing the key.
    autoFocus: props.autoFocus ?? false,
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
    ...(onCommit === undefined ? {} : { onBlur: onCommit }),
    'data-testid': props.testId,
  };
  return (
    <Field id={attributes.id} label={label} {...optionalTexts(props)}>
      {multiline ? (
        <textarea
          {...shared}
          rows={props.rows ?? 3}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={props.onKeyDown}
        />
      ) : (
        <input
          {...shared}
          type={type}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit?.();
            props.onKeyDown?.(event);
          }}
        />
      )}
    </Field>
  );
}

function optionalTexts(props: TextFieldProps) {
  return {
    ...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel }),
    ...(props.description === undefined ? {} : { description: props.description }),
    ...(props.error === undefined ? {} : { error: props.error }),
  };
}
