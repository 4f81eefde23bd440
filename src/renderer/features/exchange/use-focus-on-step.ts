import { type RefObject, useEffect, useRef } from 'react';

/**
 * What had the focus goes away with each step of a work: it passes on to the heading of the new one, or to the first thing
 * that can be done there. Somebody who has gone elsewhere meanwhile is left in peace.
 */
export function useFocusOnStep(step: string): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (panel.current !== null && isIdle(document.activeElement)) focusFirst(panel.current);
  }, [step]);
  return panel;
}

/** Nothing has the focus, or only a place to read from: a heading, or the page itself. */
function isIdle(active: Element | null): boolean {
  return active === null || active === document.body || active.getAttribute('tabindex') === '-1';
}

function focusFirst(panel: HTMLElement): void {
  const heading = panel.querySelector<HTMLElement>('h2, h3');
  if (heading !== null) heading.tabIndex = -1;
  const target = heading ?? panel.querySelector<HTMLElement>('button, a[href], input');
  (target ?? panel).focus();
}
