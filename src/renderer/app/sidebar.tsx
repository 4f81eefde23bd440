import type { Loadable } from '#renderer/storage/hooks.ts';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import {
  BookOpen,
  CalendarDays,
  CalendarRange,
  Coins,
  Gavel,
  House,
  Laptop,
  Package,
  Route,
  Settings,
  Target,
  Users,
} from '#renderer/ui/icons.ts';

interface SidebarProps {
  readonly isOpen: boolean;
  readonly base: Loadable<Dossier>;
  readonly pathname: string;
}

const places = [
  { path: '/', icon: House, key: 'shell.home' },
  { path: '/meetings', icon: CalendarDays, key: 'shell.meetings' },
  { path: '/matters', icon: Route, key: 'shell.matters' },
  { path: '/register', icon: Gavel, key: 'shell.register' },
  { path: '/governing', icon: BookOpen, key: 'shell.governing' },
  { path: '/goals', icon: Target, key: 'shell.goals' },
  { path: '/budget', icon: Coins, key: 'shell.budget' },
  { path: '/calendar', icon: CalendarRange, key: 'shell.calendar' },
  { path: '/people', icon: Users, key: 'shell.people' },
  { path: '/exchange', icon: Package, key: 'shell.exchange' },
  { path: '/members', icon: Laptop, key: 'shell.members' },
  { path: '/settings', icon: Settings, key: 'shell.settings' },
] as const;

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
        {places.map(({ path, icon: Icon, key }) => (
          <li key={path}>
            <a
              className="sidebar-place"
              href={`#${path}`}
              {...(isWithin(path, pathname) ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon aria-hidden />
              {translate(key)}
            </a>
            {path === '/meetings' ? <Bodies bodies={bodies} /> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface BodiesProps {
  readonly bodies: readonly StoredRecord<'body'>[];
}

/** The association's bodies, each with its own meetings. One that has been closed is reached by its meetings only. */
function Bodies({ bodies }: BodiesProps) {
  const open = bodies.filter((body) => body.values.closedOn === null);
  if (open.length === 0) return null;
  return (
    <ul className="sidebar-bodies">
      {open.map((body) => (
        <li key={body.id}>
          <a href={`#/meetings?body=${body.id}`}>{body.values.name}</a>
        </li>
      ))}
    </ul>
  );
}

function isWithin(path: string, pathname: string): boolean {
  return path === '/' ? pathname === '/' : pathname.startsWith(path);
}
