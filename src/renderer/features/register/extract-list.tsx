import type { ReactNode } from 'react';
import type { ExtractSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';

interface ExtractListProps {
  readonly extracts: readonly ExtractSummary[];
  readonly bodyName: (id: RecordId) => string;
}

/** Decisions of other circles that have been shown to this one: their text alone, as it was sent. */
export function ExtractList({ extracts, bodyName }: ExtractListProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (extracts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="extracts-title" data-testid="extracts">
      <h2 id="extracts-title">{translate('register.extracts')}</h2>
      <p className="muted small">{translate('register.extractsHelp')}</p>
      <ul className="extracts">
        {extracts.map((extract) => (
          <li key={extract.id} className="card">
            <h3>
              {extract.number === null ? '' : `§ ${extract.number} `}
              {extract.heading}
            </h3>
            <p className="muted">
              {bodyName(extract.body)}, {format.date(extract.heldOn)} ·{' '}
              {translate('register.extractShown', { date: format.date(extract.shownOn) })}{' '}
              {extract.attested ? null : <Badge>{translate('register.attestedNo')}</Badge>}
            </p>
            <p className="extract-text" lang="sv">
              {extract.content}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
