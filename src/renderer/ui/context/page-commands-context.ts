import { createContext, useContext, useEffect, useRef } from 'react';
import type { Command } from '#renderer/ui/command-list.tsx';

/** What the shown page adds to "Sök eller gör". Asked for when the list is opened, never while one writes. */
export interface PageCommands {
  read: (() => readonly Command[]) | null;
}

const PageCommandsContext = createContext<PageCommands>({ read: null });

/** For the command palette. */
export function usePageCommands(): readonly Command[] {
  return useContext(PageCommandsContext).read?.() ?? [];
}

/** Offers commands for as long as the component is shown. `read` is called anew each time that the palette asks. */
export function useOfferCommands(read: () => readonly Command[]): void {
  const holder = useContext(PageCommandsContext);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const own = () => latest.current();
    holder.read = own;
    return () => {
      if (holder.read === own) holder.read = null;
    };
  }, [holder]);
}
