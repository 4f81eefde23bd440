import { useEffect, useState } from 'react';
import { useMembers } from '#renderer/storage/hooks.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';

/** Recovery words that have not been made, or only one computer that may let others in. */
export type SafetyReminder = 'words' | 'administrator';

/** What would make the association safer. Never in the example. */
export function useSafetyReminders(): readonly SafetyReminder[] {
  const workspace = useWorkspace();
  const members = useMembers(workspace);
  const { shelf, entries } = useShelf();
  const [hasWords, setHasWords] = useState(true);
  useEffect(() => {
    let wanted = true;
    void shelf.protection.state().then((state) => {
      if (wanted) setHasWords(state.type !== 'open' || state.recoveryMadeAt !== null);
    });
    return () => {
      wanted = false;
    };
  }, [shelf]);
  if (entries.find(({ id }) => id === workspace.id)?.demo !== false) return [];
  const active = members.status === 'ready' ? members.value.filter(({ revoked }) => !revoked) : [];
  const isAlone = active.length > 1 && active.filter(({ administrator }) => administrator).length === 1;
  return [...(hasWords ? [] : (['words'] as const)), ...(isAlone ? (['administrator'] as const) : [])];
}
