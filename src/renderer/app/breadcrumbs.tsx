import type { Loadable } from '#renderer/storage/hooks.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { type Format, useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ChevronRight } from '#renderer/ui/icons.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { valueOr } from './value-or.ts';

interface BreadcrumbsProps {
  readonly pathname: string;
  readonly base: Loadable<Dossier>;
  readonly meetings: Loadable<readonly MeetingSummary[]>;
}

interface Crumb {
  readonly text: string;
  readonly path: string;
}

export function Breadcrumbs({ pathname, base, meetings }: BreadcrumbsProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (!pathname.startsWith('/meetings/')) return null;
  const crumbs = meetingCrumbs(pathname, base, valueOr(meetings, []), translate, format);
  return (
    <nav className="breadcrumbs" aria-label={translate('shell.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.path}>
            {index === 0 ? null : <ChevronRight aria-hidden />}
            <a
              href={`#${crumb.path}`}
              {...(index === crumbs.length - 1 ? { 'aria-current': 'page' as const } : {})}
            >
              {crumb.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function meetingCrumbs(
  pathname: string,
  base: Loadable<Dossier>,
  meetings: readonly MeetingSummary[],
  translate: Translate,
  format: Format,
): readonly Crumb[] {
  const [, , id = ''] = pathname.split('/');
  const meeting = meetings.find((one) => one.id === id);
  const all = { text: translate('shell.meetings'), path: '/meetings' };
  if (meeting === undefined) return [all];
  const body = base.status === 'ready' ? base.value.get('body', meeting.body) : undefined;
  return [
    all,
    { text: body?.values.name ?? '', path: `/meetings?body=${meeting.body}` },
    { text: format.date(meeting.date), path: `/meetings/${id}/agenda` },
  ];
}
