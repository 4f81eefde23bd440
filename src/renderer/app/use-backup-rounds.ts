import { useEffect } from 'react';
import type { Backups } from '#renderer/storage/backup/backups.ts';

/** Often enough to catch a disk that is put in, or a new day. */
const round = 15 * 60_000;
/** The first one waits until the program has come to rest after its start. */
const firstLook = 4000;

/** Sees to it that there is a backup of each day's work. */
export function useBackupRounds(backups: Backups): void {
  useEffect(() => {
    const look = () => void backups.check();
    const start = setTimeout(look, firstLook);
    const timer = setInterval(look, round);
    return () => {
      clearTimeout(start);
      clearInterval(timer);
    };
  }, [backups]);
}
