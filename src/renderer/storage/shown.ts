/** What the screens show of work that goes on by itself, part by part. */
export interface Shown<View> {
  readonly view: () => View;
  readonly show: (changes: Partial<View>) => void;
  /** Tells of each change until the answer is called. */
  readonly onView: (listener: () => void) => () => void;
}

/** Begins with this view. */
export function createShown<View>(first: View): Shown<View> {
  const listeners = new Set<() => void>();
  let view = first;
  return {
    view: () => view,
    show: (changes) => {
      view = { ...view, ...changes };
      for (const listener of listeners) listener();
    },
    onView: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
