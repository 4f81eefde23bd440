import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import { ClauseEditor, type SaveMoment } from '#renderer/editor/clause-editor.tsx';
import type { ClauseBlock } from '#renderer/editor/clause-schema.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { decisionOpening } from '#shared/domain/decision/decision-opening.ts';
import { orderBetween } from '#shared/log/order.ts';
import { clauseChanges, type StoredClause } from './clause-changes.ts';
import type { MinutesModel, SectionView } from './minutes-model.ts';

interface DecisionEditorProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly meeting: DossierId;
}

/** The decision: the words that open it, and one clause a line. */
export function DecisionEditor({ model, section, meeting }: DecisionEditorProps): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const stored = useMemo(
    () => section.clauses.map(({ id, values }) => ({ id, wording: values.wording, order: values.order })),
    [section.clauses],
  );
  const save = useClauseSaving(section.id, stored);
  const newId = useCallback(() => writer.newChildId(meeting), [writer, meeting]);
  return (
    <section className="section-part section-decision">
      <h3>{translate(model.isNotes ? 'minutes.agreed' : 'minutes.decision')}</h3>
      {model.isNotes ? null : <p>{decisionOpening(model.bodyKind)}</p>}
      <ClauseEditor
        clauses={stored}
        label={translate('minutes.clausesOf', { heading: section.record.values.heading })}
        keyHelp={translate('minutes.clauseKeys')}
        newId={newId}
        onSave={save}
      />
      <p className="muted small">{translate(model.isNotes ? 'minutes.agreedKeys' : 'minutes.clauseKeys')}</p>
      {section.record.values.immediate ? <p>{translate('minutes.immediateText')}</p> : null}
    </section>
  );
}

/**
 * Stores clauses one save after the other. Between a save and the moment when it comes back from the storage, what was
 * saved is what the next save is compared with.
 */
function useClauseSaving(
  minuteItem: RecordId,
  stored: readonly StoredClause[],
): (blocks: readonly ClauseBlock[], moment: SaveMoment) => Promise<void> {
  const commit = useCommit();
  const state = useRef({
    seen: stored,
    known: stored,
    removed: new Set<RecordId>(),
    queue: Promise.resolve(),
  });
  if (state.current.seen !== stored) {
    state.current.seen = stored;
    state.current.known = stored;
  }
  return useCallback(
    (blocks, moment) => {
      const { current } = state;
      const next = current.queue.then(async () => {
        const { known, removed } = current;
        const finished = moment === 'left';
        const plan = clauseChanges({ minuteItem, stored: known, blocks, removed, finished, orderBetween });
        if (plan.changes.length === 0) return;
        if (moment === 'typing' && plan.changes.every(({ type }) => type === 'set')) {
          await commit(plan.changes, { typing: true });
          return;
        }
        const result = await commit(plan.changes);
        if (!result.ok) return;
        for (const change of plan.changes) if (change.type === 'delete') removed.add(change.id);
        current.known = plan.stored;
      });
      current.queue = next;
      return next;
    },
    [commit, minuteItem],
  );
}
