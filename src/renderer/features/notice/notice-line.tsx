import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { type IsoDate, weekday } from '#shared/base/dates.ts';
import type { NoticeState } from '#shared/domain/notice/notice-state.ts';
import { termReason } from '#shared/domain/notice/term-reason.ts';
import { type LineDay, timeLine } from './time-line.ts';

interface NoticeLineProps {
  readonly state: NoticeState;
  readonly today: IsoDate;
}

/** The days of an announcement on a line, with today on it. Each computed day tells why it is that day. */
export function NoticeLine({ state, today }: NoticeLineProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const days = timeLine(state, today);
  return (
    <ol className="notice-line" aria-label={translate('notice.line')} data-testid="notice-line">
      {days.map(({ kind, date, isPast }) => (
        <li
          key={kind}
          className={`line-day line-${kind}${isPast ? ' is-past' : ''}`}
          {...(kind === 'today' ? { 'aria-current': 'date' as const } : {})}
        >
          <span className="line-dot" aria-hidden />
          <span className="line-name">{translate(`notice.day.${kind}`)}</span>
          <time dateTime={date}>{format.shortDate(date)}</time>
          {kind === 'today' ? null : <Reason kind={kind} state={state} />}
        </li>
      ))}
    </ol>
  );
}

interface ReasonProps {
  readonly kind: Exclude<LineDay['kind'], 'today'>;
  readonly state: NoticeState;
}

function Reason({ kind, state }: ReasonProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const name = translate(`notice.day.${kind}`);
  return (
    <details className="line-reason">
      <summary aria-label={translate('notice.whyOf', { name })}>{translate('notice.why')}</summary>
      <p>{translate(`notice.reason.${kind}`)}</p>
      {kind === 'lastDay' && state.postedOn !== null ? (
        <Moved postedOn={state.postedOn} format={format} />
      ) : null}
    </details>
  );
}

interface MovedProps {
  readonly postedOn: IsoDate;
  readonly format: ReturnType<typeof useFormat>;
}

/** The days that the last day was moved past, by their names. */
function Moved({ postedOn, format }: MovedProps): ReactNode {
  const translate = useTranslate();
  const { rawDay, passed } = termReason(postedOn);
  if (passed.length === 0) return null;
  const names = passed.map(({ date, holiday }) => {
    const dayName = weekday(date) === 6 ? 'saturday' : 'sunday';
    const name = holiday === null ? translate(`notice.${dayName}`) : translate(`calendar.holiday.${holiday}`);
    return translate('notice.passedDay', { name, date: format.shortDate(date) });
  });
  return <p>{translate('notice.moved', { rawDay: format.date(rawDay), days: names.join(', ') })}</p>;
}
