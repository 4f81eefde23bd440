import { toInstant } from '#shared/base/dates.ts';
import type { Result } from '#shared/base/result.ts';
import type { Copy } from './copy.ts';
import { type OwnNote, ownNoteEntry } from './own-note-rows.ts';
import { retryJournal } from './retry-journal.ts';
import type { WriteError } from './workspace.ts';
import { writeTransaction } from './write-transaction.ts';

/** Writes one own note, safely on disk as everything that is typed. */
export function setOwnNote(copy: Copy, note: OwnNote): Promise<Result<true, WriteError>> {
  return copy.queue(async () => {
    copy.saves.saving();
    const place = await copy.journal.withEntries([ownNoteEntry(note)]);
    const written = await writeTransaction(copy, { writer: copy.live.writer, place, ownNotes: [note] });
    const flushed = written.ok ? await copy.journal.flush() : written;
    if (flushed.ok) copy.saves.saved(toInstant(copy.ports.now()));
    else {
      copy.saves.failed(flushed.error);
      retryJournal(copy);
    }
    return flushed;
  });
}
