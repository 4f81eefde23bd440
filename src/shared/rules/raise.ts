import type { RecordId } from '#shared/base/id.ts';
import type { Finding, Repair, Severity } from './finding.ts';
import { type RuleId, ruleTable } from './rule-table.ts';

/** A finding by a rule, which tells its source. */
export function raise(
  rule: RuleId,
  severity: Severity,
  where: RecordId,
  message: string,
  values: Finding['values'],
  repair?: Repair,
): Finding {
  return {
    rule,
    severity,
    where,
    messageKey: `domain.rule.${message}`,
    values,
    source: ruleTable[rule].source,
    ...(repair === undefined ? {} : { repair }),
  };
}
