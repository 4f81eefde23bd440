/** Runs the given tasks one at a time, in the order they were given. */
export type WriteQueue = <T>(task: () => Promise<T>) => Promise<T>;

/** Makes a queue. A task that fails does not stop the ones after it. */
export function createWriteQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  };
}
