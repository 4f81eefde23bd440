import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select, type SelectOption } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { itemTypes } from '#shared/domain/agenda/agenda-item.ts';
import { standings } from '#shared/domain/decision/decision-standing.ts';
import { minuteResults } from '#shared/domain/minutes/minute-item.ts';
import { type DecisionFilter, workFilters } from './filter-decisions.ts';

/** What can be asked for. */
export interface FilterChoices {
  readonly bodies: readonly SelectOption<string>[];
  readonly years: readonly string[];
  readonly matters: readonly SelectOption<string>[];
  readonly people: readonly string[];
  readonly organisations: readonly SelectOption<string>[];
}

interface DecisionSearchProps {
  readonly filter: DecisionFilter;
  readonly choices: FilterChoices;
  readonly onChange: (filter: DecisionFilter) => void;
}

const all = '';

/** One box for words, and the filters that narrow the list: the usual ones at once, the rest when asked for. */
export function DecisionSearch({ filter, choices, onChange }: DecisionSearchProps): ReactNode {
  const translate = useTranslate();
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
      <Choice
        label={translate('register.body')}
        value={filter.body}
        options={choices.bodies}
        onChange={(body) => set({ body: body as RecordId | null })}
      />
      <Choice
        label={translate('register.year')}
        value={filter.year}
        options={choices.years.map((year) => ({ value: year, text: year }))}
        onChange={(year) => set({ year })}
      />
      <Choice
        label={translate('register.standing')}
        value={filter.standing}
        options={standings.map((value) => ({ value, text: translate(`domain.standing.${value}`) }))}
        onChange={(standing) => set({ standing })}
      />
      <Choice
        label={translate('register.work')}
        value={filter.work}
        options={workFilters.map((value) => ({ value, text: translate(`register.work.${value}`) }))}
        onChange={(work) => set({ work })}
      />
    </search>
  );
}

/** The filters that are asked for now and then. */
export function MoreFilters({ filter, choices, onChange }: DecisionSearchProps): ReactNode {
  const translate = useTranslate();
  const set = (part: Partial<DecisionFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className="fields">
      <DayField label={translate('register.from')} value={filter.from} onChange={(from) => set({ from })} />
      <DayField label={translate('register.to')} value={filter.to} onChange={(to) => set({ to })} />
      <Choice
        label={translate('register.itemType')}
        value={filter.itemType}
        options={itemTypes.map((value) => ({ value, text: translate(`domain.itemType.${value}`) }))}
        onChange={(itemType) => set({ itemType })}
      />
      <Choice
        label={translate('register.result')}
        value={filter.result}
        options={minuteResults.map((value) => ({ value, text: translate(`domain.result.${value}`) }))}
        onChange={(result) => set({ result })}
      />
      <Choice
        label={translate('register.matter')}
        value={filter.matter}
        options={choices.matters}
        onChange={(matter) => set({ matter: matter as DossierId | null })}
      />
      <Choice
        label={translate('register.person')}
        value={filter.person}
        options={choices.people.map((name) => ({ value: name, text: name }))}
        onChange={(person) => set({ person })}
      />
      <Choice
        label={translate('register.organisation')}
        value={filter.organisation}
        options={choices.organisations}
        onChange={(organisation) => set({ organisation: organisation as RecordId | null })}
      />
      <Choice
        label={translate('register.attested')}
        value={filter.attested === null ? null : filter.attested ? 'yes' : 'no'}
        options={[
          { value: 'yes', text: translate('register.attestedYes') },
          { value: 'no', text: translate('register.attestedNo') },
        ]}
        onChange={(value) => set({ attested: value === null ? null : value === 'yes' })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value | null) => void;
}

/** One of the values, or all. */
function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>): ReactNode {
  const translate = useTranslate();
  return (
    <Select<string>
      label={label}
      value={value ?? all}
      options={[{ value: all, text: translate('register.all') }, ...options]}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value ?? null)}
    />
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: DecisionFilter['from'];
  readonly onChange: (day: DecisionFilter['from']) => void;
}

function DayField({ label, value, onChange }: DayFieldProps): ReactNode {
  return (
    <TextField
      label={label}
      type="date"
      value={value ?? ''}
      onChange={(text) => onChange(isIsoDate(text) ? text : null)}
    />
  );
}
