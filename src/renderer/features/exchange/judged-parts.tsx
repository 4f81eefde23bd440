import type { ReactNode } from 'react';
import type { Dossier, HoldReason, JudgedPart, RefusalReason } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Translate } from '#shared/i18n/translate.ts';
import { audienceLabel } from './audience-label.ts';
import { rangeOf } from './range-of.ts';

interface HeldPartsProps {
  readonly parts: readonly JudgedPart<HoldReason>[];
  readonly base: Dossier;
}

/** What is kept and not used yet, whose it is, and what it waits for. */
export function HeldParts({ parts, base }: HeldPartsProps): ReactNode {
  const translate = useTranslate();
  if (parts.length === 0) return null;
  return (
    <Notice tone="info" title={translate('exchange.held', { count: operations(parts) })} testId="held-parts">
      <ul>
        {parts.map((part) => (
          <li key={`${part.author.stream}${part.from}`}>
            {rangeText(part, translate)}{' '}
            {translate(`exchange.hold.${part.reason}`, {
              audience: audienceLabel(part.audience, base, translate),
            })}
          </li>
        ))}
      </ul>
      <p>{translate('exchange.heldHelp')}</p>
    </Notice>
  );
}

/** What is not taken in, whose it claims to be, and why. */
export function RefusedParts({ parts }: { readonly parts: readonly JudgedPart<RefusalReason>[] }): ReactNode {
  const translate = useTranslate();
  if (parts.length === 0) return null;
  return (
    <Notice
      tone="danger"
      title={translate('exchange.refused', { count: parts.length })}
      testId="refused-parts"
    >
      <ul>
        {parts.map((part) => (
          <li key={`${part.author.stream}${part.from}`}>
            {rangeText(part, translate)} {translate(`exchange.refusal.${part.reason}`)}
          </li>
        ))}
      </ul>
      <p>{translate('exchange.refusedHelp')}</p>
    </Notice>
  );
}

function operations(parts: readonly JudgedPart<unknown>[]): number {
  return parts.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

function rangeText({ author, from, to }: JudgedPart<unknown>, translate: Translate): string {
  const name = author.name === '' ? translate('exchange.unknownComputer') : author.name;
  return translate('exchange.rangeOf', { name, count: to - from + 1, range: rangeOf(from, to) });
}
