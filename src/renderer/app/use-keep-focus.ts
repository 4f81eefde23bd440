import { useEffect } from 'react';

const headings = 'h1, h2, h3, h4';

/** So many frames the focus waits in a page that is still fetched, for its heading. */
const patience = 240;

/**
 * Where the focus goes when what had it is taken away: a settled conflict, a finished step, a closed notice. It goes to
 * the heading of what came in its place, else of the nearest part that is left, so that whoever uses the keyboard reads on
 * from there and does not have to start from the top of the window. A page that moves the focus itself has done so before.
 */
export function useKeepFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    // In the page: what a dialog or a message was opened over.
    let path: readonly Element[] = [];
    let added: Element[] = [];
    let frame = 0;
    let isByPointer = false;
    const remember = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      last = target;
      if (target.closest('#root') !== null) path = pathOf(target);
    };
    // A click beside everything is no wish to be anywhere.
    const forget = ({ target }: Event) => {
      isByPointer = true;
      if (target instanceof Node && last?.contains(target) !== true) {
        last = null;
        path = [];
      }
    };
    const noteKey = () => {
      isByPointer = false;
    };
    const observer = new MutationObserver((records) => {
      if (last === null || last.isConnected || document.activeElement !== document.body) {
        added = [];
        return;
      }
      added.push(...records.flatMap(({ addedNodes }) => [...addedNodes].filter(isElement)));
      cancelAnimationFrame(frame);
      // A closing dialog gives the focus back in the next frame, and knows better.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          if (document.activeElement === document.body) focusNearest(path, added, isByPointer);
        });
      });
    });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    document.addEventListener('keydown', noteKey);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
      document.removeEventListener('keydown', noteKey);
    };
  }, []);
}

/** Puts the focus at the top of the page that is gone to, after the dialog that it was chosen in has given the focus back. */
export function focusPageSoon(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      // Some addresses open a dialog of their own, which takes the focus.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) focusPage();
    });
  });
}

function focusPage(frames = patience): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const heading = main.querySelector('h1');
  focusOn(heading ?? main);
  if (heading !== null || frames === 0) return;
  requestAnimationFrame(() => {
    if (document.activeElement === main) focusPage(frames - 1);
  });
}

function focusNearest(path: readonly Element[], added: readonly Element[], preventScroll: boolean): void {
  const [opener] = path;
  if (opener === undefined) return;
  // What a dialog was opened over is still there.
  if (opener instanceof HTMLElement && opener.isConnected) {
    opener.focus({ preventScroll });
    return;
  }
  const left = path.filter(isInPage);
  const [nearest] = left;
  const instead = added.filter((element) => isInPage(element) && nearest?.contains(element) === true);
  for (const part of [...instead, ...left]) {
    const heading = part.querySelector(headings);
    if (heading !== null) {
      focusOn(heading, preventScroll);
      return;
    }
  }
  focusPage();
}

/** Who uses the mouse sees where it is: nothing is scrolled away from under it. */
function focusOn(element: Element, preventScroll = false): void {
  if (!(element instanceof HTMLElement)) return;
  // Headings can be given the focus, but are not stops of the Tab key.
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll });
}

function isInPage(element: Element): boolean {
  return element.isConnected && element.closest('main') !== null;
}

function isElement(node: Node): node is Element {
  return node instanceof Element;
}

function pathOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
    path.push(at);
  return path;
}
