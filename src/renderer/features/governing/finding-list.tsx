import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { GoverningFinding } from '#shared/rules/governing-rules.ts';

/** What the rules say of a document, in plain words. */
export function FindingList({ findings }: { readonly findings: readonly GoverningFinding[] }): ReactNode {
  const text = useFindingText();
  if (findings.length === 0) return null;
  return (
    <div className="stack" data-testid="governing-findings">
      {findings.map((finding) => (
        <Notice
          key={`${finding.messageKey} ${finding.where} ${finding.values.other ?? ''}`}
          tone={finding.severity === 'block' ? 'danger' : 'warning'}
          title={text(finding)}
        />
      ))}
    </div>
  );
}

/** A finding as a sentence. */
export function useFindingText(): (finding: GoverningFinding) => string {
  const translate = useTranslate();
  const format = useFormat();
  return ({ messageKey, values: { label, other, on } }) =>
    translate(messageKey, {
      label,
      other: other ?? '',
      date: on === undefined ? '' : format.date(on),
    });
}
