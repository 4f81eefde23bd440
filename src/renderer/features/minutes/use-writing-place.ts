import { useEffect, useRef } from 'react';
import { insertText, type WritingPlace, writingPlaceOf } from '#renderer/editor/insert-text.ts';

/**
 * Remembers the field that was last written in, so that a text chosen in a dialog stands where the cursor was. The returned
 * function says whether there was such a place.
 */
export function useWritingPlace(): (text: string) => boolean {
  const place = useRef<WritingPlace | null>(null);
  useEffect(() => {
    function remember({ target }: FocusEvent): void {
      const found = target instanceof Element ? writingPlaceOf(target) : null;
      if (found !== null) place.current = found;
    }
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return (text) => {
    const found = place.current?.isConnected === true ? place.current : firstText();
    if (found === null) return false;
    // A dialog that closes gives the focus back in the frames after: what is inserted comes last.
    requestAnimationFrame(() => requestAnimationFrame(() => insertText(found, text)));
    return true;
  };
}

/** The background of the § that is shown, for who has not written anywhere yet. */
function firstText(): WritingPlace | null {
  return writingPlaceOf(document.querySelector('.section-page [contenteditable="true"]'));
}
