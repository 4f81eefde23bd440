import { useEffect } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import type { FolderExchange } from '#renderer/storage/folder/folder-exchange.ts';

/** A network disk may keep silent about changes: the folder is looked at this often whatever it says. */
const round = 60_000;
/** The first look waits until the first page has been drawn. */
const firstLook = 1500;

/** Looks at the shared folder: soon after the start, when the computer says that something happened, and every minute. */
export function useFolderRounds(folder: FolderExchange): void {
  const platform = usePlatform();
  useEffect(() => {
    const look = () => void folder.exchange();
    const start = setTimeout(look, firstLook);
    const timer = setInterval(look, round);
    const unsubscribe = platform.onFolderChanged(look);
    return () => {
      clearTimeout(start);
      clearInterval(timer);
      unsubscribe();
    };
  }, [folder, platform]);
}
