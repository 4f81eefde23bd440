import type { RecordId } from '#shared/base/id.ts';
import { type FieldsOf, integer, optionalText, order, type TableSpec, text } from '#shared/domain/field.ts';

/**
 * Underlag: a file that belongs to one agenda item or one §. The bytes lie beside the log under their hash and never
 * change: a new version is a new document that replaces the old one.
 */
export interface SupportingDocument {
  /** The agenda item or § that it belongs to, in the same dossier. */
  readonly owner: RecordId;
  readonly title: string;
  /** The file's name as it was given. Shown, and cleaned before a copy is saved; never a path. */
  readonly fileName: string;
  /** As the computer that attached it told; never a reason to open anything. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, lower-case hexadecimal. */
  readonly hash: string;
  /** The document whose place this one takes. */
  readonly replaces: RecordId | null;
  readonly order: string;
}

export const documentTable: TableSpec = {
  place: 'child',
  text: false,
  fields: {
    owner: text,
    title: text,
    fileName: text,
    mediaType: text,
    size: integer,
    hash: text,
    replaces: optionalText,
    order,
  } satisfies FieldsOf<SupportingDocument>,
};

/** The largest file that can be attached, in bytes. */
export const largestAttachment = 50 * 1024 * 1024;

/** Whether a text has the form of a content hash. */
export function isContentHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

interface Placed {
  readonly id: RecordId;
  readonly values: SupportingDocument;
}

/** The documents of one owner that are in use: those that no other one has replaced, in the order they are given. */
export function documentsOf<Row extends Placed>(documents: readonly Row[], owner: RecordId): readonly Row[] {
  const own = documents.filter(({ values }) => values.owner === owner);
  const replaced = new Set(own.map(({ values }) => values.replaces));
  return own.filter(({ id }) => !replaced.has(id));
}
