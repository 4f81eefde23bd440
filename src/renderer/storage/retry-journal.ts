import { toInstant } from '#shared/base/dates.ts';
import type { Copy } from './copy.ts';
import { catchUp } from './replay-journal.ts';

/** How long a full or unreachable disk is left alone before it is tried again. */
const pause = 5000;

/**
 * Tries again, now and then, to bring into the journal what the database already holds, so that the status line turns
 * to "saved" by itself when there is room again. Does nothing when the failed change was never stored.
 */
export function retryJournal(copy: Copy): void {
  const isOwing = copy.live.behind || copy.journal.place().tail.length > 0;
  if (!isOwing || copy.live.retry !== undefined) return;
  copy.live.retry = setTimeout(() => {
    copy.live.retry = undefined;
    void copy.queue(() => tryAgain(copy));
  }, pause);
}

async function tryAgain(copy: Copy): Promise<void> {
  if (copy.saves.get().type !== 'failed') return;
  const current = await catchUp(copy);
  const flushed = current.ok ? await copy.journal.flush() : current;
  if (flushed.ok) copy.saves.saved(toInstant(copy.ports.now()));
  else {
    copy.saves.failed(flushed.error);
    retryJournal(copy);
  }
}
