import type { RecordId } from '#shared/base/id.ts';

/** What is being entered on the page of the goals. `null` stands for something new. */
export type GoalsDialog =
  | { readonly type: 'decide' }
  | { readonly type: 'goal'; readonly goal: RecordId | null; readonly parent: RecordId | null }
  | { readonly type: 'close'; readonly goal: RecordId }
  | { readonly type: 'indicator'; readonly goal: RecordId; readonly indicator: RecordId | null }
  | { readonly type: 'outcome'; readonly indicator: RecordId };
