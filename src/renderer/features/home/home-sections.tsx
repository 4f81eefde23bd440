import type { ReactNode } from 'react';
import type { Freshness, GoverningSummary, MatterSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { GivenAssignment } from '#shared/domain/agenda/agenda-sources.ts';
import { versionInForce } from '#shared/domain/governing/version-chain.ts';
import type { HomeDeadline } from './home-work.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the first page under its heading. */
export function HomeSection({ id, title, children }: SectionProps): ReactNode {
  return (
    <section className="section" aria-labelledby={`home-${id}`}>
      <h2 id={`home-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

interface RowProps {
  readonly path: string;
  readonly text: string;
  readonly note?: string;
  readonly badge?: ReactNode;
}

/** A line that leads to the place where it is done. */
function Row({ path, text, note, badge }: RowProps): ReactNode {
  return (
    <li>
      <a className="row-link" href={`#${path}`}>
        <span className="row-main">{text}</span>
        {badge}
        {note === undefined ? null : <span className="row-note">{note}</span>}
      </a>
    </li>
  );
}

interface DeadlinesProps {
  readonly deadlines: readonly HomeDeadline[];
  readonly bodyName: (id: RecordId) => string;
}

const shown = 6;

/** Where each is done. */
const tabs = {
  summons: 'summons',
  attest: 'attest',
  notice: 'notice',
  removal: 'notice',
  appeal: 'notice',
  appealEarliest: 'notice',
} as const;

/** Last days that are near: when the summons goes out, the minutes are attested, the notice goes up and may come down. */
export function Deadlines({ deadlines, bodyName }: DeadlinesProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (deadlines.length === 0) return null;
  return (
    <HomeSection id="deadlines" title={translate('home.deadlines')}>
      <ul className="rows" data-testid="home-deadlines">
        {deadlines.slice(0, shown).map(({ kind, date, meeting, body, meetingDate, range, isLate }) => (
          <Row
            key={`${kind} ${meeting} ${range ?? ''}`}
            path={`/meetings/${meeting}/${tabs[kind]}`}
            text={translate(`home.deadline.${kind}`, {
              body: bodyName(body),
              date: format.date(meetingDate),
              range: range ?? '',
            })}
            note={translate(kind === 'removal' ? 'home.fromDay' : 'home.byDay', { date: format.date(date) })}
            {...(isLate ? { badge: <Badge tone="warning">{translate('home.late')}</Badge> } : {})}
          />
        ))}
      </ul>
    </HomeSection>
  );
}

interface ReadyMattersProps {
  readonly matters: readonly MatterSummary[];
  readonly bodyName: (id: RecordId) => string;
}

/** What the preparation has finished and can be put on an agenda. */
export function ReadyMatters({ matters, bodyName }: ReadyMattersProps): ReactNode {
  const translate = useTranslate();
  if (matters.length === 0) return null;
  return (
    <HomeSection id="ready" title={translate('home.ready')}>
      <ul className="rows" data-testid="home-ready">
        {matters.slice(0, shown).map(({ id, heading, registryNumber, readyFor }) => (
          <Row
            key={id}
            path={`/matters?selected=${id}`}
            text={heading}
            note={[registryNumber, readyFor === null ? null : bodyName(readyFor)]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
          />
        ))}
      </ul>
    </HomeSection>
  );
}

interface AssignmentsProps {
  readonly assignments: readonly GivenAssignment[];
  readonly today: IsoDate;
}

/** What somebody has been asked to do and has not reported back yet. */
export function OpenAssignments({ assignments, today }: AssignmentsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (assignments.length === 0) return null;
  return (
    <HomeSection id="assignments" title={translate('home.assignments')}>
      <ul className="rows" data-testid="home-assignments">
        {assignments.slice(0, shown).map(({ id, minuteItem, owner, wording, dueOn }) => (
          <Row
            key={id}
            path={`/register?selected=${minuteItem}`}
            text={`${owner}: ${wording}`}
            {...(dueOn === null ? {} : { note: translate('home.byDay', { date: format.date(dueOn) }) })}
            {...(dueOn !== null && dueOn < today
              ? { badge: <Badge tone="warning">{translate('home.late')}</Badge> }
              : {})}
          />
        ))}
      </ul>
      {assignments.length <= shown ? null : (
        <p>
          <a className="text-link" href="#/register">
            {translate('home.moreAssignments', { count: assignments.length - shown })}
          </a>
        </p>
      )}
    </HomeSection>
  );
}

interface InForceProps {
  readonly documents: readonly GoverningSummary[];
  readonly today: IsoDate;
}

/** What is in force now, what changed last on top. */
export function InForceNow({ documents, today }: InForceProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const rows = documents
    .flatMap((document) => {
      const version = versionInForce(document.versions, today);
      return version === undefined ? [] : [{ document, version }];
    })
    .toSorted((left, right) => (left.version.validFrom < right.version.validFrom ? 1 : -1));
  if (rows.length === 0) return null;
  return (
    <HomeSection id="in-force" title={translate('home.inForce')}>
      <ul className="rows" data-testid="home-in-force">
        {rows.slice(0, shown).map(({ document, version }) => (
          <Row
            key={document.id}
            path={`/governing?selected=${document.id}`}
            text={`${document.title}, ${version.label}`}
            note={translate('governing.since', { date: format.date(version.validFrom) })}
          />
        ))}
      </ul>
      <p>
        <a className="text-link" href="#/governing">
          {translate('home.onAnotherDay')}
        </a>
      </p>
    </HomeSection>
  );
}

/** How fresh this copy is, with the way to make it fresher. */
export function FreshnessLine({ freshness }: { readonly freshness: Freshness }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { lastReceived } = freshness;
  return (
    <HomeSection id="freshness" title={translate('home.freshness')}>
      <ul className="rows">
        <Row
          path="/exchange"
          text={
            lastReceived === null
              ? translate('home.neverReceived')
              : translate('home.lastReceived', {
                  name: lastReceived.from,
                  moment: format.moment(lastReceived.at),
                })
          }
        />
      </ul>
    </HomeSection>
  );
}
