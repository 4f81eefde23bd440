import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import type { MinutesSnapshot, SnapshotItem } from '#shared/log/minutes-snapshot.ts';
import { DocumentView } from './document-view.tsx';
import { type SnapshotLines, snapshotLines } from './snapshot-lines.ts';
import './styles/snapshot.css';

interface SnapshotViewProps {
  /** The frozen snapshot, as it came out of the seal. */
  readonly snapshot: unknown;
}

/** The very thing that is attested, drawn from the snapshot and from nothing else. All that is frozen is shown. */
export function SnapshotView({ snapshot }: SnapshotViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (!isMinutesSnapshot(snapshot)) return <p>{translate('attest.unknownSnapshot')}</p>;
  const { meeting, items } = snapshot;
  const told = snapshotLines(snapshot, translate);
  const date = isIsoDate(meeting.date) ? format.date(meeting.date) : meeting.date;
  const [, ...facts] = told.meeting();
  return (
    <section className="snapshot" aria-label={translate('attest.exactly')} lang="sv">
      <h4>
        {meeting.body.name} {date}
      </h4>
      <Lines lines={facts} />
      <Lines title={translate('conflicts.part.attendance')} lines={told.attendance()} isList />
      <Lines title={translate('attest.guests')} lines={told.guests()} isList />
      {items.map((item) => (
        <SnapshotSection key={item.id} item={item} told={told} />
      ))}
      <Lines title={translate('attest.opinions')} lines={told.opinions()} isList />
    </section>
  );
}

interface LinesProps {
  readonly title?: string;
  readonly lines: readonly string[];
  readonly isList?: boolean;
}

/** Lines under a heading, where there are any. */
function Lines({ title, lines, isList = false }: LinesProps): ReactNode {
  if (lines.length === 0) return null;
  const [Frame, Line] = isList ? (['ul', 'li'] as const) : (['div', 'p'] as const);
  return (
    <>
      {title === undefined ? null : <h5>{title}</h5>}
      <Frame className="snapshot-lines">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are frozen and have no identity but their place
          <Line key={index}>{line}</Line>
        ))}
      </Frame>
    </>
  );
}

interface SnapshotSectionProps {
  readonly item: SnapshotItem;
  readonly told: SnapshotLines;
}

function SnapshotSection({ item, told }: SnapshotSectionProps): ReactNode {
  const translate = useTranslate();
  const lines = told.ofItem(item);
  const result = told.resultOf(item);
  return (
    <article className="snapshot-section">
      <h4>
        {item.number === null
          ? translate('minutes.noNumber')
          : translate('minutes.number', { number: item.number })}{' '}
        {item.heading}
      </h4>
      <div className="muted small">
        <Lines lines={lines.facts} />
      </div>
      {item.background === null ? null : <DocumentView document={item.background} />}
      <Lines lines={lines.recusals} />
      <Lines lines={lines.proposal} />
      <Lines lines={lines.motions} />
      <Lines lines={lines.votes} />
      {item.clauses.length === 0 && result === '' ? null : (
        <h5>
          {translate('minutes.decision')}
          {result === '' ? null : ` (${result})`}
        </h5>
      )}
      <ul className="snapshot-clauses">
        {item.clauses.map((clause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two clauses may say the same
          <li key={index}>{clause}</li>
        ))}
      </ul>
      <Lines lines={lines.gavel} />
      <Lines lines={lines.dissents} />
      <Lines lines={lines.statements} />
      <Lines lines={lines.after} />
    </article>
  );
}

/** Whether a snapshot has the form that this program makes. Its content was checked when its hash was. */
export function isMinutesSnapshot(value: unknown): value is MinutesSnapshot {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    (value.format === 1 || value.format === 2) &&
    'items' in value &&
    Array.isArray(value.items)
  );
}
