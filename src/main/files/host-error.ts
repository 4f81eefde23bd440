import type { HostError } from '#shared/ipc/desktop-api.ts';

/** Turns what Node throws at the disk into a tagged error; anything that is not a system error is a bug and travels on. */
export function hostErrorOf(error: unknown): HostError {
  const code = systemCode(error);
  if (code === undefined) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { type: 'disk-full' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY') {
    return { type: 'no-access', detail: code };
  }
  return { type: 'failed', detail: code };
}

/** Whether an error says that the file is not there. */
export function isMissing(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
