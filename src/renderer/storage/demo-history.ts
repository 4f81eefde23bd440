import type { Result } from '#shared/base/result.ts';
import type { MemberIntroduction, Workspace, WorkspaceShelf, WriteError } from './workspace.ts';

type Found = (
  introduction: MemberIntroduction,
  build: Parameters<WorkspaceShelf['found']>[1],
) => Promise<Result<Workspace, WriteError>>;

export async function createDemoHistory(
  onProgress: (done: number) => void,
  found: Found,
): Promise<Result<Workspace, WriteError>> {
  const workspace = await found({ name: 'Sekreteraren', role: 'sekreterare' }, () => []);
  onProgress(1);
  return workspace;
}
