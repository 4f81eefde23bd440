import { type ReactNode, useState } from 'react';
import { useBase, useDossier, useMatterSteps, useMatters } from '#renderer/storage/hooks.ts';
import type { Dossier, MatterSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import { type DossierId, dossierOf, type RecordId } from '#shared/base/id.ts';
import { openReferrals } from '#shared/domain/matter/feedback.ts';
import type { KnownReferral } from '#shared/domain/matter/matter-path.ts';
import type { MatterStep } from '#shared/domain/matter/matter-step.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { ForwardDialog } from './forward-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { linkPoint } from './link-point.ts';
import { PlaceLink } from './place-link.tsx';
import { ResumeDialog } from './resume-dialog.tsx';
import './matters.css';

interface PointMatterProps {
  /** A § or a point of notes. */
  readonly item: RecordId;
}

/** The matter that a § or point belongs to, and what can be done with it from there: lift it on, answer, take it up again. */
export function PointMatter({ item }: PointMatterProps): ReactNode {
  const workspace = useWorkspace();
  const meeting = useDossier(workspace, dossierOf(item));
  const base = useBase(workspace);
  const matters = useMatters(workspace);
  const steps = useMatterSteps(workspace);
  if (meeting.status !== 'ready' || base.status !== 'ready') return null;
  if (matters.status !== 'ready' || steps.status !== 'ready') return null;
  const record = meeting.value.get('minuteItem', item);
  const held = meeting.value.get('meeting', meeting.value.id)?.values;
  if (record === undefined || record.deleted || held === undefined) return null;
  const agendaItem =
    record.values.agendaItem === null ? undefined : meeting.value.get('agendaItem', record.values.agendaItem);
  // A question that was lifted from here names the point, also where no agenda item ties the two.
  const lifted = matters.value.find(({ referrals }) => referrals.some(({ source }) => source === item))?.id;
  const linked = agendaItem?.values.matter ?? lifted ?? null;
  return (
    <LoadedPoint
      meeting={meeting.value}
      record={record}
      body={held.body}
      heldOn={held.date}
      matter={matters.value.find(({ id }) => id === linked) ?? null}
      steps={steps.value.steps.filter((step) => step.matter === linked)}
    />
  );
}

interface LoadedPointProps {
  readonly meeting: Dossier;
  readonly record: StoredRecord<'minuteItem'>;
  readonly body: RecordId;
  readonly heldOn: IsoDate;
  readonly matter: MatterSummary | null;
  /** What has been done with the matter at all meetings. */
  readonly steps: readonly MatterStep[];
}

function LoadedPoint(props: LoadedPointProps): ReactNode {
  const { record, body, matter, steps } = props;
  const translate = useTranslate();
  const format = useFormat();
  const [open, setOpen] = useState<OpenDialog>(null);
  const asked = matter === null ? [] : openReferrals(matter.referrals, body);
  const { result } = record.values;
  const isUnfinished = result === 'remitted' || result === 'postponed';
  const resumed = steps.find(({ continues }) => continues === record.id);
  return (
    <div className="panel-part point-matter" data-testid="point-matter">
      <h3>{translate('matters.matter')}</h3>
      {matter === null ? null : (
        <p>
          <a href={`#/matters?selected=${matter.id}`}>{matter.heading}</a>{' '}
          <span className="muted small numeric">
            {matter.registryNumber ?? translate('matters.numberReserved')}
          </span>
        </p>
      )}
      <div className="inline">
        <Button onPress={() => setOpen('forward')} testId="forward-point">
          {translate('matters.forward')}
        </Button>
        {matter === null ? (
          <Button variant="quiet" onPress={() => setOpen('link')} testId="link-point">
            {translate('matters.link')}
          </Button>
        ) : null}
        {asked.map((referral) => (
          <Button key={referral.id} onPress={() => setOpen(referral)} testId="answer-point">
            {translate('matters.answer')}
          </Button>
        ))}
        {matter !== null && isUnfinished && resumed === undefined ? (
          <Button onPress={() => setOpen('resume')} testId="resume-point">
            {translate('matters.resume')}
          </Button>
        ) : null}
      </div>
      {resumed === undefined ? null : (
        <p className="small">
          {translate('matters.resumedAt')}{' '}
          <PlaceLink record={resumed.minuteItem ?? resumed.agendaItem}>{format.date(resumed.date)}</PlaceLink>
        </p>
      )}
      <PointDialog {...props} open={open} onClose={() => setOpen(null)} />
    </div>
  );
}

/** Which dialog is open: a referral stands for its answer. */
type OpenDialog = 'forward' | 'resume' | 'link' | KnownReferral | null;

interface PointDialogProps extends LoadedPointProps {
  readonly open: OpenDialog;
  readonly onClose: () => void;
}

function PointDialog(props: PointDialogProps): ReactNode {
  const { meeting, record, body, heldOn, matter, steps, open, onClose } = props;
  const { writer } = useWorkspace();
  const { heading } = record.values;
  const link = (id: DossierId) => linkPoint(meeting, record, id, writer.newChildId);
  if (open === null) return null;
  if (open === 'link') {
    return <LinkDialog heading={heading} body={body} heldOn={heldOn} link={link} onClose={onClose} />;
  }
  if (open === 'forward') {
    const clauses = clausesOf(meeting, record.id);
    const asked = openReferrals(matter?.referrals ?? [], body)[0]?.wording;
    return (
      <ForwardDialog
        matter={matter}
        question={{ heading, wording: questionOf(meeting, record, clauses, asked) }}
        from={body}
        source={record.id}
        forwardedOn={heldOn}
        proposal={clauses.length === 0 ? (matter?.proposal ?? '') : clauses.join('\n')}
        link={(id) => (matter === null ? link(id) : [])}
        onClose={onClose}
      />
    );
  }
  if (matter === null) return null;
  if (open === 'resume') {
    return <ResumeDialog meeting={meeting} record={record} body={body} matter={matter} onClose={onClose} />;
  }
  return (
    <AnswerDialog
      referral={open}
      all={matter.referrals}
      steps={steps}
      answeredBy={record.id}
      onClose={onClose}
    />
  );
}

function clausesOf(meeting: Dossier, item: RecordId): readonly string[] {
  return meeting
    .all('decisionClause')
    .filter(({ values }) => values.minuteItem === item && values.wording.trim() !== '')
    .map(({ values }) => values.wording);
}

/** What a question is first worded as: what was written at the point, else as it came here, else its heading. */
function questionOf(
  meeting: Dossier,
  record: StoredRecord<'minuteItem'>,
  clauses: readonly string[],
  asked: string | undefined,
): string {
  const text = meeting.text(record.id)?.plain.trim() ?? '';
  const parts = [text, ...clauses].filter((part) => part !== '');
  return parts.length === 0 ? (asked ?? record.values.heading) : parts.join('\n');
}
