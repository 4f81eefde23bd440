import type { ReactNode } from 'react';
import type { IsoDate } from '#shared/base/dates.ts';
import { useFormat } from './context/format-context.ts';
import { useTranslate } from './context/translate-context.ts';
import { Select } from './select.tsx';

interface SectionSelectProps {
  readonly label: string;
  readonly choices: readonly {
    readonly minuteItem: string;
    readonly number: number | null;
    readonly date: IsoDate;
    readonly heading: string;
  }[];
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
          value: minuteItem,
          text: translate('common.sectionChoice', {
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
