import type { ReactNode } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import { isRecordId, type RecordId } from '#shared/base/id.ts';

interface PersonChoiceProps {
  readonly label: string;
  readonly base: Dossier;
  readonly value: RecordId | null;
  readonly onChange: (person: RecordId | null) => void;
  readonly testId: string;
}

/** Who did it, among the people of the association; nobody has to be named. */
export function PersonChoice({ label, base, value, onChange, testId }: PersonChoiceProps): ReactNode {
  const translate = useTranslate();
  const people = base.all('person').toSorted((left, right) => byName(left.values.name, right.values.name));
  return (
    <Select
      label={label}
      value={value ?? ''}
      options={[
        { value: '', text: translate('notice.nobodyNoted') },
        ...people.map(({ id, values }) => ({ value: id as string, text: values.name })),
      ]}
      onChange={(chosen) => onChange(isRecordId(chosen) ? chosen : null)}
      testId={testId}
    />
  );
}

function byName(left: string, right: string): number {
  return left.localeCompare(right, 'sv-SE');
}
