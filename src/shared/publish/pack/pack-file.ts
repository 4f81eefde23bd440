import type { RecordId } from '#shared/base/id.ts';
import type { AgendaContentDocument } from '#shared/domain/agenda/agenda-content.ts';
import type { AgendaDocument } from '#shared/publish/agenda-document.ts';

/** Why a file is listed in a pack instead of being part of it. */
export type ApartReason = 'encrypted' | 'broken' | 'unsupported' | 'missing' | 'damaged' | 'leftOut';

/** What a file turned out to be, and how it goes into a pack. */
export type FileContent =
  | { readonly type: 'pdf'; readonly pageCount: number }
  | { readonly type: 'image' }
  | { readonly type: 'text'; readonly lines: readonly string[] }
  /** A Word file, made over to clean HTML: the look of it is another. */
  | { readonly type: 'converted'; readonly html: string }
  | { readonly type: 'apart'; readonly reason: ApartReason };

/** Whether a file's pages are printed with the pack, not joined to it. */
export function isPrinted({ type }: FileContent): boolean {
  return type === 'text' || type === 'converted';
}

/** A file of an agenda, as a pack names it. */
export interface PackFile {
  readonly item: RecordId;
  /** Number of the item and of the file in it: `7.2`. */
  readonly label: string;
  readonly document: AgendaContentDocument;
  readonly content: FileContent;
}

/** The files of an agenda in the order of its items, with the numbers that they are called by. Withdrawn items give none. */
export function packFiles(
  document: AgendaDocument,
  contentOf: (file: AgendaContentDocument) => FileContent,
): readonly PackFile[] {
  return document.items
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap((item) =>
      item.documents.map((file, index) => ({
        item: item.id,
        label: `${item.position ?? '–'}.${index + 1}`,
        document: file,
        content: contentOf(file),
      })),
    );
}
