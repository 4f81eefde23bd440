import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  /** Work is under way: the button stays where it is and does nothing. */
  readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  /** Keys as `aria-keyshortcuts` writes them, such as `Control+Enter`. */
  readonly keys?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-pressed'?: boolean;
  readonly testId?: string;
}

export function Button(props: ButtonProps) {
  const {
    children,
    icon,
    variant = 'secondary',
    testId,
    keys,
    isPending = false,
    isDisabled = false,
  } = props;
  return (
    <AriaButton
      className={`button button-${variant}`}
      type={props.type ?? 'button'}
      isDisabled={isDisabled}
      // The library's own pending state leaves an announcement behind that names nothing.
      {...(props.onPress === undefined || isPending ? {} : { onPress: props.onPress })}
      {...(isPending ? { 'data-pending': true } : {})}
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
      {...(props['aria-label'] === undefined ? {} : { 'aria-label': props['aria-label'] })}
      {...(props['aria-pressed'] === undefined ? {} : { 'aria-pressed': props['aria-pressed'] })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
    >
      {icon}
      <span className="button-text">{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly testId?: string;
}

/** A button that shows only a picture; its label is spoken and shown as a tip. */
export function IconButton({ label, icon, onPress, isDisabled = false, testId }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
      data-testid={testId}
    >
      {icon}
    </button>
  );
}
