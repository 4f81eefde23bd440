import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, oneOf, type TableSpec, text } from '#shared/domain/field.ts';

/** `part`: some of what was decided still stands. */
export const replacementExtents = ['whole', 'part'] as const;
export type ReplacementExtent = (typeof replacementExtents)[number];

/**
 * A later § that takes the place of an earlier one. A record of its own in the later meeting's dossier, which is not part of
 * what is attested there: it may be noted long afterwards. Its id comes from the two, so that it is noted once.
 */
export interface Replacement {
  /** The later §. */
  readonly decision: RecordId;
  /** The § that it takes the place of. */
  readonly replaced: RecordId;
  readonly extent: ReplacementExtent;
}

export const replacementTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    decision: text,
    replaced: text,
    extent: oneOf(replacementExtents),
  } satisfies FieldsOf<Replacement>,
};
