import type { ReactNode } from 'react';
import type { Freshness } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { rangeOf } from './range-of.ts';

interface GapNoticeProps {
  readonly gaps: Freshness['gaps'];
}

/** Whose changes are missing and which of them, and that a newer bundle from them closes the hole. */
export function GapNotice({ gaps }: GapNoticeProps): ReactNode {
  const translate = useTranslate();
  if (gaps.length === 0) return null;
  return (
    <Notice tone="warning" title={translate('exchange.gaps')} testId="gaps">
      <ul>
        {gaps.map(({ author, from, to }) => (
          <li key={`${author.stream}${from}`}>
            {translate('exchange.gap', {
              name: author.name === '' ? translate('exchange.unknownComputer') : author.name,
              count: to - from + 1,
              range: rangeOf(from, to),
            })}
          </li>
        ))}
      </ul>
      <p>{translate('exchange.gapsHelp')}</p>
    </Notice>
  );
}
