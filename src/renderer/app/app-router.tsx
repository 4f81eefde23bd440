import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { GoverningPage } from '#renderer/features/governing/governing-page.tsx';
import { HomePage } from '#renderer/features/home/home-page.tsx';
import { ProtectionSection } from '#renderer/features/identity/protection-section.tsx';
import { MeetingsPage } from '#renderer/features/meetings/meetings-page.tsx';
import { PeoplePage } from '#renderer/features/people/people-page.tsx';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { ErrorScreen } from './error-screen.tsx';
import { type MeetingTab, MeetingView, meetingTabs } from './meeting-view.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

// Parts that few open at once are fetched when they are needed.
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

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  validateSearch: (search) => ({ body: textOf(search['body']), create: search['create'] === true }),
  component: function MeetingsRoute() {
    const { body, create } = meetings.useSearch();
    return <MeetingsPage key={body ?? ''} body={(body ?? null) as RecordId | null} isCreating={create} />;
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
      <Suspense fallback={<Loading />}>
        <RegisterPage {...(selected === undefined ? {} : { selected: selected as RecordId })} />
      </Suspense>
    );
  },
});

const exchange = createRoute({
  getParentRoute: () => root,
  path: '/exchange',
  validateSearch: (search) => ({ place: search['place'] === 'folder' ? ('folder' as const) : undefined }),
  component: function ExchangeRoute() {
    const { place } = exchange.useSearch();
    return (
      <Suspense fallback={<Loading />}>
        <ExchangePage key={place ?? ''} {...(place === undefined ? {} : { start: place })} />
      </Suspense>
    );
  },
});

const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/conflicts',
  component: () => (
    <Suspense fallback={<Loading />}>
      <ConflictsPage />
    </Suspense>
  ),
});

const people = createRoute({ getParentRoute: () => root, path: '/people', component: PeoplePage });

const governing = createRoute({
  getParentRoute: () => root,
  path: '/governing',
  validateSearch: (search) => ({ selected: textOf(search['selected']) }),
  component: function GoverningRoute() {
    const { selected } = governing.useSearch();
    return <GoverningPage selected={(selected ?? null) as DossierId | null} />;
  },
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: () => (
    <SettingsPage>
      <ProtectionSection />
    </SettingsPage>
  ),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  component: () => (
    <Suspense fallback={<Loading />}>
      <MembersPage />
    </Suspense>
  ),
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
      people,
      governing,
      settings,
      members,
    ]),
    history: createHashHistory(),
    defaultErrorComponent: ({ error, reset }) => <ErrorScreen error={error} onRetry={reset} />,
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
