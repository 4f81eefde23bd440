import type { RecordId } from '#shared/base/id.ts';
import type { RecordUpdate } from '#shared/domain/recorded.ts';
import type { RuleId } from './rule-table.ts';

export type { RuleId } from './rule-table.ts';

/**
 * `block` stops the sealing, as the record would be false, ambiguous or open to tampering. `warn` is about law and local
 * rules; `advice` about clarity. Both can be let stand, with a reason.
 */
export const severities = ['block', 'warn', 'advice'] as const;
export type Severity = (typeof severities)[number];

/** Something a rule has to say about the minutes. The words are in the message catalogue, never here. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The record that the finding is about. */
  readonly where: RecordId;
  /** Key in the message catalogue. */
  readonly messageKey: `domain.rule.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
  /** The law, decision or practice behind the rule, as one cites it. */
  readonly source: string;
  readonly repair?: Repair;
}

/** Where a person can put it right and, where there is only one way to, the changes that do it at once. */
export interface Repair {
  readonly record: RecordId;
  readonly field: string;
  readonly changes?: readonly RepairChange[];
}

/** One change of a repair. Assignable to the changes that storage writes. */
export type RepairChange =
  | RecordUpdate
  | { readonly type: 'delete'; readonly table: 'vote'; readonly id: RecordId };
