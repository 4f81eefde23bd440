import type { RecordId } from '#shared/base/id.ts';
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

/** What a row of an agenda can be: an item, or a `section` heading that groups the items after it and becomes no §. */
export const agendaItemTypes = [...itemTypes, 'section'] as const;
export type AgendaItemType = (typeof agendaItemTypes)[number];

/** Punkt på dagordningen: what is planned, apart from the § that says what happened. Its rich text is the proposed decision. */
export interface AgendaItem {
  readonly heading: string;
  readonly itemType: AgendaItemType;
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
  /** The matter (ärende) that it handles. */
  readonly matter: RecordId | null;
  /** The § that sent it back or put it off (återremiss, bordläggning), which this item takes up again. */
  readonly continues: RecordId | null;
  /**
   * What it lays before the body, where that is a record of its own: the meeting whose minutes or notes are laid before
   * it, the assignment that is reported back, the recurring task of the årshjul. Keeps one thing from being put in twice.
   */
  readonly subject: RecordId | null;
  readonly order: string;
}

export const agendaItemTable: TableSpec = {
  place: 'child',
  text: true,
  fields: {
    heading: text,
    itemType: oneOf(agendaItemTypes),
    registryNumber: optionalText,
    presenter: optionalText,
    duration: optionalInteger,
    origin: oneOf(['planned', 'added']),
    withdrawn: flag,
    matter: optionalText,
    continues: optionalText,
    subject: optionalText,
    order,
  } satisfies FieldsOf<AgendaItem>,
};

/** The values of a new item: a decision without anything filled in, unless told otherwise. */
export function newAgendaItem(
  values: Pick<AgendaItem, 'heading' | 'order'> & Partial<AgendaItem>,
): AgendaItem {
  return {
    itemType: 'decision',
    registryNumber: null,
    presenter: null,
    duration: null,
    origin: 'planned',
    withdrawn: false,
    matter: null,
    continues: null,
    subject: null,
    ...values,
  };
}

/** Whether a row of an agenda only groups those after it. */
export function isSection(item: { readonly values: Pick<AgendaItem, 'itemType'> }): boolean {
  return item.values.itemType === 'section';
}

/** The number that each item of an agenda, in its order, is shown with: 1 and on; `null` for section headings. */
export function agendaNumbers(
  items: readonly { readonly values: Pick<AgendaItem, 'itemType'> }[],
): readonly (number | null)[] {
  let number = 0;
  return items.map((item) => {
    if (isSection(item)) return null;
    number += 1;
    return number;
  });
}
