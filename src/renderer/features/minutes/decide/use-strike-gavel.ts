import { isBareClause } from '#renderer/editor/clause-schema.ts';
import type { SectionView } from '#renderer/features/minutes/minutes-model.ts';
import { stampFor } from '#renderer/features/minutes/stamp.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { flushEvent } from '#renderer/ui/use-draft.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DecisionView } from './decision-view.ts';
import { gavelChanges } from './gavel-changes.ts';

/** Lets the gavel fall: what is decided is kept as it is worded now, with the time of the clock on the day of the meeting. */
export function useStrikeGavel(decision: DecisionView, section: SectionView, day: IsoDate): () => void {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  return () => {
    document.dispatchEvent(new Event(flushEvent));
    if (section.clauses.every(({ values }) => isBareClause(values.wording))) return;
    void (async () => {
      const id = await writer.naturalId(decision.meeting, 'gavel', [section.id]);
      const at = stampFor(day);
      const changes = gavelChanges({ decision, clauses: section.clauses, id, at });
      await commit(changes, { announce: translate('decide.gavelFell') });
    })();
  };
}
