import type { UnlockError } from '#renderer/storage/workspace.ts';

/** What is wrong, and what to do, when the keys could not be reached or guarded. */
export function unlockProblem(error: UnlockError) {
  switch (error.type) {
    case 'wrong-phrase':
      return 'identity.problem.wrongPhrase';
    case 'damaged':
      return 'identity.problem.damaged';
    case 'no-recovery':
      return 'identity.noRecovery';
    case 'disk-full':
      return 'errors.host.diskFull';
    default:
      return 'identity.problem.failed';
  }
}
