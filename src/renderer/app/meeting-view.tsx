import { lazy, Suspense } from 'react';
import { AgendaPage } from '#renderer/features/agenda/agenda-page.tsx';
import { BodyInbox } from '#renderer/features/matters/body-inbox.tsx';
import { PointMatter } from '#renderer/features/matters/point-matter.tsx';
import { MeetingFrame } from '#renderer/features/meetings/meeting-frame.tsx';
import { useBase, useMeetingsValue } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { type MeetingTab, meetingTabs } from './meeting-tabs.ts';

const SummonsPage = lazy(async () => ({
  default: (await import('#renderer/features/summons/summons-page.tsx')).SummonsPage,
}));
const MinutesPage = lazy(async () => ({
  default: (await import('#renderer/features/minutes/minutes-page.tsx')).MinutesPage,
}));
const AttestPage = lazy(async () => ({
  default: (await import('#renderer/features/attest/attest-page.tsx')).AttestPage,
}));
const OutputsPage = lazy(async () => ({
  default: (await import('#renderer/features/outputs/outputs-page.tsx')).OutputsPage,
}));

const NoticePage = lazy(async () => ({
  default: (await import('#renderer/features/notice/notice-page.tsx')).NoticePage,
}));

interface MeetingViewProps {
  readonly meeting: DossierId;
  readonly tab: MeetingTab;
}

/** One meeting: what is planned, what happened, and what is attested. */
export function MeetingView({ meeting, tab }: MeetingViewProps) {
  const translate = useTranslate();
  const navigate = useNavigation();
  const hasNotes = useHasNotes(meeting);
  return (
    <MeetingFrame meeting={meeting}>
      {(heading) => (
        <Tabs
          label={translate('shell.meetingTabs')}
          tabs={meetingTabs
            .filter((id) => !hasNotes || (id !== 'notice' && id !== 'outputs'))
            .map((id) => ({ id, text: translate(tabKey(id, hasNotes)) }))}
          selected={tab}
          onSelect={(id) => navigate(`/meetings/${meeting}/${id}`)}
          heading={heading}
        >
          <Suspense fallback={<Loading />}>{panel(tab, meeting)}</Suspense>
        </Tabs>
      )}
    </MeetingFrame>
  );
}

/** Whether the meeting is one of a group that keeps notes, without §§ and without attestors. */
function useHasNotes(meeting: DossierId): boolean {
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const held = useMeetingsValue(workspace, (meetings) => {
    const summary = meetings.find(({ id }) => id === meeting);
    return summary === undefined ? '' : `${summary.body} ${summary.date}`;
  });
  const [body, date] = (held ?? '').split(' ');
  if (base.status !== 'ready' || body === undefined || date === undefined) return false;
  return keepsNotes(rulesOf(base.value, body as RecordId, date as IsoDate));
}

function tabKey(tab: MeetingTab, hasNotes: boolean) {
  if (!hasNotes || ['agenda', 'summons', 'notice', 'outputs'].includes(tab))
    return `shell.tab.${tab}` as const;
  return tab === 'minutes' ? 'shell.tab.notes' : 'shell.tab.printNotes';
}

function panel(tab: MeetingTab, meeting: DossierId) {
  if (tab === 'summons') return <SummonsPage meeting={meeting} />;
  if (tab === 'minutes') {
    return <MinutesPage meeting={meeting} aside={(item) => <PointMatter item={item} />} />;
  }
  if (tab === 'attest') return <AttestPage meeting={meeting} />;
  if (tab === 'notice') return <NoticePage meeting={meeting} />;
  if (tab === 'outputs') return <OutputsPage meeting={meeting} />;
  return (
    <div className="stack">
      <BodyInbox meeting={meeting} />
      <AgendaPage meeting={meeting} />
    </div>
  );
}
