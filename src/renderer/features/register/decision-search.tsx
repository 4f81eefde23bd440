import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { minuteResults } from '#shared/domain/minutes/minute-item.ts';
import type { DecisionFilter } from './filter-decisions.ts';

interface DecisionSearchProps {
  readonly filter: DecisionFilter;
  readonly bodies: readonly { readonly id: RecordId; readonly name: string }[];
  readonly years: readonly string[];
  readonly count: number;
  readonly onChange: (filter: DecisionFilter) => void;
}

const all = '';

/** One box for words, and the four filters that narrow the list. */
export function DecisionSearch({ filter, bodies, years, count, onChange }: DecisionSearchProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const everything = { value: all, text: translate('register.all') };
  const set = (part: Partial<DecisionFilter>): void => onChange({ ...filter, ...part });
  return (
    <search className="register-search">
      <TextField
        label={translate('register.search')}
        type="search"
        value={filter.text}
        onChange={(text) => set({ text })}
        testId="decision-search"
      />
      <Select
        label={translate('register.body')}
        value={filter.body ?? all}
        options={[everything, ...bodies.map(({ id, name }) => ({ value: id as string, text: name }))]}
        onChange={(body) => set({ body: body === all ? null : (body as RecordId) })}
      />
      <Select
        label={translate('register.year')}
        value={filter.year ?? all}
        options={[everything, ...years.map((year) => ({ value: year, text: year }))]}
        onChange={(year) => set({ year: year === all ? null : year })}
      />
      <Select
        label={translate('register.result')}
        value={filter.result ?? all}
        options={[
          everything,
          ...minuteResults.map((result) => ({ value: result, text: translate(`domain.result.${result}`) })),
        ]}
        onChange={(result) => set({ result: minuteResults.find((one) => one === result) ?? null })}
      />
      <Select
        label={translate('register.attested')}
        value={filter.attested === null ? all : filter.attested ? 'yes' : 'no'}
        options={[
          everything,
          { value: 'yes', text: translate('register.attestedYes') },
          { value: 'no', text: translate('register.attestedNo') },
        ]}
        onChange={(value) => set({ attested: value === all ? null : value === 'yes' })}
      />
      <p className="register-count" role="status" data-testid="decision-count">
        {translate('register.count', { count, number: format.number(count) })}
      </p>
    </search>
  );
}
