import { useEffect, useMemo } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';
import { holdWaitingFile } from './hold-waiting-file.ts';

/**
 * Goes to the exchange page when the system hands over a bundle: by a double click before the program had started, or
 * by a second start while it runs. Gives the computer as the pages are to see it.
 */
export function useWaitingFile(): DesktopBridge {
  const platform = usePlatform();
  const navigate = useNavigation();
  const held = useMemo(() => holdWaitingFile(platform), [platform]);
  useEffect(() => {
    async function look() {
      if (await held.look()) navigate('/exchange');
    }
    void look();
    return platform.onFileWaiting(() => void look());
  }, [platform, held, navigate]);
  return held.platform;
}
