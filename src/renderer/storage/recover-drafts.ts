import type { RecordId } from '#shared/base/id.ts';
import type { TableName } from '#shared/domain/record-table.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import type { Copy } from './copy.ts';
import { fieldDraftOf, fieldsKey } from './field-drafts.ts';
import { writeText } from './text-session.ts';
import { commitChanges } from './workspace-writer.ts';

/** Makes operations of what was typed and not finished when the program last ended. What cannot be written stays a draft. */
export async function recoverDrafts(copy: Copy): Promise<void> {
  for (const { record, table, update } of await copy.database.drafts.toArray()) {
    if (tableSpec(table)?.text === true) await writeText(copy, record, table as TableName, update);
    else await recoverField(copy, record, update);
  }
}

async function recoverField(copy: Copy, record: RecordId, update: Uint8Array): Promise<void> {
  const change = fieldDraftOf(update);
  if (change === undefined) return;
  copy.live.fieldDrafts.set(fieldsKey(change), record);
  await commitChanges(copy, [change]);
}
