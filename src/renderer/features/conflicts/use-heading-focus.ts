import { type RefCallback, useCallback, useRef } from 'react';

interface HeadingFocus {
  /** The `ref` of the heading. */
  readonly place: RefCallback<HTMLHeadingElement>;
  /** Gives the heading the focus; the next one that is placed, when what it stands over is about to change. */
  readonly focus: (isNext: boolean) => void;
}

/** Moves the focus to the heading of what has been chosen, so that the keys go on from there. */
export function useHeadingFocus(): HeadingFocus {
  const heading = useRef<HTMLHeadingElement>(null);
  const isWanted = useRef(false);
  const place = useCallback((element: HTMLHeadingElement | null) => {
    heading.current = element;
    if (element === null || !isWanted.current) return;
    isWanted.current = false;
    element.focus();
  }, []);
  const focus = useCallback((isNext: boolean) => {
    isWanted.current = isNext;
    if (!isNext) heading.current?.focus();
  }, []);
  return { place, focus };
}
