import { useEffect, useRef } from 'react';

/** Sent by the shell when the user asks to print; the page that can be printed answers. */
export const printEvent = 'samsyn-print';

/** Prints this page when the user asks for it by Ctrl+P or from the menu. */
export function usePrintRequest(print: () => void): void {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const listener = () => latest.current();
    document.addEventListener(printEvent, listener);
    return () => document.removeEventListener(printEvent, listener);
  }, []);
}
