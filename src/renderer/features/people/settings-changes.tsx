import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import {
  type ComparedSetting,
  isUnchanged,
  settingsDifference,
} from '#shared/domain/body/settings-difference.ts';
import { useMonthName } from './month-name.ts';

interface SettingsChangesProps {
  readonly before: StoredRecord<'bodySettings'>;
  readonly after: StoredRecord<'bodySettings'>;
  readonly pointsBefore: readonly StoredRecord<'standingAgendaItem'>[];
  readonly pointsAfter: readonly StoredRecord<'standingAgendaItem'>[];
}

/** What a version changed against the one before, in words. */
export function SettingsChanges({ before, after, pointsBefore, pointsAfter }: SettingsChangesProps) {
  const translate = useTranslate();
  const valueText = useValueText();
  const difference = settingsDifference(before.values, after.values, pointsBefore, pointsAfter);
  return (
    <section className="section" aria-labelledby="settings-changes">
      <h2 id="settings-changes">{translate('bodyRules.differences')}</h2>
      {isUnchanged(difference) ? <p className="muted">{translate('bodyRules.noDifference')}</p> : null}
      <ul className="stack-tight" data-testid="settings-changes">
        {difference.settings.map((one) => (
          <li key={one.setting}>
            {translate('bodyRules.difference', {
              setting: translate(`bodyRules.short.${one.setting}`),
              before: valueText(one.setting, one.before),
              after: valueText(one.setting, one.after),
            })}
          </li>
        ))}
        {difference.added.length === 0 ? null : (
          <li>{translate('bodyRules.pointsAdded', { headings: difference.added.join(', ') })}</li>
        )}
        {difference.removed.length === 0 ? null : (
          <li>{translate('bodyRules.pointsRemoved', { headings: difference.removed.join(', ') })}</li>
        )}
        {difference.isReordered ? <li>{translate('bodyRules.pointsMoved')}</li> : null}
      </ul>
    </section>
  );
}

function useValueText(): (setting: ComparedSetting, value: unknown) => string {
  const translate = useTranslate();
  const monthName = useMonthName();
  return (setting, value) => {
    if (value === null || value === '') return translate('common.noValue');
    if (typeof value === 'boolean') return translate(value ? 'bodyRules.yes' : 'bodyRules.no');
    if (Array.isArray(value)) return value.length === 0 ? translate('common.noValue') : value.join(', ');
    if (setting === 'numbering') {
      return translate(`domain.numbering.${value as 'calendarYear' | 'continuous' | 'perMeeting'}`);
    }
    if (setting === 'termStart') {
      const [month, day] = String(value).split('-');
      return `${Number(day)} ${monthName(Number(month))}`;
    }
    return String(value);
  };
}
