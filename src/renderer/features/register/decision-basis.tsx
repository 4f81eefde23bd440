import type { ReactNode } from 'react';
import { DocumentList } from '#renderer/documents/document-list.tsx';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { RichTextView } from '#renderer/editor/rich-text-view.tsx';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { decisionNumber } from './decision-number.ts';
import { DecisionVotes } from './decision-votes.tsx';
import type { Register } from './use-register.ts';

interface DecisionBasisProps {
  readonly decision: DecisionSummary;
  readonly meeting: Dossier;
  readonly register: Register;
}

/** Why it was decided so: background, files, proposals, how it was voted and who dissented, and the way of the matter. */
export function DecisionBasis({ decision, meeting, register }: DecisionBasisProps): ReactNode {
  const translate = useTranslate();
  const { minuteItem } = decision;
  const item = meeting.get('minuteItem', minuteItem);
  const nameOf = recordNames(register.base, meeting);
  const isOwn = (row: { readonly values: { readonly minuteItem: RecordId } }) =>
    row.values.minuteItem === minuteItem;
  const agendaItem = item?.values.agendaItem ?? null;
  return (
    <>
      <section className="stack-tight">
        <h3>{translate('minutes.background')}</h3>
        <RichTextView
          update={meeting.text(minuteItem)?.update}
          emptyText={translate('register.noBackground')}
        />
        {decision.presenter === null ? null : (
          <p className="muted small">{translate('register.presentedBy', { name: decision.presenter })}</p>
        )}
      </section>
      <DocumentList owner={minuteItem} isLocked />
      {agendaItem === null ? null : <DocumentList owner={agendaItem} isLocked />}
      <Lines
        title={translate('minutes.motions')}
        rows={meeting
          .all('motion')
          .filter(isOwn)
          .map(({ id, values }) => ({
            id,
            name: nameOf(values.seat) ?? '',
            text: values.wording,
            note: values.withdrawn ? translate('minutes.motionWithdrawn') : '',
          }))}
      />
      {(item?.values.putOrder ?? '') === '' ? null : (
        <section className="stack-tight">
          <h3>{translate('minutes.putOrder')}</h3>
          <p lang="sv">{item?.values.putOrder}</p>
        </section>
      )}
      <DecisionVotes meeting={meeting} minuteItem={minuteItem} nameOf={nameOf} />
      <Lines
        title={translate('minutes.dissents')}
        rows={meeting
          .all('dissent')
          .filter(isOwn)
          .map(({ id, values }) => ({
            id,
            name: nameOf(values.seat) ?? '',
            text: values.wording,
            note: '',
          }))}
      />
      <Lines
        title={translate('minutes.recusal')}
        rows={meeting
          .all('recusal')
          .filter(isOwn)
          .map(({ id, values }) => ({
            id,
            name: nameOf(values.seat) ?? '',
            text: values.reason,
            note: '',
          }))}
      />
      <Lines
        title={translate('register.statements')}
        rows={meeting
          .all('minuteStatement')
          .filter(isOwn)
          .map(({ id, values }) => ({
            id,
            name: nameOf(values.seat) ?? '',
            text: values.wording,
            note: translate(`domain.statementKind.${values.kind}`),
          }))}
      />
      <MatterWay decision={decision} register={register} />
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly rows: readonly {
    readonly id: RecordId;
    readonly name: string;
    readonly text: string;
    readonly note: string;
  }[];
}

/** What persons have said, each under his name. Nothing when nobody has. */
function Lines({ title, rows }: LinesProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>{title}</h3>
      <ul className="stack-tight">
        {rows.map(({ id, name, text, note }) => (
          <li key={id}>
            <strong>{name}</strong>
            {': '}
            <span lang="sv">{text}</span>
            {note === '' ? null : <span className="muted"> ({note})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other §§ and points that the matter has been through, with a link to its whole way. */
function MatterWay({ decision, register }: Omit<DecisionBasisProps, 'meeting'>): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { matter } = decision;
  if (matter === null) return null;
  const steps = register.steps.steps
    .filter((step) => step.matter === matter)
    .toSorted((left, right) => (left.date < right.date ? -1 : 1));
  return (
    <section className="stack-tight" data-testid="matter-way">
      <h3>{translate('register.matterWay')}</h3>
      <ol className="stack-tight matter-way">
        {steps.map((step) => (
          <li
            key={step.agendaItem}
            {...(step.minuteItem === decision.minuteItem ? { 'aria-current': 'step' } : {})}
          >
            <span className="muted">{format.date(step.date)}</span> {register.bodyName(step.body)}{' '}
            {step.minuteItem !== null && register.byId.has(step.minuteItem) ? (
              <a href={`#/register?selected=${step.minuteItem}`}>
                {decisionNumber({ bodyKind: null, number: step.number, date: step.date }, '')} {step.heading}
              </a>
            ) : (
              step.heading
            )}
          </li>
        ))}
      </ol>
      <p>
        <a className="text-link" href={`#/matters?selected=${matter}`}>
          {translate('register.toMatter', { heading: register.matterName(matter) })}
        </a>
      </p>
    </section>
  );
}
