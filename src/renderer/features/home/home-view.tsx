import type {
  DecisionSummary,
  Freshness,
  MeetingSummary,
  StoredRecord,
} from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';
import './home.css';
import { latestDecisions, nextMeeting, unsealedMeetings } from './home-summary.ts';
import type { SafetyReminder } from './use-safety-reminders.ts';
import { WaitingList } from './waiting-list.tsx';
import type { WaitingMatter } from './waiting-matters.ts';

interface HomeViewProps {
  readonly title: string;
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly seats: readonly StoredRecord<'seat'>[];
  /** Whether the minutes of a meeting are attested, not only kept as notes. */
  readonly isAttested: (meeting: MeetingSummary) => boolean;
  readonly meetings: readonly MeetingSummary[];
  readonly decisions: readonly DecisionSummary[];
  readonly conflictCount: number;
  readonly gaps: Freshness['gaps'];
  readonly reminders: readonly SafetyReminder[];
  readonly waitingMatters: readonly WaitingMatter[];
  /** Recurring matters that are late or should be put on an agenda now. */
  readonly tasks: readonly YearWheelEntry[];
  readonly today: IsoDate;
}

const shownDecisions = 6;

export function HomeView(props: HomeViewProps) {
  const translate = useTranslate();
  const bodyName = (id: RecordId) => props.bodies.find((body) => body.id === id)?.values.name ?? '';
  const next = nextMeeting(props.meetings, props.today);
  return (
    <div className="page">
      <PageHeader title={props.title} />
      <section className="section" aria-labelledby="home-next">
        <h2 id="home-next">{translate('home.next')}</h2>
        {next === undefined ? (
          <EmptyState
            title={translate('home.noMeeting')}
            text={translate('home.noMeetingHelp')}
            action={
              <a className="button button-primary" href="#/meetings?create=true">
                {translate('home.planMeeting')}
              </a>
            }
          />
        ) : (
          <NextMeeting meeting={next} body={bodyName(next.body)} />
        )}
      </section>
      <section className="section" aria-labelledby="home-waiting">
        <h2 id="home-waiting">{translate('home.waiting')}</h2>
        <WaitingList
          reminders={props.reminders}
          matters={props.waitingMatters}
          conflictCount={props.conflictCount}
          gaps={props.gaps}
          unsealed={unsealedMeetings(props.meetings, props.isAttested)}
          emptySeatCount={props.seats.filter((seat) => isEmptySeat(seat, props.today)).length}
          tasks={props.tasks}
          bodyName={bodyName}
        />
      </section>
      <section className="section" aria-labelledby="home-latest">
        <h2 id="home-latest">{translate('home.latest')}</h2>
        <LatestDecisions decisions={latestDecisions(props.decisions, shownDecisions)} bodyName={bodyName} />
      </section>
    </div>
  );
}

function NextMeeting({ meeting, body }: { readonly meeting: MeetingSummary; readonly body: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const tab = meeting.state === 'started' ? 'minutes' : 'agenda';
  return (
    <div className="card next-meeting" data-testid="next-meeting">
      <div className="stack-tight">
        <p className="next-meeting-title">
          {body} {format.date(meeting.date)}
        </p>
        <p className="muted">
          {translate('meetings.when', {
            time: meeting.startsAt,
            place: meeting.place === '' ? translate('meetings.noPlace') : meeting.place,
          })}
          {' · '}
          {translate('meetings.items', { count: meeting.agendaItemCount })}
        </p>
      </div>
      <a className="button button-primary" href={`#/meetings/${meeting.id}/${tab}`}>
        {translate(tab === 'minutes' ? 'home.openMinutes' : 'home.openAgenda')}
      </a>
    </div>
  );
}

interface LatestDecisionsProps {
  readonly decisions: readonly DecisionSummary[];
  readonly bodyName: (id: RecordId) => string;
}

function LatestDecisions({ decisions, bodyName }: LatestDecisionsProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (decisions.length === 0) {
    return <EmptyState title={translate('home.noDecisions')} text={translate('home.noDecisionsHelp')} />;
  }
  return (
    <>
      <ul className="rows">
        {decisions.map((decision) => (
          <li key={decision.minuteItem}>
            <a className="row-link" href={`#/register?selected=${decision.minuteItem}`}>
              <span className="row-main">
                {decision.number === null ? '' : `§ ${decision.number} `}
                {decision.heading}
              </span>
              {decision.attested ? null : <Badge>{translate('home.notAttested')}</Badge>}
              <span className="row-note">
                {bodyName(decision.body)} {format.date(decision.date)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a className="text-link" href="#/register">
          {translate('home.allDecisions')}
        </a>
      </p>
    </>
  );
}

function isEmptySeat(seat: StoredRecord<'seat'>, today: IsoDate): boolean {
  const { person, to, memberOrganisation } = seat.values;
  return memberOrganisation !== null && person === null && (to === null || to >= today);
}
