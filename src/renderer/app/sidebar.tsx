import type { ReactNode } from 'react';
import type { Loadable } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import {
  BookOpen,
  CalendarDays,
  CalendarRange,
  Gavel,
  House,
  Laptop,
  Package,
  Route,
  Settings,
  Users,
} from '#renderer/ui/icons.ts';

interface SidebarProps {
  readonly isOpen: boolean;
  readonly base: Loadable<Dossier>;
  readonly pathname: string;
}

/** Where one can go. On a narrow window, or with large text, it opens over the page. */
export function Sidebar({ isOpen, base, pathname }: SidebarProps) {
  const translate = useTranslate();
  const bodies = base.status === 'ready' ? base.value.all('body') : [];
  return (
    <nav
      id="sidebar"
      className={isOpen ? 'sidebar is-open' : 'sidebar'}
      aria-label={translate('shell.navigation')}
    >
      <ul>
        <Place path="/" icon={<House aria-hidden />} text={translate('shell.home')} pathname={pathname} />
        <Place
          path="/meetings"
          icon={<CalendarDays aria-hidden />}
          text={translate('shell.meetings')}
          pathname={pathname}
        >
          {bodies.length === 0 ? null : (
            <ul className="sidebar-bodies">
              {bodies
                .filter((body) => body.values.closedOn === null)
                .map((body) => (
                  <li key={body.id}>
                    <a href={`#/meetings?body=${body.id}`}>{body.values.name}</a>
                  </li>
                ))}
            </ul>
          )}
        </Place>
        <Place
          path="/matters"
          icon={<Route aria-hidden />}
          text={translate('shell.matters')}
          pathname={pathname}
        />
        <Place
          path="/register"
          icon={<Gavel aria-hidden />}
          text={translate('shell.register')}
          pathname={pathname}
        />
        <Place
          path="/governing"
          icon={<BookOpen aria-hidden />}
          text={translate('shell.governing')}
          pathname={pathname}
        />
        <Place
          path="/calendar"
          icon={<CalendarRange aria-hidden />}
          text={translate('shell.calendar')}
          pathname={pathname}
        />
        <Place
          path="/people"
          icon={<Users aria-hidden />}
          text={translate('shell.people')}
          pathname={pathname}
        />
        <Place
          path="/exchange"
          icon={<Package aria-hidden />}
          text={translate('shell.exchange')}
          pathname={pathname}
        />
        <Place
          path="/members"
          icon={<Laptop aria-hidden />}
          text={translate('shell.members')}
          pathname={pathname}
        />
        <Place
          path="/settings"
          icon={<Settings aria-hidden />}
          text={translate('shell.settings')}
          pathname={pathname}
        />
      </ul>
    </nav>
  );
}

interface PlaceProps {
  readonly path: string;
  readonly icon: ReactNode;
  readonly text: string;
  readonly pathname: string;
  readonly children?: ReactNode;
}

function Place({ path, icon, text, pathname, children }: PlaceProps) {
  const isHere = path === '/' ? pathname === '/' : pathname.startsWith(path);
  return (
    <li>
      <a className="sidebar-place" href={`#${path}`} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
        {icon}
        {text}
      </a>
      {children}
    </li>
  );
}
