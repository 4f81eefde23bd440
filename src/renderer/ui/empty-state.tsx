import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly title: string;
  /** What the page is for, in one sentence. */
  readonly text: string;
  /** The one next step. */
  readonly action?: ReactNode;
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p className="empty-text">{text}</p>
      {action}
    </div>
  );
}
