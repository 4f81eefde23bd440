import type { ReactNode } from 'react';
import { AlertTriangle, Ban, Check, Info } from './icons.ts';

export interface NoticeProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Speaks at once when it appears. */
  readonly isAlert?: boolean;
  readonly testId?: string;
}

const icons = { info: Info, success: Check, warning: AlertTriangle, danger: Ban } as const;

/** Something to know, in plain words: what happened, what is safe, what to do. */
export function Notice({ tone, title, children, actions, isAlert = false, testId }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} data-testid={testId} {...(isAlert ? { role: 'alert' } : {})}>
      <Icon aria-hidden className="notice-icon" />
      <div className="notice-main">
        <p className="notice-title">{title}</p>
        {children === undefined ? null : <div className="notice-text">{children}</div>}
        {actions === undefined ? null : <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
