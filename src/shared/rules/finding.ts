import type { RecordId } from '#shared/base/id.ts';

/** The rules this program judges, by their number in the list of invariants. */
export type RuleId =
  | 'M4'
  | 'M6'
  | 'M7'
  | 'M8'
  | 'M9'
  | 'A1'
  | 'A3'
  | 'A4'
  | 'A6'
  | 'A7'
  | 'A8'
  | 'Q1'
  | 'V1'
  | 'V2'
  | 'V3'
  | 'V4'
  | 'V5'
  | 'J1r'
  | 'J2r'
  | 'J3r'
  | 'T2'
  | 'T7'
  | 'T8';

/** Something a rule has to say about the minutes. The words are in the message catalogue, never here. */
export interface Finding {
  readonly rule: RuleId;
  /** `block` stops the sealing, as the record would be false, ambiguous or open to tampering; `warn` can be acknowledged. */
  readonly severity: 'block' | 'warn';
  /** The record that the finding is about. */
  readonly where: RecordId;
  /** Key in the message catalogue. */
  readonly messageKey: `domain.rule.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
  /** The law, decision or practice behind the rule, as one cites it. */
  readonly source: string;
  /** Where a person can put it right. */
  readonly repair?: { readonly record: RecordId; readonly field: string };
}
