import type { Result } from '#shared/base/result.ts';
import { readCsv } from '#shared/publish/spreadsheet/read-csv.ts';
import { readXlsx } from '#shared/publish/spreadsheet/read-xlsx.ts';
import type { ReadSheet, SheetProblem, Spreadsheet } from '#shared/publish/spreadsheet/spreadsheet.ts';
import { writeCsv } from '#shared/publish/spreadsheet/write-csv.ts';
import { writeXlsx } from '#shared/publish/spreadsheet/write-xlsx.ts';

/** What the worker that reads and writes tables is asked. Files come from anywhere: they are opened nowhere else. */
export type SpreadsheetTask =
  | { readonly type: 'write'; readonly format: 'xlsx' | 'csv'; readonly table: Spreadsheet }
  | { readonly type: 'read'; readonly bytes: Uint8Array; readonly name: string };

export type SpreadsheetAnswer =
  | { readonly type: 'written'; readonly bytes: Uint8Array }
  | { readonly type: 'read'; readonly sheets: Result<readonly ReadSheet[], SheetProblem> };

addEventListener('message', async (event: MessageEvent<SpreadsheetTask>) => {
  const answer: SpreadsheetAnswer = await perform(event.data);
  postMessage(answer);
});

async function perform(task: SpreadsheetTask): Promise<SpreadsheetAnswer> {
  if (task.type === 'write') {
    const bytes = task.format === 'xlsx' ? await writeXlsx(task.table) : writeCsv(task.table);
    return { type: 'written', bytes };
  }
  const isPacked = task.bytes[0] === 0x50 && task.bytes[1] === 0x4b;
  const isOld = task.bytes[0] === 0xd0 && task.bytes[1] === 0xcf;
  const sheets =
    isPacked || isOld || /\.xls[xm]?$/i.test(task.name)
      ? await readXlsx(task.bytes)
      : readCsv(task.bytes, task.name);
  return { type: 'read', sheets };
}
