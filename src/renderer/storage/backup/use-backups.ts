import { useSyncExternalStore } from 'react';
import type { Backups, BackupView } from './backups.ts';

/** The backups as they are now. */
export function useBackups(backups: Backups): BackupView {
  return useSyncExternalStore(backups.onView, backups.view);
}
