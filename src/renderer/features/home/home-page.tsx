import type { ReactNode } from 'react';
import { useDeviceChoice } from '#renderer/storage/device-choice.ts';
import {
  useAgendaSources,
  useBase,
  useConflicts,
  useDecisions,
  useFreshness,
  useGoverning,
  useMatters,
  useMeetings,
  useNoticeFacts,
} from '#renderer/storage/hooks.ts';
import { useYearWheel } from '#renderer/storage/use-year-wheel.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { yearOf } from '#shared/base/dates.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { compareText } from '#shared/domain/recorded.ts';
import { needsAttention } from '#shared/domain/year-wheel/year-wheel-state.ts';
import { parseFace, suggestedFace } from './home-face.ts';
import { HomeView } from './home-view.tsx';
import { meetingDays, noticeDays, openAssignments, readyMatters } from './home-work.ts';
import { useSafetyReminders } from './use-safety-reminders.ts';
import { waitingMatters } from './waiting-matters.ts';

interface HomePageProps {
  /** The årshjul as a picture, which belongs to the calendar. */
  readonly wheel: ReactNode;
}

/** What comes next, what waits, and what was decided last: in the order that the reader's work asks for. */
export function HomePage({ wheel: picture }: HomePageProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const [face, setFace] = useDeviceChoice(workspace, 'home-face', parseFace);
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const decisions = useDecisions(workspace);
  const conflicts = useConflicts(workspace);
  const freshness = useFreshness(workspace);
  const matters = useMatters(workspace);
  const governing = useGoverning(workspace);
  const sources = useAgendaSources(workspace);
  const notices = useNoticeFacts(workspace);
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
  const known = matters.status === 'ready' ? matters.value : [];
  return (
    <HomeView
      title={association?.name ?? translate('home.title')}
      face={face}
      suggestedFace={suggestedFace(workspace.self.role)}
      onFace={setFace}
      bodies={base.value.all('body')}
      seats={base.value.all('seat')}
      isAttested={({ body, date }) => !keepsNotes(rulesOf(base.value, body, date))}
      meetings={meetings.value}
      decisions={decisions.value}
      governing={governing.status === 'ready' ? governing.value : []}
      conflictCount={conflicts.value.length}
      freshness={freshness.value}
      reminders={reminders}
      waitingMatters={waitingMatters(known, meetings.value)}
      readyMatters={readyMatters(known)}
      assignments={sources.status === 'ready' ? openAssignments(sources.value, today) : []}
      deadlines={[
        ...meetingDays(meetings.value, (meeting) => meetingRules(base.value, meeting), today),
        ...(notices.status === 'ready' ? noticeDays(notices.value, today) : []),
      ].toSorted((left, right) => compareText(left.date, right.date))}
      tasks={wheel.status === 'ready' ? wheel.value.filter(needsAttention) : []}
      today={today}
      wheel={picture}
    />
  );
}

function meetingRules(base: Dossier, { body, date }: MeetingSummary) {
  const rules = rulesOf(base, body, date);
  return rules === undefined ? undefined : { summonsDays: rules.summonsDays, isAttested: !keepsNotes(rules) };
}
