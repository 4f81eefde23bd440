import type { ReactNode } from 'react';
import type { ContentKind, MeetingContent } from '#renderer/storage/workspace.ts';
import { type Format, useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

interface ContentListProps {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly label: ReactNode; readonly count: number }[];
}

/** So many rows are shown before the rest is folded away: a first bundle can hold every meeting there is. */
const rowsShown = 8;

/** Names with a number each, such as changes by person. Nothing when there are none. */
export function ContentList({ title, rows }: ContentListProps): ReactNode {
  const translate = useTranslate();
  const [first, rest] = [rows.slice(0, rowsShown), rows.slice(rowsShown)];
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>{title}</h3>
      <ContentRows rows={first} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{translate('exchange.showMore', { count: rest.length })}</summary>
          <ContentRows rows={rest} />
        </details>
      )}
    </section>
  );
}

function ContentRows({ rows }: Pick<ContentListProps, 'rows'>): ReactNode {
  const format = useFormat();
  return (
    <ul>
      {rows.map(({ key, label, count }) => (
        <li key={key} className="news-row">
          <span>{label}</span>
          <span className="numeric">{format.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}

interface MeetingListProps {
  readonly title: string;
  readonly meetings: readonly MeetingContent[];
  /** The meetings are in this copy already, and can be gone to. */
  readonly areLinks?: boolean;
}

/** Changes by meeting, the newest meeting first. */
export function MeetingList({ title, meetings, areLinks = false }: MeetingListProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const rows = meetings.map((meeting) => {
    const name = meetingName(meeting, format) || translate('exchange.meetingUnknown');
    return {
      key: meeting.id,
      label: areLinks ? <MeetingLink id={meeting.id} name={name} /> : name,
      count: meeting.count,
    };
  });
  return <ContentList title={title} rows={rows} />;
}

function MeetingLink({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  return <a href={`#/meetings/${id}/minutes`}>{name}</a>;
}

/** Changes by what a sender would call them. */
export function KindList({
  kinds,
}: {
  readonly kinds: readonly { readonly kind: ContentKind; readonly count: number }[];
}): ReactNode {
  const translate = useTranslate();
  return (
    <ContentList
      title={translate('exchange.byKind')}
      rows={kinds.map(({ kind, count }) => ({
        key: kind,
        label: translate(`exchange.kind.${kind}`),
        count,
      }))}
    />
  );
}

function meetingName({ bodyName, date }: MeetingContent, format: Format): string {
  return [bodyName, date === null ? '' : format.date(date)].filter((part) => part !== '').join(' ');
}
