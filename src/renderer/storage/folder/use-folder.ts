import { useSyncExternalStore } from 'react';
import type { FolderExchange, FolderView } from './folder-exchange.ts';

/** The shared folder as it is now; follows every look at it. */
export function useFolder(folder: FolderExchange): FolderView {
  return useSyncExternalStore(folder.onView, folder.view);
}
