import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Badge, type BadgeProps } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Printer } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import {
  type NoticeState,
  type NoticeStep,
  noticeState,
  noticesOf,
} from '#shared/domain/notice/notice-state.ts';
import { NoticeLine } from './notice-line.tsx';
import type { PartToAnnounce } from './notice-parts.ts';
import { PostNoticeForm } from './post-notice-form.tsx';
import { RemoveNotice } from './remove-notice.tsx';
import { usePrintNotice } from './use-print-notice.ts';

interface NoticePartProps {
  readonly part: PartToAnnounce;
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly today: IsoDate;
}

/** One part: where its announcement stands, its days, and the one thing that is to be done next. */
export function NoticePart({ part, dossier, base, today }: NoticePartProps): ReactNode {
  const translate = useTranslate();
  const notices = dossier.all('publicNotice');
  const state = noticeState(part, notices, today);
  const title = translate('notice.partTitle', { range: part.range ?? translate('minutes.noNumber') });
  const earlier = noticesOf(part.id, notices).slice(0, -1);
  const mayPost = state.step === 'toPost' || state.step === 'removedEarly';
  return (
    <section className="card notice-part" aria-label={title} data-testid="notice-part">
      <header className="inline">
        <h2>{title}</h2>
        <Badge tone={tones[state.step]}>{translate(`notice.step.${state.step}`)}</Badge>
      </header>
      {state.step === 'notAttested' ? <p>{translate('notice.waits')}</p> : null}
      <Problems state={state} dossier={dossier} />
      <NoticeLine state={state} today={today} />
      {state.notice === null ? null : (
        <Posted state={state} dossier={dossier} base={base} range={part.range} />
      )}
      {mayPost ? <PostNoticeForm part={part} dossier={dossier} base={base} today={today} /> : null}
      {state.notice !== null && state.removedOn === null ? (
        <RemoveNotice state={state} dossier={dossier} base={base} today={today} />
      ) : null}
      {earlier.length === 0 ? null : <Earlier notices={earlier} />}
    </section>
  );
}

const tones: Readonly<Record<NoticeStep, NonNullable<BadgeProps['tone']>>> = {
  notAttested: 'neutral',
  toPost: 'warning',
  posted: 'accent',
  mayComeDown: 'warning',
  removed: 'success',
  removedEarly: 'danger',
};

interface ProblemsProps {
  readonly state: NoticeState;
  readonly dossier: Dossier;
}

/** What went against the rules, in plain words; what somebody has said about it stays with it. */
function Problems({ state, dossier }: ProblemsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const day = (date: IsoDate | null) => (date === null ? '' : format.date(date));
  const said = dossier
    .all('acknowledgement')
    .find(({ values }) => values.rule === 'T6' && values.subject === state.notice?.id);
  return state.problems.map((problem) => (
    <Notice
      key={problem}
      tone={problem === 'overdue' || problem === 'postedLate' ? 'warning' : 'danger'}
      title={translate(`notice.problem.${problem}`, {
        date: day(problem === 'removedEarly' ? state.earliestRemoval : state.postBy),
      })}
      testId={`notice-${problem}`}
    >
      <p>{translate(`notice.problemHelp.${problem}`)}</p>
      {problem === 'removedEarly' && said?.values.reason != null ? (
        <p>{translate('notice.acknowledged', { name: said.changedBy.name, reason: said.values.reason })}</p>
      ) : null}
    </Notice>
  ));
}

interface PostedProps {
  readonly state: NoticeState;
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly range: string | null;
}

function Posted({ state, dossier, base, range }: PostedProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const printing = usePrintNotice({ state, dossier, base, range });
  const { notice } = state;
  if (notice === null) return null;
  const { boards, keptAt, postedBy, removedOn, removedBy } = notice.values;
  const nameOf = (person: typeof postedBy) =>
    person === null ? translate('notice.nobodyNoted') : (base.get('person', person)?.values.name ?? '');
  return (
    <>
      <dl className="notice-facts">
        <Fact title={translate('notice.boards')} text={boards.join(', ')} />
        <Fact title={translate('notice.keptAt')} text={keptAt} />
        <Fact title={translate('notice.postedBy')} text={nameOf(postedBy)} />
        {removedOn === null ? null : (
          <Fact
            title={translate('notice.removed')}
            text={translate('notice.removedBy', { date: format.date(removedOn), name: nameOf(removedBy) })}
          />
        )}
      </dl>
      <div className="inline">
        <Button
          icon={<Printer aria-hidden />}
          isPending={printing.isBusy}
          onPress={() => printing.print('notice')}
          testId="print-notice"
        >
          {translate('notice.print')}
        </Button>
        {removedOn === null ? null : (
          <Button
            icon={<Printer aria-hidden />}
            isPending={printing.isBusy}
            onPress={() => printing.print('certificate')}
            testId="print-certificate"
          >
            {translate('notice.printCertificate')}
          </Button>
        )}
        <Button
          variant="quiet"
          onPress={() =>
            void commit([{ type: 'delete', table: 'publicNotice', id: notice.id }], {
              announce: translate('notice.undone'),
            })
          }
        >
          {translate('notice.undo')}
        </Button>
      </div>
    </>
  );
}

function Fact({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return text === '' ? null : (
    <div>
      <dt>{title}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Earlier({ notices }: { readonly notices: ReturnType<typeof noticesOf> }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <details>
      <summary>{translate('notice.earlier', { count: notices.length })}</summary>
      <ul>
        {notices.map(({ id, values }) => (
          <li key={id}>
            {translate('notice.earlierOne', {
              posted: format.date(values.postedOn),
              removed: values.removedOn === null ? '–' : format.date(values.removedOn),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
