import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { MessageKey } from '#shared/i18n/sv.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Finding } from '#shared/rules/finding.ts';

/** What a rule has to say, in words. Days are written out where it is told how. */
export function findingText(
  finding: Pick<Finding, 'messageKey' | 'values'>,
  translate: Translate,
  dateText: (date: IsoDate) => string = (date) => date,
): string {
  const values = Object.fromEntries(
    Object.entries(finding.values).map(([name, value]) => [name, isIsoDate(value) ? dateText(value) : value]),
  );
  // The rules know keys and values by name only; a test holds every key of a rule against the catalogue.
  const translateAny = translate as (key: MessageKey, values: Finding['values']) => string;
  return translateAny(finding.messageKey as MessageKey, values);
}

/** Why a rule holds, in words. */
export function ruleReason(rule: Finding['rule'], translate: Translate): string {
  return translate(`rules.why.${rule}`);
}
