import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { budgetViews } from '#renderer/features/budget/budget-views.ts';
import { calendarViews } from '#renderer/features/calendar/calendar-views.ts';
import { HomePage } from '#renderer/features/home/home-page.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { ErrorScreen } from './error-screen.tsx';
import { type MeetingTab, meetingTabs } from './meeting-tabs.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

// The first page is here at once; every other is fetched when it is gone to.
const MeetingsPage = lazy(async () => ({
  default: (await import('#renderer/features/meetings/meetings-page.tsx')).MeetingsPage,
}));
const MeetingView = lazy(async () => ({
  default: (await import('./meeting-view.tsx')).MeetingView,
}));
const RegisterPage = lazy(async () => ({
  default: (await import('#renderer/features/register/register-page.tsx')).RegisterPage,
}));
const ExchangePage = lazy(async () => ({
  default: (await import('#renderer/features/exchange/exchange-page.tsx')).ExchangePage,
}));
const MembersPage = lazy(async () => ({
  default: (await import('#renderer/features/members/members-page.tsx')).MembersPage,
}));
const ConflictsPage = lazy(async () => ({
  default: (await import('#renderer/features/conflicts/conflicts-page.tsx')).ConflictsPage,
}));
const MattersPage = lazy(async () => ({
  default: (await import('#renderer/features/matters/matters-page.tsx')).MattersPage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import('#renderer/features/people/people-page.tsx')).PeoplePage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import('#renderer/features/calendar/calendar-page.tsx')).CalendarPage,
}));
const WheelSummary = lazy(async () => ({
  default: (await import('#renderer/features/calendar/wheel-summary.tsx')).WheelSummary,
}));
const GoverningPage = lazy(async () => ({
  default: (await import('#renderer/features/governing/governing-page.tsx')).GoverningPage,
}));
const SearchPage = lazy(async () => ({
  default: (await import('#renderer/features/search/search-page.tsx')).SearchPage,
}));
const GoalsPage = lazy(async () => ({
  default: (await import('#renderer/features/goals/goals-page.tsx')).GoalsPage,
}));
const BudgetPage = lazy(async () => ({
  default: (await import('#renderer/features/budget/budget-page.tsx')).BudgetPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('#renderer/features/settings/settings-page.tsx')).SettingsPage,
}));
const BackupSection = lazy(async () => ({
  default: (await import('#renderer/features/backup/backup-section.tsx')).BackupSection,
}));
const ArchiveSection = lazy(async () => ({
  default: (await import('#renderer/features/backup/archive-section.tsx')).ArchiveSection,
}));
const ProtectionSection = lazy(async () => ({
  default: (await import('#renderer/features/identity/protection-section.tsx')).ProtectionSection,
}));

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => (
    <HomePage
      wheel={
        <Suspense fallback={null}>
          <WheelSummary />
        </Suspense>
      }
    />
  ),
});

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  validateSearch: (search) => ({
    body: textOf(search['body']),
    create: search['create'] === true,
    date: textOf(search['date']),
  }),
  component: function MeetingsRoute() {
    const { body, create, date } = meetings.useSearch();
    return (
      <MeetingsPage
        key={body ?? ''}
        body={(body ?? null) as RecordId | null}
        isCreating={create}
        date={isIsoDate(date) ? date : null}
      />
    );
  },
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meeting',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/meetings/$meeting/$tab', params: { ...params, tab: 'agenda' }, replace: true });
  },
});

const meetingTab = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meeting/$tab',
  component: function MeetingRoute() {
    const { meeting: id, tab } = meetingTab.useParams();
    const known: MeetingTab = meetingTabs.find((one) => one === tab) ?? 'agenda';
    return <MeetingView key={id} meeting={id as DossierId} tab={known} />;
  },
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: (search) => ({ selected: textOf(search['selected']) }),
  component: function RegisterRoute() {
    const { selected } = register.useSearch();
    return (
      <RegisterPage
        key={selected ?? ''}
        {...(selected === undefined ? {} : { selected: selected as RecordId })}
      />
    );
  },
});

const exchange = createRoute({
  getParentRoute: () => root,
  path: '/exchange',
  validateSearch: (search) => ({
    place: (['folder', 'send'] as const).find((place) => place === search['place']),
  }),
  component: function ExchangeRoute() {
    const { place } = exchange.useSearch();
    return <ExchangePage key={place ?? ''} {...(place === undefined ? {} : { start: place })} />;
  },
});

const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/conflicts',
  component: () => <ConflictsPage />,
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: (search) => ({ view: calendarViews.find((view) => view === search['view']) }),
  component: function CalendarRoute() {
    const { view } = calendar.useSearch();
    return <CalendarPage view={view ?? 'month'} />;
  },
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (search) => ({ settings: textOf(search['settings']) }),
  component: function PeopleRoute() {
    const { settings } = people.useSearch();
    return <PeoplePage settings={(settings ?? null) as RecordId | null} />;
  },
});

const governing = createRoute({
  getParentRoute: () => root,
  path: '/governing',
  validateSearch: (search) => ({ selected: textOf(search['selected']), day: textOf(search['day']) }),
  component: function GoverningRoute() {
    const { selected, day } = governing.useSearch();
    return (
      <GoverningPage
        key={day ?? ''}
        selected={(selected ?? null) as DossierId | null}
        day={isIsoDate(day) ? day : null}
      />
    );
  },
});

const goals = createRoute({
  getParentRoute: () => root,
  path: '/goals',
  validateSearch: (search) => ({ version: textOf(search['version']) }),
  component: function GoalsRoute() {
    const { version } = goals.useSearch();
    return <GoalsPage version={(version ?? null) as RecordId | null} />;
  },
});

const budget = createRoute({
  getParentRoute: () => root,
  path: '/budget',
  validateSearch: (search) => ({
    view: budgetViews.find((view) => view === search['view']),
    version: textOf(search['version']),
  }),
  component: function BudgetRoute() {
    const { view, version } = budget.useSearch();
    return <BudgetPage view={view ?? 'lines'} version={(version ?? null) as RecordId | null} />;
  },
});

const matters = createRoute({
  getParentRoute: () => root,
  path: '/matters',
  validateSearch: (search) => ({ selected: textOf(search['selected']) }),
  component: function MattersRoute() {
    const { selected } = matters.useSearch();
    return <MattersPage selected={(selected ?? null) as DossierId | null} />;
  },
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: () => (
    <SettingsPage>
      <ProtectionSection />
      <BackupSection />
      <ArchiveSection />
    </SettingsPage>
  ),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  // A query of figures only comes as a number.
  validateSearch: (given) => ({ q: given['q'] === undefined ? undefined : String(given['q']) }),
  component: function SearchRoute() {
    const { q } = search.useSearch();
    return <SearchPage key={q ?? ''} query={q ?? ''} />;
  },
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  component: () => <MembersPage />,
});

/** The pages of the program and their addresses. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      home,
      meetings,
      meeting,
      meetingTab,
      register,
      exchange,
      conflicts,
      calendar,
      people,
      governing,
      goals,
      budget,
      matters,
      settings,
      search,
      members,
    ]),
    history: createHashHistory(),
    defaultErrorComponent: ({ error, reset }) => <ErrorScreen error={error} onRetry={reset} />,
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
