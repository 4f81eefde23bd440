import type { MemberError } from '#renderer/storage/workspace.ts';

/** Why a member's computer was not changed, and what to do. */
export function memberProblem(error: MemberError) {
  switch (error.type) {
    case 'last-administrator':
      return 'members.problem.lastAdministrator';
    case 'own-device':
      return 'members.problem.ownDevice';
    case 'not-allowed':
      return 'members.problem.notAllowed';
    case 'shut-out':
      return 'errors.write.shutOut';
    case 'disk-full':
      return 'errors.write.diskFull';
    default:
      return 'members.problem.failed';
  }
}
