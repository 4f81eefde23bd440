import { type ReactNode, useRef } from 'react';
import type {
  DecisionSummary,
  Freshness,
  GoverningSummary,
  MatterSummary,
  MeetingSummary,
  StoredRecord,
} from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { GivenAssignment } from '#shared/domain/agenda/agenda-sources.ts';
import type { YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';
import './home.css';
import { FaceChoice } from './face-choice.tsx';
import { type HomeFace, homeFaces } from './home-face.ts';
import {
  Deadlines,
  FreshnessLine,
  HomeSection,
  InForceNow,
  OpenAssignments,
  ReadyMatters,
} from './home-sections.tsx';
import { latestDecisions, nextMeeting, unsealedMeetings } from './home-summary.ts';
import type { HomeDeadline } from './home-work.ts';
import { LatestDecisions } from './latest-decisions.tsx';
import { NextMeeting } from './next-meeting.tsx';
import type { SafetyReminder } from './use-safety-reminders.ts';
import { WaitingList } from './waiting-list.tsx';
import type { WaitingMatter } from './waiting-matters.ts';

interface HomeViewProps {
  readonly title: string;
  /** `null` until the user has chosen. */
  readonly face: HomeFace | null;
  readonly suggestedFace: HomeFace;
  readonly onFace: (face: HomeFace) => void;
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly seats: readonly StoredRecord<'seat'>[];
  /** Whether the minutes of a meeting are attested, not only kept as notes. */
  readonly isAttested: (meeting: MeetingSummary) => boolean;
  readonly meetings: readonly MeetingSummary[];
  readonly decisions: readonly DecisionSummary[];
  readonly governing: readonly GoverningSummary[];
  readonly conflictCount: number;
  readonly freshness: Freshness;
  readonly reminders: readonly SafetyReminder[];
  readonly waitingMatters: readonly WaitingMatter[];
  readonly readyMatters: readonly MatterSummary[];
  readonly assignments: readonly GivenAssignment[];
  readonly deadlines: readonly HomeDeadline[];
  /** Recurring matters that are late or should be put on an agenda now. */
  readonly tasks: readonly YearWheelEntry[];
  readonly today: IsoDate;
  /** The årshjul as a picture. */
  readonly wheel: ReactNode;
}

const shownDecisions = 6;

type Part =
  | 'next'
  | 'waiting'
  | 'deadlines'
  | 'ready'
  | 'assignments'
  | 'inForce'
  | 'latest'
  | 'freshness'
  | 'wheel';

/** What each face shows, in its order. */
const parts: Readonly<Record<HomeFace, readonly Part[]>> = {
  prepare: ['next', 'waiting', 'deadlines', 'ready', 'assignments', 'wheel', 'latest', 'freshness'],
  minutes: ['next', 'waiting', 'deadlines', 'assignments', 'latest', 'freshness'],
  read: ['next', 'latest', 'inForce', 'waiting', 'freshness', 'wheel'],
};

/** The first page: what comes next, what waits and what was decided, in the order that the reader's work asks for. */
export function HomeView(props: HomeViewProps): ReactNode {
  const translate = useTranslate();
  const face = props.face ?? props.suggestedFace;
  const choice = useRef<HTMLDivElement>(null);

  /** The question goes away with its buttons: the focus goes to where the answer can be changed. */
  function choose(chosen: HomeFace): void {
    props.onFace(chosen);
    requestAnimationFrame(() => choice.current?.querySelector('select')?.focus());
  }

  return (
    <div className="page page-wide">
      <PageHeader
        title={props.title}
        {...(props.face === null
          ? {}
          : {
              actions: (
                <div ref={choice}>
                  <Select
                    label={translate('home.faceFor')}
                    value={face}
                    options={homeFaces.map((value) => ({ value, text: translate(`home.face.${value}`) }))}
                    onChange={props.onFace}
                    testId="home-face"
                  />
                </div>
              ),
            })}
      />
      {props.face === null ? <FaceChoice suggested={props.suggestedFace} onChoose={choose} /> : null}
      <div className="home-columns" data-testid={`home-${face}`}>
        {parts[face].map((part) => (
          <HomePart key={part} {...props} part={part} />
        ))}
      </div>
    </div>
  );
}

interface HomePartProps extends HomeViewProps {
  readonly part: Part;
}

function HomePart({ part, ...home }: HomePartProps): ReactNode {
  const translate = useTranslate();
  const { today } = home;
  const bodyName = (id: RecordId) => home.bodies.find((body) => body.id === id)?.values.name ?? '';
  switch (part) {
    case 'next': {
      const next = nextMeeting(home.meetings, today);
      return (
        <HomeSection id="next" title={translate('home.next')}>
          <NextMeeting meeting={next} bodyName={next === undefined ? '' : bodyName(next.body)} />
        </HomeSection>
      );
    }
    case 'waiting':
      return (
        <HomeSection id="waiting" title={translate('home.waiting')}>
          <WaitingList
            reminders={home.reminders}
            matters={home.waitingMatters}
            conflictCount={home.conflictCount}
            gaps={home.freshness.gaps}
            unsealed={unsealedMeetings(home.meetings, home.isAttested)}
            emptySeatCount={home.seats.filter((seat) => isEmptySeat(seat, today)).length}
            tasks={home.tasks}
            bodyName={bodyName}
          />
        </HomeSection>
      );
    case 'deadlines':
      return <Deadlines deadlines={home.deadlines} bodyName={bodyName} />;
    case 'ready':
      return <ReadyMatters matters={home.readyMatters} bodyName={bodyName} />;
    case 'assignments':
      return <OpenAssignments assignments={home.assignments} today={today} />;
    case 'inForce':
      return <InForceNow documents={home.governing} today={today} />;
    case 'latest':
      return (
        <HomeSection id="latest" title={translate('home.latest')}>
          <LatestDecisions decisions={latestDecisions(home.decisions, shownDecisions)} bodyName={bodyName} />
        </HomeSection>
      );
    case 'freshness':
      return <FreshnessLine freshness={home.freshness} />;
    case 'wheel':
      return home.wheel;
  }
}

function isEmptySeat(seat: StoredRecord<'seat'>, today: IsoDate): boolean {
  const { person, to, memberOrganisation } = seat.values;
  return memberOrganisation !== null && person === null && (to === null || to >= today);
}
