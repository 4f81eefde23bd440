import type { RecordId } from '#shared/base/id.ts';
import type { Scalar } from '#shared/domain/field.ts';
import { type MessageKey, sv } from '#shared/i18n/sv.ts';
import type { Translate } from '#shared/i18n/translate.ts';

type WordKey = Extract<MessageKey, `domain.${'result' | 'itemType'}.${string}`>;

/** Names a record that a value points to: a person, a seat, a body, a §. `undefined` when it is not here. */
export type NameOf = (id: RecordId) => string | undefined;

const wordLists: Readonly<Record<string, string>> = {
  result: 'result',
  itemType: 'itemType',
  choice: 'voteChoice',
  mode: 'attendanceMode',
  state: 'meetingState',
  office: 'office',
  numbering: 'numbering',
  status: 'versionStatus',
  section: 'budgetSection',
  'body.kind': 'bodyKind',
  'seat.kind': 'seatKind',
  'memberOrganisation.kind': 'memberKind',
  'minutesPart.kind': 'partKind',
  'governingDocument.kind': 'governingKind',
  'matter.state': 'matterState',
  stance: 'stance',
  urgency: 'urgency',
  'referral.outcome': 'referralOutcome',
  'agendaVersion.kind': 'agendaVersionKind',
  'delegatedDecision.kind': 'delegatedKind',
  verdict: 'yearWheelVerdict',
  extent: 'replacementExtent',
  category: 'budgetCategory',
  party: 'fundingParty',
  direction: 'indicatorDirection',
  'budgetLine.unit': 'moneyUnit',
  'budgetFigure.unit': 'moneyUnit',
  'grant.unit': 'moneyUnit',
  'reallocation.unit': 'moneyUnit',
  'equity.unit': 'moneyUnit',
  'budgetFigure.kind': 'figureKind',
  'intervention.kind': 'interventionKind',
  'recusal.ground': 'recusalGround',
  'recusal.replacement': 'recusalReplacement',
  'motion.kind': 'motionKind',
  'motion.procedure': 'procedure',
  'proposition.kind': 'propositionKind',
  'proposition.method': 'propositionMethod',
  'proposition.outcome': 'propositionOutcome',
  'proposition.settledBy': 'settledBy',
  'minuteStatement.kind': 'statementKind',
  'objection.outcome': 'objectionOutcome',
  output: 'outputKind',
};

const amounts = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** A stored value as a person reads it: words for choices, names for references, never an id. */
export function valueText(
  table: string,
  field: string,
  value: Scalar,
  translate: Translate,
  nameOf: NameOf,
): string {
  if (value === null || value === '') return translate('conflicts.noValue');
  if (typeof value === 'boolean') return translate(value ? 'conflicts.yes' : 'conflicts.no');
  if (typeof value === 'number') return isMoney(field) ? amounts.format(value / 100) : String(value);
  if (typeof value !== 'string') {
    if (value.length === 0) return translate('conflicts.noValue');
    return value.map((one) => nameOf(one as RecordId) ?? one).join(', ');
  }
  const list = wordLists[`${table}.${field}`] ?? wordLists[field];
  const word = list === undefined ? undefined : wordKey(`domain.${list}.${value}`);
  if (word !== undefined) return translate(word);
  if (field === 'order') return translate('conflicts.orderValue');
  if (!looksLikeId(value)) return value;
  return nameOf(value as RecordId) ?? translate('conflicts.unknownRecord');
}

function isMoney(field: string): boolean {
  return field === 'amount' || field === 'closing';
}

/** Whether a value is a text that a person has written, so that its words can be compared. */
export function isProse(table: string, field: string, value: Scalar): value is string {
  return (
    typeof value === 'string' &&
    field !== 'order' &&
    wordLists[`${table}.${field}`] === undefined &&
    wordLists[field] === undefined &&
    !looksLikeId(value)
  );
}

function looksLikeId(value: string): boolean {
  return /^[A-Za-z0-9_-]{16}(\.[A-Za-z0-9_-]{16})?$/.test(value);
}

function wordKey(key: string): WordKey | undefined {
  return Object.hasOwn(sv, key) ? (key as WordKey) : undefined;
}
