import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { toHex, utf8 } from '#shared/base/bytes.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Audience } from '#shared/log/operation.ts';

/** Shows a decision's text to a wider circle: a copy there, and a note of it where the decision lies, in one commit. */
export function useShareDecision(decision: DecisionSummary) {
  const commit = useCommit();
  const { writer } = useWorkspace();
  return async (recipient: Audience, content: string): Promise<boolean> => {
    const copy = writer.newRootId();
    const today = localDay(new Date());
    const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(utf8(content)));
    const result = await commit([
      {
        type: 'create',
        table: 'minutesExtract',
        id: copy,
        audience: recipient,
        values: {
          source: decision.minuteItem,
          body: decision.body,
          heldOn: decision.date,
          number: decision.number,
          heading: decision.heading,
          content,
          attested: decision.attested,
          shownOn: today,
        },
      },
      {
        type: 'create',
        table: 'dispatch',
        id: writer.newChildId(decision.meeting),
        values: {
          source: decision.minuteItem,
          copy: copy as RecordId,
          recipient,
          sentOn: today,
          textHash: toHex(new Uint8Array(hash)),
        },
      },
    ]);
    return result.ok;
  };
}
