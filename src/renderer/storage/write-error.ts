import type { AppendJournalError, HostError } from '#shared/ipc/desktop-api.ts';
import type { WriteError } from './workspace.ts';

const diskFullPattern = /quota|disk full|no_space|enospc/i;

/** What a failed database transaction means to the user: the disk is full, or the change was not saved. */
export function writeErrorOf(error: unknown): WriteError {
  const text = describe(error);
  return diskFullPattern.test(text) ? { type: 'disk-full' } : { type: 'not-saved', detail: text };
}

/** The same for an answer of the host. */
export function writeErrorOfHost(error: HostError | AppendJournalError): WriteError {
  if (error.type === 'disk-full') return { type: 'disk-full' };
  return { type: 'not-saved', detail: 'detail' in error ? `${error.type}: ${error.detail}` : error.type };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  const innerText = inner instanceof Error ? ` (${inner.name}: ${inner.message})` : '';
  return `${error.name}: ${error.message}${innerText}`;
}
