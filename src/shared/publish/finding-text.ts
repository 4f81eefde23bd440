import type { MessageKey } from '#shared/i18n/sv.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Finding } from '#shared/rules/finding.ts';

/** What a rule has to say, in words. */
export function findingText(finding: Finding, translate: Translate): string {
  // The rules know keys and values by name only; a test holds every key of a rule against the catalogue.
  const translateAny = translate as (key: MessageKey, values: Finding['values']) => string;
  return translateAny(finding.messageKey as MessageKey, finding.values);
}
