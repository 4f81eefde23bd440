import type { Result } from '#shared/base/result.ts';
import type { AppendJournalError, HostError } from '#shared/ipc/desktop-api.ts';

/** What the page asks of the worker that owns the browser's private files. */
export type FileTask =
  | { readonly type: 'size'; readonly file: string }
  | { readonly type: 'append'; readonly file: string; readonly at: number; readonly bytes: Uint8Array }
  | { readonly type: 'read'; readonly file: string; readonly from: number; readonly length: number }
  | { readonly type: 'truncate'; readonly file: string; readonly size: number }
  | { readonly type: 'replace'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly type: 'remove'; readonly file: string };

export interface FileRequest {
  readonly id: number;
  readonly task: FileTask;
}

export type FileOutcome = Result<number | Uint8Array, AppendJournalError | HostError>;

export interface FileReply {
  readonly id: number;
  readonly outcome: FileOutcome;
}
