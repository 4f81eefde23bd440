import type { SpreadsheetAnswer, SpreadsheetTask } from '#renderer/workers/spreadsheet-worker.ts';
import { err, type Result } from '#shared/base/result.ts';
import type { ReadSheet, SheetProblem, Spreadsheet } from '#shared/publish/spreadsheet/spreadsheet.ts';

/** A budget is read in well under a second; a file that takes longer than this will not end. */
const longestReading = 30_000;

/** Makes the bytes of a table, in a worker. */
export async function writeTable(table: Spreadsheet, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const answer = await ask({ type: 'write', format, table });
  if (answer?.type !== 'written') throw new Error('The table was not written');
  return answer.bytes;
}

/** Reads the sheets of an Excel or CSV file, in a worker that is ended when it takes for ever. */
export async function readTable(
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly ReadSheet[], SheetProblem>> {
  const answer = await ask({ type: 'read', bytes, name }, longestReading);
  return answer?.type === 'read' ? answer.sheets : err({ type: 'too-large' });
}

function ask(task: SpreadsheetTask, timeout?: number): Promise<SpreadsheetAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../workers/spreadsheet-worker.ts', import.meta.url), {
      type: 'module',
    });
    const finish = (then: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      then();
    };
    const timer =
      timeout === undefined ? undefined : setTimeout(() => finish(() => resolve(undefined)), timeout);
    worker.onmessage = ({ data }: MessageEvent<SpreadsheetAnswer>) => finish(() => resolve(data));
    worker.onerror = (event) => finish(() => reject(new Error(event.message)));
    worker.postMessage(task);
  });
}
