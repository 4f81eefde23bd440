import type { ReactNode } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { MinuteStatement } from '#shared/domain/voting/voting.ts';
import type { MinutesModel, SeatView } from './minutes-model.ts';
import { seatLabel } from './minutes-model.ts';
import { StatementRow } from './statement-row.tsx';

interface StatementListProps {
  readonly model: MinutesModel;
  readonly statements: readonly StoredRecord<'minuteStatement'>[];
  /** Those who may have an opinion noted here (J5r). */
  readonly entitled: readonly SeatView[];
}

const kinds = ['note', 'separateOpinion'] as const;

/** Protokollsanteckningar and särskilda yttranden: opinions that are noted without being against the decision. */
export function StatementList({ model, statements, entitled }: StatementListProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  if (statements.length === 0) return null;
  return (
    <section className="section-part">
      <h3>{translate('decide.statements')}</h3>
      <ul className="motions">
        {statements.map(({ id, values }, index) => {
          const own = model.seats.find((seat) => seat.id === values.seat);
          const isEntitled = entitled.some((seat) => seat.id === values.seat);
          const number = index + 1;
          const save = (changed: Partial<MinuteStatement>, options = {}) =>
            commit([{ type: 'set', table: 'minuteStatement', id, values: changed }], options);
          return (
            <StatementRow
              key={id}
              statement={values}
              // Someone who may not stays in the list, so that the record shows what it says.
              seats={own === undefined || isEntitled ? entitled : [own, ...entitled]}
              labels={{
                by: translate('decide.statementBy', { number }),
                wording: translate('decide.statementWording', { number }),
                remove: translate('decide.removeStatement', { name: seatLabel(own, translate) }),
              }}
              beside={
                <Select
                  label={translate('decide.statementKind', { number })}
                  value={values.kind}
                  options={kinds.map((value) => ({
                    value,
                    text: translate(`domain.statementKind.${value}`),
                  }))}
                  onChange={(kind) => void save({ kind })}
                />
              }
              onSave={save}
              onRemove={() =>
                void commit([{ type: 'delete', table: 'minuteStatement', id }], {
                  announce: translate('decide.statementRemoved'),
                })
              }
            >
              {isEntitled ? null : <Notice tone="warning" title={translate('decide.mayNotState')} />}
            </StatementRow>
          );
        })}
      </ul>
    </section>
  );
}
