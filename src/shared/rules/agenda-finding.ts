import type { RecordId } from '#shared/base/id.ts';
import type { StandingItem } from '#shared/domain/agenda/standing-items.ts';

/**
 * The rules that an agenda is judged by: those of the list of invariants by their number there, and those of good practice
 * (P): P1 heading, P2 basis, P3 presenter, P4 minutes, P5 length of the meeting, P6 standing items.
 */
export type AgendaRuleId = 'T1' | 'M7' | 'B3' | 'B4' | 'D1' | 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6';

/** What can be done about it at once. */
export type AgendaRepair =
  /** Write what is missing, in the item's own field. */
  | { readonly type: 'write'; readonly item: RecordId; readonly field: AgendaField }
  /** Put in those of the body's standing items that the agenda lacks, each in its place. */
  | { readonly type: 'addStanding'; readonly standing: readonly StandingItem[] }
  | { readonly type: 'report'; readonly decisions: readonly RecordId[] }
  /** Go to where the summons is sent. */
  | { readonly type: 'send' };

export type AgendaField = 'heading' | 'presenter' | 'duration' | 'proposal';

/** Something a rule has to say about an agenda. The words are in the message catalogue, never here. */
export interface AgendaFinding {
  readonly rule: AgendaRuleId;
  /** `warn`: law, local rules, or what would stop the meeting from deciding. `advice`: what makes it easier to prepare for. */
  readonly severity: 'warn' | 'advice';
  /** What it is about: an item, a decision, or the meeting. An acknowledgement names the same. */
  readonly where: RecordId;
  /** Key in the message catalogue. */
  readonly messageKey: `agenda.rule.${string}`;
  readonly values: Readonly<Record<string, string | number>>;
  /** The law, decision or practice behind the rule, as one cites it. */
  readonly source: string;
  readonly repair?: AgendaRepair;
}

/** Findings that nobody has let stand, and those that somebody has. */
export function splitAcknowledged<Finding extends Pick<AgendaFinding, 'rule' | 'where'>>(
  findings: readonly Finding[],
  acknowledgements: readonly { readonly values: { readonly rule: string; readonly subject: RecordId } }[],
): { readonly open: readonly Finding[]; readonly acknowledged: readonly Finding[] } {
  const known = new Set(acknowledgements.map(({ values }) => `${values.rule} ${values.subject}`));
  const isKnown = ({ rule, where }: Finding) => known.has(`${rule} ${where}`);
  return {
    open: findings.filter((finding) => !isKnown(finding)),
    acknowledged: findings.filter(isKnown),
  };
}
