import type { DecisionSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';

interface AdoptionProps {
  readonly version: StoredRecord<'bodySettings'>;
  /** The newest first. */
  readonly decisions: readonly DecisionSummary[];
}

const offeredDecisions = 60;

/** The § that adopted a version. Choosing it locks the version. */
export function Adoption({ version, decisions }: AdoptionProps) {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const { adoptedBy } = version.values;
  const textOf = (decision: DecisionSummary) =>
    translate('bodyRules.decision', {
      number: decision.number === null ? '§' : `§ ${decision.number}`,
      heading: decision.heading,
      date: format.date(decision.date),
    });
  const set = (decision: RecordId | null, announce: string) =>
    commit([{ type: 'set', table: 'bodySettings', id: version.id, values: { adoptedBy: decision } }], {
      announce,
    });
  if (adoptedBy !== null) {
    const decision = decisions.find(({ minuteItem }) => minuteItem === adoptedBy);
    return (
      <section className="section" aria-labelledby="adoption">
        <h2 id="adoption">{translate('bodyRules.adoptedBy')}</h2>
        <p>
          {decision === undefined ? (
            translate('bodyRules.unknownDecision')
          ) : (
            <a href={`#/register?selected=${adoptedBy}`}>{textOf(decision)}</a>
          )}
        </p>
        <div className="actions">
          <Button onPress={() => void set(null, translate('bodyRules.adoptionWithdrawn'))}>
            {translate('bodyRules.withdrawAdoption')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className="section" aria-labelledby="adoption">
      <h2 id="adoption">{translate('bodyRules.adoptedBy')}</h2>
      <Select
        label={translate('bodyRules.adoptedBy')}
        hideLabel
        description={translate('bodyRules.adoptedHelp')}
        value=""
        options={[
          { value: '', text: translate('bodyRules.chooseDecision') },
          ...decisions
            .filter(({ clauses }) => clauses.length > 0)
            .slice(0, offeredDecisions)
            .map((decision) => ({ value: decision.minuteItem as string, text: textOf(decision) })),
        ]}
        onChange={(decision) => {
          if (decision !== '') void set(decision as RecordId, translate('bodyRules.adoptionSaved'));
        }}
        testId="adopted-by"
      />
    </section>
  );
}
