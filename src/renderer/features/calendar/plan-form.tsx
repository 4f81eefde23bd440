import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type MeetingPattern, weekdayPlaces } from '#shared/domain/calendar/meeting-plan.ts';
import { useCalendarFormat } from './calendar-format.ts';
import type { PlanWay } from './plan-rows.ts';

/** What a proposal is made from. */
export interface PlanChoice {
  readonly body: RecordId;
  readonly year: number;
  readonly startsAt: string;
  readonly way: PlanWay;
}

interface PlanFormProps {
  readonly choice: PlanChoice;
  readonly bodies: readonly StoredRecord<'body'>[];
  /** There are meetings the year before to go by. */
  readonly hasLastYear: boolean;
  readonly onChange: (choice: PlanChoice) => void;
}

const usualPattern: MeetingPattern = { place: 'last', weekday: 5, months: [2, 4, 6, 9, 10, 12] };

/** Which body, which year, and how its days are chosen. */
export function PlanForm({ choice, bodies, hasLastYear, onChange }: PlanFormProps) {
  const translate = useTranslate();
  const { way } = choice;
  return (
    <>
      <div className="fields">
        <Select
          label={translate('calendar.body')}
          value={choice.body as string}
          options={bodies.map(({ id, values }) => ({ value: id as string, text: values.name }))}
          onChange={(body) => onChange({ ...choice, body: body as RecordId })}
          testId="plan-body"
        />
        <TextField
          label={translate('calendar.plan.year')}
          type="number"
          value={String(choice.year)}
          onChange={(year) => {
            if (/^\d{4}$/.test(year)) onChange({ ...choice, year: Number(year) });
          }}
          testId="plan-year"
        />
        <TextField
          label={translate('calendar.plan.time')}
          type="time"
          value={choice.startsAt}
          onChange={(startsAt) => onChange({ ...choice, startsAt })}
        />
      </div>
      <RadioGroup
        label={translate('calendar.plan.way')}
        value={way.type}
        options={[
          {
            value: 'lastYear',
            text: translate(hasLastYear ? 'calendar.plan.lastYear' : 'calendar.plan.lastYearNone'),
          },
          { value: 'rule', text: translate('calendar.plan.rule') },
        ]}
        onChange={(type) =>
          onChange({ ...choice, way: type === 'rule' ? { type, pattern: usualPattern } : { type } })
        }
      />
      {way.type === 'rule' ? (
        <PatternFields
          pattern={way.pattern}
          onChange={(pattern) => onChange({ ...choice, way: { type: 'rule', pattern } })}
        />
      ) : null}
    </>
  );
}

interface PatternFieldsProps {
  readonly pattern: MeetingPattern;
  readonly onChange: (pattern: MeetingPattern) => void;
}

/** "Sista fredagen i februari, april …". */
function PatternFields({ pattern, onChange }: PatternFieldsProps) {
  const translate = useTranslate();
  const format = useCalendarFormat();
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return (
    <div className="card">
      <div className="fields">
        <Select
          label={translate('calendar.plan.place')}
          value={pattern.place}
          options={weekdayPlaces.map((place) => ({
            value: place,
            text: translate(`calendar.plan.place.${place}`),
          }))}
          onChange={(place) => onChange({ ...pattern, place })}
        />
        <Select
          label={translate('calendar.plan.weekday')}
          value={String(pattern.weekday)}
          options={numbers(7).map((day) => ({ value: String(day), text: format.weekday(day) }))}
          onChange={(day) => onChange({ ...pattern, weekday: Number(day) })}
        />
      </div>
      <div className="plan-months">
        <CheckboxGroup
          label={translate('calendar.plan.months')}
          options={numbers(12).map((month) => ({ value: String(month), text: format.monthName(month) }))}
          selected={pattern.months.map(String)}
          onChange={(months) => onChange({ ...pattern, months: months.map(Number) })}
        />
      </div>
    </div>
  );
}
