import {
  type FieldsOf,
  flag,
  oneOf,
  optionalInteger,
  optionalText,
  order,
  type TableSpec,
  text,
} from '#shared/domain/field.ts';

/** Types of item as real agendas mark them: formalia, beslut, information, anmälan, val. */
export const itemTypes = ['formality', 'decision', 'information', 'reported', 'election'] as const;
export type ItemType = (typeof itemTypes)[number];

/** Punkt på dagordningen: what is planned, apart from the § that says what happened. Its rich text is the proposed decision. */
export interface AgendaItem {
  readonly heading: string;
  readonly itemType: ItemType;
  /** Diarienummer such as `SV 2026/58`. */
  readonly registryNumber: string | null;
  /** Föredragande, in words. */
  readonly presenter: string | null;
  /** Expected length in minutes. */
  readonly duration: number | null;
  /** `added` = tillkommande, after the summons was sent (M10). */
  readonly origin: 'planned' | 'added';
  /** Utgår: the item stays visible but is not handled (M9). */
  readonly withdrawn: boolean;
  readonly order: string;
}

export const agendaItemTable: TableSpec = {
  place: 'child',
  text: true,
  fields: {
    heading: text,
    itemType: oneOf(itemTypes),
    registryNumber: optionalText,
    presenter: optionalText,
    duration: optionalInteger,
    origin: oneOf(['planned', 'added']),
    withdrawn: flag,
    order,
  } satisfies FieldsOf<AgendaItem>,
};
