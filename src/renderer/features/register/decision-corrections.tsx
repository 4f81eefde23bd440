import type { ReactNode } from 'react';
import { DifferenceView } from '#renderer/editor/changes/difference-view.tsx';
import { useCorrections } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';

/** What has been corrected in an attested § afterwards, beside what was attested. */
export function DecisionCorrections({ minuteItem }: { readonly minuteItem: RecordId }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const corrections = useCorrections(useWorkspace());
  const own =
    corrections.status === 'ready'
      ? corrections.value.filter(({ values }) => values.corrects === minuteItem)
      : [];
  if (own.length === 0) return null;
  return (
    <section className="stack-tight" data-testid="decision-corrections">
      <h3>{translate('register.corrections')}</h3>
      <ul className="stack-tight">
        {own.map(({ id, values: { place, before, after, reason, madeOn, decidedBy } }) => (
          <li key={id} className="stack-tight">
            <span>
              <strong>{place}</strong>, {format.date(madeOn)}
              {decidedBy === null ? null : (
                <>
                  {' · '}
                  <a href={`#/register?selected=${decidedBy}`}>{translate('register.correctionDecided')}</a>
                </>
              )}
            </span>
            <DifferenceView before={before} after={after} />
            <span className="muted">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
