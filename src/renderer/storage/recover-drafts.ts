import type { TableName } from '#shared/domain/record-table.ts';
import { tableSpec } from '#shared/domain/record-table.ts';
import type { Copy } from './copy.ts';
import { writeText } from './text-session.ts';

/** Makes operations of what was typed and not finished when the program last ended. What cannot be written stays a draft. */
export async function recoverDrafts(copy: Copy): Promise<void> {
  for (const { record, table, update } of await copy.database.drafts.toArray()) {
    if (tableSpec(table)?.text !== true) continue;
    await writeText(copy, record, table as TableName, update);
  }
}
