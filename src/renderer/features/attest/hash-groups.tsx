import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

interface HashGroupsProps {
  readonly hash: string;
}

/** The checksum in groups of four, so that two people can read it to each other. */
export function HashGroups({ hash }: HashGroupsProps): ReactNode {
  const translate = useTranslate();
  const groups = hash.match(/.{1,4}/g) ?? [];
  return (
    <div className="stack-tight">
      <p className="field-label">{translate('attest.hash')}</p>
      <p className="hash" data-testid="hash">
        {groups.join(' ')}
      </p>
      <p className="muted small">{translate('attest.hashHelp')}</p>
    </div>
  );
}
