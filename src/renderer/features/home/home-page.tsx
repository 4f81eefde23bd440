import {
  useBase,
  useConflicts,
  useDecisions,
  useFreshness,
  useMatters,
  useMeetings,
} from '#renderer/storage/hooks.ts';
import { useYearWheel } from '#renderer/storage/use-year-wheel.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { yearOf } from '#shared/base/dates.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { needsAttention } from '#shared/domain/year-wheel/year-wheel-state.ts';
import { HomeView } from './home-view.tsx';
import { useSafetyReminders } from './use-safety-reminders.ts';
import { waitingMatters } from './waiting-matters.ts';

/** What comes next, what waits, and what was decided last. */
export function HomePage() {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const decisions = useDecisions(workspace);
  const conflicts = useConflicts(workspace);
  const freshness = useFreshness(workspace);
  const matters = useMatters(workspace);
  const reminders = useSafetyReminders();
  const today = localDay(new Date());
  // Read from many meetings: the page does not wait for it.
  const wheel = useYearWheel(workspace, yearOf(today), today);
  if (
    base.status !== 'ready' ||
    meetings.status !== 'ready' ||
    decisions.status !== 'ready' ||
    conflicts.status !== 'ready' ||
    freshness.status !== 'ready'
  ) {
    return <Loading />;
  }
  const association = base.value.all('association')[0]?.values;
  return (
    <HomeView
      title={association?.name ?? translate('home.title')}
      bodies={base.value.all('body')}
      seats={base.value.all('seat')}
      isAttested={({ body, date }) => !keepsNotes(rulesOf(base.value, body, date))}
      meetings={meetings.value}
      decisions={decisions.value}
      conflictCount={conflicts.value.length}
      gaps={freshness.value.gaps}
      reminders={reminders}
      waitingMatters={matters.status === 'ready' ? waitingMatters(matters.value, meetings.value) : []}
      tasks={wheel.status === 'ready' ? wheel.value.filter(needsAttention) : []}
      today={today}
    />
  );
}
