import type { ReactNode } from 'react';
import type { MinutesModel } from '#renderer/features/minutes/minutes-model.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { shareInWords, votesNeeded } from '#shared/domain/voting/qualified-share.ts';
import type { DecisionView } from './decision-view.ts';

interface QualifiedChoiceProps {
  readonly decision: DecisionView;
  readonly base: Dossier | undefined;
  readonly model: MinutesModel;
}

/** Whether the charter asks for more than a simple majority here. Shown only where the body has named such matters. */
export function QualifiedChoice({ decision, base, model }: QualifiedChoiceProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { body, date } = model.meeting.values;
  const settings = base === undefined ? null : (rulesOf(base, body, date)?.settings ?? null);
  const chosen = decision.item.values.qualifiedMatter;
  const kinds = (base?.all('qualifiedMatter') ?? [])
    .filter(({ id, values }) => values.settings === settings || id === chosen)
    .toSorted(byOrder);
  if (kinds.length === 0 || decision.input.isElection) return null;
  const { share } = decision.input;
  const present = decision.input.serving.length;
  return (
    <Select
      label={translate('decide.majority')}
      value={chosen ?? ''}
      options={[
        { value: '', text: translate('decide.simpleMajority') },
        ...kinds.map(({ id, values }) => ({
          value: id as string,
          text: translate('decide.qualified', { share: shareInWords(values), matter: values.description }),
        })),
      ]}
      {...(share === null
        ? {}
        : {
            description: translate('decide.votesNeeded', { count: votesNeeded(share, present), present }),
          })}
      onChange={(matter) => {
        const values = { qualifiedMatter: matter === '' ? null : (matter as RecordId) };
        void commit([{ type: 'set', table: 'minuteItem', id: decision.item.id, values }]);
      }}
    />
  );
}
