import { useState } from 'react';
import { closedAudience } from '#renderer/storage/audience-choices.ts';
import { useMembers } from '#renderer/storage/hooks.ts';
import type { DeviceView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { DossierId } from '#shared/base/id.ts';

/** The choice to keep a new meeting closed, and for whom. Only who may let others in can make that choice. */
export interface ClosedMeeting {
  readonly isClosed: boolean;
  readonly setClosed: (isClosed: boolean) => void;
  readonly others: readonly DeviceView[];
  readonly readers: readonly string[];
  readonly setReaders: (readers: readonly string[]) => void;
  readonly mayClose: boolean;
  readonly hasFailed: boolean;
  /** Grants the meeting to its readers before it is made. Answers whether it may be made now. */
  readonly grant: (meeting: DossierId) => Promise<boolean>;
}

export function useClosedMeeting(): ClosedMeeting {
  const workspace = useWorkspace();
  const members = useMembers(workspace);
  const [isClosed, setClosed] = useState(false);
  const [readers, setReaders] = useState<readonly string[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const active = members.status === 'ready' ? members.value.filter(({ revoked }) => !revoked) : [];

  async function grant(meeting: DossierId): Promise<boolean> {
    if (!isClosed) return true;
    for (const member of active) {
      if (!member.self && !readers.includes(member.device)) continue;
      const { person, administrator, audiences } = member;
      const outcome = await workspace.members.changeGrant(member.device, {
        person,
        administrator,
        audiences: [...audiences, closedAudience(meeting)],
      });
      if (outcome.ok) continue;
      setFailed(true);
      return false;
    }
    return true;
  }

  return {
    isClosed,
    setClosed,
    others: active.filter(({ self }) => !self),
    readers,
    setReaders,
    mayClose: active.some(({ self, administrator }) => self && administrator),
    hasFailed,
    grant,
  };
}
