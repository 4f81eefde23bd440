import type { ReactNode } from 'react';
import { useBase, useMeetings } from '#renderer/storage/hooks.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import { type MinuteResult, minuteResults } from '#shared/domain/minutes/minute-item.ts';
import { resultClauses } from '#shared/domain/minutes/result-clauses.ts';
import { orderBetween } from '#shared/log/order.ts';
import { formatDate } from '#shared/publish/format-date.ts';
import { proposalOf } from './decide/decision-view.ts';
import type { MinutesModel, SectionView } from './minutes-model.ts';
import { resultChanges } from './result-changes.ts';
import { resultGroupId } from './use-minutes-keys.ts';

interface ResultButtonsProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
}

/** What became of the §: one press writes the result and its standard clauses. */
export function ResultButtons({ model, section, dossier }: ResultButtonsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const { result, immediate } = section.record.values;
  const targets = useTargets(model);

  function choose(chosen: MinuteResult, target?: string): void {
    const changes = resultChanges({
      item: section.record,
      clauses: section.clauses,
      proposal: proposalOf(dossier, section.record),
      result: chosen,
      ...(target === undefined ? {} : { target }),
      targets: [...targets.remitted, ...targets.postponed],
      newId: () => writer.newChildId(dossier.id),
      orderBetween,
    });
    void commit(changes);
  }

  return (
    <section className="panel-part">
      <fieldset className="result-buttons" id={resultGroupId}>
        <legend className="panel-legend">{translate('minutes.result')}</legend>
        {minuteResults.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === result}
            title={translate(`minutes.resultHelp.${one}`)}
            onClick={() => choose(one)}
            data-testid={`result-${one}`}
          >
            {translate(`domain.result.${one}`)}
          </button>
        ))}
      </fieldset>
      {result === 'remitted' || result === 'postponed' ? (
        <TargetChoice section={section} result={result} targets={targets[result]} onChoose={choose} />
      ) : null}
      <Checkbox
        label={translate('minutes.immediate')}
        isSelected={immediate}
        onChange={(isSelected) =>
          void commit([
            { type: 'set', table: 'minuteItem', id: section.id, values: { immediate: isSelected } },
          ])
        }
        testId="immediate"
      />
    </section>
  );
}

interface TargetChoiceProps {
  readonly section: SectionView;
  readonly result: 'remitted' | 'postponed';
  readonly targets: readonly string[];
  readonly onChoose: (result: MinuteResult, target?: string) => void;
}

/** To whom a matter goes back, or to which meeting it is put off. The clause says it. */
function TargetChoice({ section, result, targets, onChoose }: TargetChoiceProps): ReactNode {
  const translate = useTranslate();
  const { itemType } = section.record.values;
  const written = section.clauses.map(({ values }) => values.wording).join('\n');
  const clausesFor = (target: string | null) =>
    resultClauses(result, { itemType, proposal: '', target }).join('\n');
  const chosen = targets.find((target) => clausesFor(target) === written);
  const isOwn = chosen === undefined && written !== clausesFor(null);
  return (
    <Select
      label={translate(result === 'remitted' ? 'decide.remittedTo' : 'decide.postponedTo')}
      value={chosen ?? ''}
      options={[
        {
          value: '',
          text: translate(
            isOwn ? 'decide.asWorded' : result === 'remitted' ? 'decide.noTarget' : 'decide.nextMeeting',
          ),
        },
        ...targets.map((value) => ({ value, text: value })),
      ]}
      onChange={(target) => {
        if (target !== '') onChoose(result, target);
      }}
    />
  );
}

/** The groups that prepare matters, and the meetings that are planned after this one, as a clause names them. */
function useTargets(model: MinutesModel): Readonly<Record<'remitted' | 'postponed', readonly string[]>> {
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const meetings = useMeetings(workspace);
  const { body, date } = model.meeting.values;
  const bodies = base.status === 'ready' ? base.value.all('body') : [];
  const planned: readonly MeetingSummary[] = meetings.status === 'ready' ? meetings.value : [];
  return {
    remitted: [
      ...bodies
        .filter(({ id, values }) => id !== body && values.closedOn === null)
        .filter(({ values }) => values.kind === 'preparatoryGroup' || values.kind === 'committee')
        .map(({ values }) => `${values.name.charAt(0).toLocaleLowerCase('sv')}${values.name.slice(1)}`),
      ...headOfficial(base.status === 'ready' ? base.value : undefined),
    ],
    postponed: planned
      .filter((meeting) => meeting.body === body && meeting.date > date)
      .toSorted((left, right) => (left.date < right.date ? -1 : 1))
      .slice(0, 6)
      .map((meeting) => `sammanträdet den ${formatDate(meeting.date)}`),
  };
}

/** The head official as a clause names whoever it is: "förbundschefen", "ansvarig tjänsteman". */
function headOfficial(base: Dossier | undefined): readonly string[] {
  const title = base?.all('association')[0]?.values.executiveTitle.toLocaleLowerCase('sv') ?? '';
  if (title === '') return [];
  return [title.endsWith('chef') ? `${title}en` : title];
}
