import type { RecordId } from '#shared/base/id.ts';
import type { DossierState } from '#shared/log/dossier.ts';
import type { Operation } from '#shared/log/operation.ts';
import { findOrphans, findUnknownNodes, isConcurrentText, mergeText, plainText } from '#shared/log/text.ts';
import type { AuthorOf } from './dossier-view.ts';
import type { RecordText } from './workspace.ts';

/** Reads the rich text of a record; `undefined` when nothing has been written in it. */
export function readRecordText(
  state: DossierState,
  id: RecordId,
  authorOf: AuthorOf,
): RecordText | undefined {
  const operations = state.operations.get(id) ?? [];
  const update = textUpdateOf(operations);
  if (update === undefined) return undefined;
  return {
    update,
    plain: plainText(update),
    merged: isConcurrentText(operations),
    orphans: findOrphans(operations).map((orphan) => ({
      author: authorOf(orphan.stream),
      text: orphan.text,
    })),
    unknownNodes: findUnknownNodes(update),
  };
}

/** The merged Yjs update of text operations; `undefined` when there are none. */
export function textUpdateOf(operations: readonly Operation[]): Uint8Array | undefined {
  const updates = operations.flatMap(({ update }) => (update === undefined ? [] : [update]));
  return updates.length === 0 ? undefined : mergeText(updates);
}

/** Whether the text of a record waits for somebody's eyes: merged from two sessions, or with text that lost its place. */
export function needsTextReview(operations: readonly Operation[]): boolean {
  let texts = 0;
  for (const { update } of operations) if (update !== undefined) texts += 1;
  if (texts < 2) return false;
  return isConcurrentText(operations) || findOrphans(operations).length > 0;
}
