import { failureEvent } from '#renderer/app/failure-event.ts';

/**
 * Failures that reach the top are bugs: they are told to the user by the shell and stay in the browser's own log,
 * where the error report is read from. Nothing is sent anywhere.
 */
export function listenForFailures(): void {
  window.addEventListener('error', (event) => tell(event.error));
  window.addEventListener('unhandledrejection', (event) => tell(event.reason));
}

function tell(reason: unknown): void {
  document.dispatchEvent(new CustomEvent(failureEvent, { detail: reason }));
}
