/** Longest wait for a frame: a window that is hidden draws none. */
const longestWait = 100;

/** Does something when the next frame has been painted: what the user sees comes before what the disk gets. */
export function afterPaint(act: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, longestWait);
}
