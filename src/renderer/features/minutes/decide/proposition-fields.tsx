import type { ReactNode } from 'react';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { IconButton } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ArrowDown, ArrowUp, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { TriedProposition } from '#shared/domain/voting/item-voting.ts';
import { nameOfSide } from '#shared/domain/voting/side-words.ts';
import type { Proposition } from '#shared/domain/voting/voting.ts';
import type { DecisionView } from './decision-view.ts';
import type { RowActs } from './proposition-row.tsx';

interface PropositionFieldsProps {
  readonly decision: DecisionView;
  readonly tried: TriedProposition;
  readonly number: number;
  readonly acts: RowActs;
}

const kinds = ['main', 'counter', 'procedural', 'additional', 'election'] as const;

/** Another order than the suggested one: what stands against what, under which question, and where. */
export function PropositionFields({ decision, tried, number, acts }: PropositionFieldsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { values } = tried;
  const save = (changed: Partial<Proposition>) =>
    void commit([{ type: 'set', table: 'proposition', id: tried.id, values: changed }]);
  const sides = [
    { value: 'base', text: nameOfSide('base', decision.words) },
    ...decision.voting.motions
      .filter(({ values: motion }) => !motion.withdrawn)
      .map(({ id }) => ({ value: id as string, text: nameOfSide(id, decision.words) })),
  ];
  const others = decision.voting.propositions.flatMap(({ id, values: other }, index) =>
    id === tried.id || other.parent === tried.id
      ? []
      : [{ value: id as string, text: translate('decide.prepares', { number: index + 1 }) }],
  );
  return (
    <details className="section-facts">
      <summary>{translate('decide.editQuestion', { number })}</summary>
      <div className="fields">
        <Select
          label={translate('decide.kind')}
          value={values.kind}
          options={kinds.map((value) => ({ value, text: translate(`domain.propositionKind.${value}`) }))}
          onChange={(kind) => save({ kind })}
        />
        <Select
          label={translate('minutes.voteYes')}
          value={values.yes}
          options={sides}
          onChange={(yes) => save({ yes })}
        />
        <Select
          label={translate('minutes.voteNo')}
          value={values.no ?? ''}
          options={[{ value: '', text: translate('decide.plainNo') }, ...sides]}
          isDisabled={tried.preparedBy !== null}
          onChange={(no) => save({ no: no === '' ? null : no })}
        />
        <Select
          label={translate('decide.parent')}
          value={values.parent ?? ''}
          options={[{ value: '', text: translate('decide.onItsOwn') }, ...others]}
          onChange={(parent) => save({ parent: parent === '' ? null : (parent as RecordId) })}
        />
      </div>
      <span className="inline">
        <IconButton
          label={translate('decide.moveUp', { number })}
          icon={<ArrowUp aria-hidden />}
          onPress={() => acts.move(-1)}
        />
        <IconButton
          label={translate('decide.moveDown', { number })}
          icon={<ArrowDown aria-hidden />}
          onPress={() => acts.move(1)}
        />
        <IconButton
          label={translate('decide.removeQuestion', { number })}
          icon={<Trash2 aria-hidden />}
          onPress={acts.remove}
        />
      </span>
    </details>
  );
}
