import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, oneOf, optionalText, type TableSpec, text } from '#shared/domain/field.ts';

/** `delegated`: under the delegationsordning (KL 6:37). `urgentChair`: the chair could not wait (KL 6:39). */
export const delegatedKinds = ['delegated', 'urgentChair'] as const;
export type DelegatedKind = (typeof delegatedKinds)[number];

/** Delegationsbeslut or brådskande ordförandebeslut: the root of a dossier; reported at the next meeting (KL 6:40). */
export interface DelegatedDecision {
  readonly kind: DelegatedKind;
  /** The board on whose behalf it was made. */
  readonly body: RecordId;
  readonly heading: string;
  readonly wording: string;
  readonly decidedOn: IsoDate;
  readonly decidedBy: string;
  /** The point of the delegationsordning, or why it could not wait. */
  readonly ground: string | null;
  readonly registryNumber: string | null;
}

/** Anmälan: the decision was taken up at this meeting's agenda item. */
export interface DelegatedDecisionReport {
  readonly decision: RecordId;
  readonly agendaItem: RecordId;
}

export const delegatedDecisionTable: TableSpec = {
  place: 'root',
  text: false,
  fields: {
    kind: oneOf(delegatedKinds),
    body: text,
    heading: text,
    wording: text,
    decidedOn: text,
    decidedBy: text,
    ground: optionalText,
    registryNumber: optionalText,
  } satisfies FieldsOf<DelegatedDecision>,
};

export const delegatedDecisionReportTable: TableSpec = {
  place: 'child',
  text: false,
  fields: { decision: text, agendaItem: text } satisfies FieldsOf<DelegatedDecisionReport>,
};
