import type { Change, Dossier } from '#renderer/storage/workspace.ts';
import { fromHex, toHex } from '#shared/base/bytes.ts';
import { isRecordId, type RecordId } from '#shared/base/id.ts';
import {
  type AgendaItem,
  type AgendaItemType,
  agendaItemTypes,
  newAgendaItem,
} from '#shared/domain/agenda/agenda-item.ts';
import { documentsOf, isContentHash, type SupportingDocument } from '#shared/domain/document/document.ts';

/** A whole row of an agenda, to be put in somewhere else: with its proposal as it is formatted, and its files. */
export interface RowCopy {
  readonly values: AgendaItem;
  /** The proposal as a merged Yjs state; `null` when nothing is written. */
  readonly text: Uint8Array | null;
  readonly documents: readonly SupportingDocument[];
}

/** Copies rows as the page has them. */
export function copyRows(
  dossier: Dossier,
  rows: readonly { readonly id: RecordId; readonly values: AgendaItem }[],
): readonly RowCopy[] {
  const documents = dossier.all('document');
  return rows.map(({ id, values }) => ({
    values,
    text: dossier.text(id)?.update ?? null,
    documents: documentsOf(documents, id).map((document) => document.values),
  }));
}

export interface PlacedCopy extends RowCopy {
  readonly id: RecordId;
}

/** The changes that make copied rows and what belongs to them. The files themselves are where they were: named by content. */
export function rowChanges(rows: readonly PlacedCopy[], newChildId: () => RecordId): readonly Change[] {
  return rows.flatMap(({ id, values, text, documents }): readonly Change[] => [
    { type: 'create', table: 'agendaItem', id, values, ...(text === null ? {} : { text }) },
    ...documents.map(
      (document): Change => ({
        type: 'create',
        table: 'document',
        id: newChildId(),
        values: { ...document, owner: id, replaces: null },
      }),
    ),
  ]);
}

/** The name under which rows lie on the clipboard, beside their headings as plain text. */
export const rowsMediaType = 'application/x-samsyn-agenda';

/** Writes rows for the clipboard. `workspace` names the association that files and matters belong to. */
export function writeRows(rows: readonly RowCopy[], workspace: string): string {
  return JSON.stringify({
    workspace,
    rows: rows.map(({ values, text, documents }) => ({
      values,
      text: text === null ? null : toHex(text),
      documents,
    })),
  });
}

/** Reads rows from the clipboard. In another association files and matters mean nothing, and are left out. */
export function readRows(json: string, workspace: string): readonly RowCopy[] {
  const parsed = parse(json);
  if (!isObject(parsed) || !Array.isArray(parsed['rows'])) return [];
  const isOwn = parsed['workspace'] === workspace;
  return parsed['rows'].filter(isObject).flatMap((row): readonly RowCopy[] => {
    if (!isObject(row['values'])) return [];
    return [
      {
        values: readValues(row['values'], isOwn),
        text: typeof row['text'] === 'string' ? (fromHex(row['text']) ?? null) : null,
        documents: isOwn && Array.isArray(row['documents']) ? row['documents'].filter(isDocument) : [],
      },
    ];
  });
}

function readValues(values: Readonly<Record<string, unknown>>, isOwn: boolean): AgendaItem {
  const text = (field: string) => (typeof values[field] === 'string' ? values[field] : null);
  const link = (field: string) => {
    const value = values[field];
    return isOwn && isRecordId(value) ? value : null;
  };
  const duration = values['duration'];
  return newAgendaItem({
    heading: text('heading') ?? '',
    order: '',
    itemType:
      agendaItemTypes.find((type): type is AgendaItemType => type === values['itemType']) ?? 'decision',
    registryNumber: text('registryNumber'),
    presenter: text('presenter'),
    duration: typeof duration === 'number' && Number.isSafeInteger(duration) ? duration : null,
    withdrawn: values['withdrawn'] === true,
    matter: link('matter'),
    continues: link('continues'),
    subject: link('subject'),
  });
}

function isDocument(value: unknown): value is SupportingDocument {
  return (
    isObject(value) &&
    ['owner', 'title', 'fileName', 'mediaType', 'order'].every((field) => typeof value[field] === 'string') &&
    Number.isSafeInteger(value['size']) &&
    isContentHash(value['hash'])
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
