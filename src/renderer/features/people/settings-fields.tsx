import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { SaveOptions } from '#renderer/ui/use-draft.ts';
import { addMonths, daysInMonth, type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { numberingSeries } from '#shared/domain/body/body.ts';
import type { BodySettings } from '#shared/domain/body/body-settings.ts';
import { useMonthName } from './month-name.ts';

interface SettingsFieldsProps {
  readonly version: StoredRecord<'bodySettings'>;
  readonly isLocked: boolean;
  readonly onSet: (values: Partial<BodySettings>, typing?: boolean) => Promise<{ readonly ok: boolean }>;
}

/** The settings of a version, each saved by itself. */
export function SettingsFields({ version, isLocked, onSet }: SettingsFieldsProps) {
  const translate = useTranslate();
  const { values } = version;
  /** Saves a number; what is not one is left as it was. */
  const saveNumber =
    (field: 'summonsDays' | 'attestorCount' | 'meetingMinutes', most: number) =>
    async (text: string, { typing }: SaveOptions) => {
      if (field === 'meetingMinutes' && text.trim() === '') return onSet({ meetingMinutes: null }, typing);
      const number = Number(text);
      if (!/^\d+$/.test(text.trim()) || number > most) return { ok: true };
      return onSet({ [field]: number }, typing);
    };
  return (
    <fieldset className="stack settings-fields" disabled={isLocked}>
      <legend className="visually-hidden">{translate('people.settings')}</legend>
      <div className="fields">
        <DraftField
          label={translate('bodyRules.validFrom')}
          type="date"
          stored={values.validFrom}
          onSave={async (date) => (isIsoDate(date) ? onSet({ validFrom: date }) : { ok: true })}
          testId="settings-from"
        />
        <DraftField
          label={translate('bodyRules.summonsDays')}
          type="number"
          stored={String(values.summonsDays)}
          onSave={saveNumber('summonsDays', 60)}
          testId="settings-summons"
        />
        <DraftField
          label={translate('bodyRules.attestorCount')}
          description={translate('bodyRules.attestorHelp')}
          type="number"
          stored={String(values.attestorCount)}
          onSave={saveNumber('attestorCount', 9)}
        />
        <DraftField
          label={translate('bodyRules.meetingMinutes')}
          type="number"
          stored={values.meetingMinutes === null ? '' : String(values.meetingMinutes)}
          onSave={saveNumber('meetingMinutes', 1440)}
        />
      </div>
      <div className="fields">
        <Select
          label={translate('bodyRules.numbering')}
          value={values.numbering}
          options={numberingSeries.map((series) => ({
            value: series,
            text: translate(`domain.numbering.${series}`),
          }))}
          onChange={(numbering) => void onSet({ numbering })}
          isDisabled={isLocked}
        />
        <TermStart values={values} onSet={onSet} isLocked={isLocked} />
      </div>
      <div className="fields">
        <DraftField
          label={translate('bodyRules.reportAbsenceTo')}
          stored={values.reportAbsenceTo ?? ''}
          onSave={(text, { typing }) => onSet({ reportAbsenceTo: text === '' ? null : text }, typing)}
        />
        <DraftField
          label={translate('bodyRules.noticeBoards')}
          multiline
          rows={2}
          stored={values.noticeBoards.join('\n')}
          onSave={(text, { typing }) =>
            onSet({ noticeBoards: text.split('\n').filter((line) => line.trim() !== '') }, typing)
          }
        />
      </div>
      <Checkbox
        label={translate('bodyRules.allowsRemote')}
        isSelected={values.allowsRemote}
        onChange={(allowsRemote) => void onSet({ allowsRemote })}
        isDisabled={isLocked}
      />
      <Checkbox
        label={translate('bodyRules.allowsAudioOnly')}
        isSelected={values.allowsAudioOnly}
        onChange={(allowsAudioOnly) => void onSet({ allowsAudioOnly })}
        isDisabled={isLocked}
      />
    </fieldset>
  );
}

interface TermStartProps extends Pick<SettingsFieldsProps, 'onSet' | 'isLocked'> {
  readonly values: BodySettings;
}

function TermStart({ values, onSet, isLocked }: TermStartProps) {
  const translate = useTranslate();
  const monthName = useMonthName();
  const [month = '04', day = '01'] = values.termStart.split('-');
  const two = (number: number) => String(number).padStart(2, '0');
  // Not a leap year: a term must begin on a day that each year has.
  const daysOf = (number: string) => daysInMonth(addMonths('2026-01-01' as IsoDate, Number(number) - 1));
  return (
    <>
      <Select
        label={translate('bodyRules.termStartDay')}
        value={day}
        options={Array.from({ length: daysOf(month) }, (_, index) => ({
          value: two(index + 1),
          text: `${index + 1}`,
        }))}
        onChange={(next) => void onSet({ termStart: `${month}-${next}` })}
        isDisabled={isLocked}
      />
      <Select
        label={translate('bodyRules.termStartMonth')}
        value={month}
        options={Array.from({ length: 12 }, (_, index) => ({
          value: two(index + 1),
          text: monthName(index + 1),
        }))}
        onChange={(next) => void onSet({ termStart: `${next}-${two(Math.min(Number(day), daysOf(next)))}` })}
        isDisabled={isLocked}
      />
    </>
  );
}
