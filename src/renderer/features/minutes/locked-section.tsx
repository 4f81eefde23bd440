import type { ReactNode } from 'react';
import { RichTextView } from '#renderer/editor/rich-text-view.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { decisionOpening } from '#shared/domain/decision/decision-opening.ts';
import { type MinutesModel, type SectionView, seatLabel, sectionNumber } from './minutes-model.ts';
import { SectionDocuments } from './section-documents.tsx';
import { sectionPageId } from './use-minutes-keys.ts';

interface LockedSectionProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly update: Uint8Array | undefined;
  /** Said instead of "attested", of a § that only waits to be. */
  readonly notice?: ReactNode;
  readonly children?: ReactNode;
}

/** A § that has been attested or waits for it: to read. */
export function LockedSection({ model, section, update, notice, children }: LockedSectionProps): ReactNode {
  const translate = useTranslate();
  const { heading } = section.record.values;
  const seats = new Map(model.seats.map((seat) => [seat.id, seat]));
  return (
    <article className="section-page" id={sectionPageId} tabIndex={-1} aria-label={heading}>
      <header className="section-header">
        <h2 className="section-title">
          {sectionNumber(section, translate)} {heading}
        </h2>
        {notice ?? (
          <p>
            <Badge tone="success">{translate('minutes.markAttested')}</Badge>{' '}
            <span className="muted">{translate('minutes.lockedHelp')}</span>
          </p>
        )}
      </header>
      <RichTextView update={update} />
      <SectionDocuments section={section} isLocked />
      {section.motions.length === 0 ? null : (
        <section className="section-part">
          <h3>{translate('minutes.motions')}</h3>
          <ol className="numbered">
            {section.motions.map(({ id, values }) => (
              <li key={id}>
                {seatLabel(seats.get(values.seat), translate)}: {values.wording}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="section-part">
        <h3>{translate('minutes.decision')}</h3>
        <p>{decisionOpening(model.bodyKind)}</p>
        <ul className="clauses">
          {section.clauses.map(({ id, values }) => (
            <li key={id}>{values.wording}</li>
          ))}
        </ul>
      </section>
      {section.dissents.map(({ id, values }) => (
        <p key={id}>
          {seatLabel(seats.get(values.seat), translate)} {values.wording}
        </p>
      ))}
      {children}
    </article>
  );
}
