import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { isIsoDate } from '#shared/base/dates.ts';
import type { Scalar } from '#shared/domain/field.ts';
import type { MinutesSnapshot, SnapshotItem } from '#shared/log/minutes-snapshot.ts';
import { valueText } from './changes/value-text.ts';
import { DocumentView } from './document-view.tsx';
import './styles/snapshot.css';

interface SnapshotViewProps {
  /** The frozen snapshot, as it came out of the seal. */
  readonly snapshot: unknown;
}

/** The very thing that is attested, drawn from the snapshot and from nothing else. */
export function SnapshotView({ snapshot }: SnapshotViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (!isMinutesSnapshot(snapshot)) return <p>{translate('attest.unknownSnapshot')}</p>;
  const { meeting, attendance, items } = snapshot;
  const date = isIsoDate(meeting.date) ? format.date(meeting.date) : meeting.date;
  const serving = attendance.filter((one) => one.present && one.serving);
  const others = attendance.filter((one) => one.present && !one.serving);
  return (
    <section className="snapshot" aria-label={translate('attest.exactly')} lang="sv">
      <h4>
        {meeting.body.name} {date}
      </h4>
      <p>
        {meeting.place}, {meeting.startsAt}
        {meeting.endsAt === null ? null : `–${meeting.endsAt}`}
      </p>
      <dl className="snapshot-facts">
        <Fact title={translate('minutes.chair')} text={meeting.chair?.name ?? null} />
        <Fact title={translate('minutes.secretary')} text={meeting.secretary?.name ?? null} />
        <Fact
          title={translate('attest.attestors')}
          text={meeting.attestors.map(({ name }) => name ?? '').join(', ')}
        />
        <Fact
          title={translate('attest.serving')}
          text={serving.map(({ seat }) => seat.name ?? translate('minutes.emptySeat')).join(', ')}
        />
        <Fact
          title={translate('attest.alsoPresent')}
          text={others.map(({ seat }) => seat.name ?? translate('minutes.emptySeat')).join(', ')}
        />
      </dl>
      {items.map((item) => (
        <SnapshotSection key={item.id} item={item} />
      ))}
    </section>
  );
}

function Fact({ title, text }: { readonly title: string; readonly text: string | null }): ReactNode {
  if (text === null || text === '') return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function SnapshotSection({ item }: { readonly item: SnapshotItem }): ReactNode {
  const translate = useTranslate();
  const emptySeat = translate('minutes.emptySeat');
  const word = (table: string, field: string, value: Scalar): string =>
    valueText(table, field, value, translate, () => undefined);
  return (
    <article className="snapshot-section">
      <h4>
        {item.number === null
          ? translate('minutes.noNumber')
          : translate('minutes.number', { number: item.number })}{' '}
        {item.heading}
      </h4>
      {item.registryNumber === null ? null : <p className="muted small">{item.registryNumber}</p>}
      {item.background === null ? null : <DocumentView document={item.background} />}
      {item.recusals.map(({ seat, reason }) => (
        <p key={seat.id}>{translate('attest.recused', { name: seat.name ?? emptySeat, reason })}</p>
      ))}
      {item.motions.map(({ seat, wording, withdrawn }) => (
        <p key={`${seat.id}${wording}`}>
          {translate(withdrawn ? 'attest.motionWithdrawn' : 'attest.motion', {
            name: seat.name ?? emptySeat,
            wording,
          })}
        </p>
      ))}
      {item.putOrder === null ? null : <p>{item.putOrder}</p>}
      {item.votes.length === 0 ? null : (
        <p>
          {item.votes
            .map(({ seat, choice }) =>
              translate('attest.ballot', {
                name: seat.name ?? emptySeat,
                choice: word('vote', 'choice', choice),
              }),
            )
            .join(', ')}
        </p>
      )}
      {item.clauses.length === 0 && item.result === null ? null : (
        <h5>
          {translate('minutes.decision')}
          {item.result === null ? null : ` (${word('minuteItem', 'result', item.result)})`}
        </h5>
      )}
      <ul className="snapshot-clauses">
        {item.clauses.map((clause) => (
          <li key={clause}>{clause}</li>
        ))}
      </ul>
      {item.dissents.map(({ seat, wording }) => (
        <p key={seat.id}>{translate('attest.dissent', { name: seat.name ?? emptySeat, wording })}</p>
      ))}
      {item.documents.map(({ title, hash }) => (
        <p key={hash}>{translate('attest.document', { title })}</p>
      ))}
      {item.immediate ? <p>{translate('minutes.immediateText')}</p> : null}
    </article>
  );
}

/** Whether a snapshot has the form that this program makes. Its content was checked when its hash was. */
export function isMinutesSnapshot(value: unknown): value is MinutesSnapshot {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 1 &&
    'items' in value &&
    Array.isArray(value.items)
  );
}
