import type { ReactNode } from 'react';
import type { Freshness } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';

interface GapNoticeProps {
  readonly gaps: Freshness['gaps'];
}

/** Whose changes are missing in the middle, and that a newer bundle from them closes the hole. */
export function GapNotice({ gaps }: GapNoticeProps): ReactNode {
  const translate = useTranslate();
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={translate('exchange.gaps')}>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.author.stream}${gap.from}`}>
            {translate('exchange.gap', { name: gap.author.name, count: gap.to - gap.from + 1 })}
          </li>
        ))}
      </ul>
      <p>{translate('exchange.gapsHelp')}</p>
    </Notice>
  );
}
