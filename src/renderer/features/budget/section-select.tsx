import type { ReactNode } from 'react';
import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';

interface SectionSelectProps {
  readonly label: string;
  readonly choices: readonly DecisionSummary[];
  readonly value: string;
  readonly onChange: (minuteItem: string) => void;
  /** What no § at all is called; left out where there must be one. */
  readonly none?: string;
  readonly testId?: string;
}

/** Chooses the § that decided something. */
export function SectionSelect({
  label,
  choices,
  value,
  onChange,
  none,
  testId,
}: SectionSelectProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Select
      label={label}
      value={value}
      options={[
        ...(none === undefined ? [] : [{ value: '', text: none }]),
        ...choices.map(({ minuteItem, number, date, heading }) => ({
          value: minuteItem as string,
          text: translate('budget.sectionChoice', {
            number: number ?? '–',
            date: format.date(date),
            heading,
          }),
        })),
      ]}
      onChange={onChange}
      {...(testId === undefined ? {} : { testId })}
    />
  );
}
