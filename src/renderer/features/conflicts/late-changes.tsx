import type { ReactNode } from 'react';
import { HistoryList } from '#renderer/editor/changes/history-list.tsx';
import { recordNames } from '#renderer/editor/changes/record-names.ts';
import { useBase, useDossier, useMeetings } from '#renderer/storage/hooks.ts';
import type { ConflictEntry } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { correctionItem } from './correction-item.ts';
import { nextMeeting } from './next-meeting.ts';

interface LateChangesProps {
  readonly entry: ConflictEntry;
  /** Something else has to be settled first. */
  readonly isWaiting: boolean;
}

/** What came to a § after it was attested: kept and never applied. It is put right openly at a later meeting, or let be. */
export function LateChanges({ entry, isWaiting }: LateChangesProps): ReactNode {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const showToast = useToast();
  const base = useBase(workspace);
  const dossier = useDossier(workspace, entry.dossier);
  if (dossier.status === 'loading' || base.status === 'loading') return <Loading />;
  const meeting = dossier.status === 'ready' ? dossier.value : undefined;
  const open = new Set<string>(entry.values.map(({ operation }) => operation));
  const steps = (meeting?.late ?? []).filter(({ operation }) => open.has(operation));

  async function leave(): Promise<void> {
    const result = await workspace.writer.dismissLate(entry.record);
    showToast(
      result.ok
        ? { text: translate('conflicts.lateLeft') }
        : { text: translate('conflicts.notSaved'), tone: 'danger' },
    );
  }

  return (
    <section className="conflict-part" data-testid="late-changes">
      <h3>{translate('conflicts.field._late')}</h3>
      <p>{translate('conflicts.lateHelp')}</p>
      <HistoryList
        steps={steps}
        nameOf={recordNames(base.status === 'ready' ? base.value : undefined, meeting)}
      />
      {isWaiting ? (
        <p>{translate('conflicts.lateWaits')}</p>
      ) : (
        <div className="inline">
          <CorrectionButton entry={entry} onPlanned={leave} />
          <Button onPress={() => void leave()} testId="leave-late">
            {translate('conflicts.leaveLate')}
          </Button>
        </div>
      )}
      <p className="muted small">{translate('conflicts.lateKept')}</p>
    </section>
  );
}

interface CorrectionButtonProps {
  readonly entry: ConflictEntry;
  readonly onPlanned: () => Promise<void>;
}

function CorrectionButton({ entry, onPlanned }: CorrectionButtonProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { reader, writer } = useWorkspace();
  const showToast = useToast();
  const meetings = useMeetings(useWorkspace());
  const next =
    meetings.status === 'ready'
      ? nextMeeting(meetings.value, entry.dossier, localDay(new Date()))
      : undefined;
  if (next === undefined) {
    return <a href="#/meetings?create=true">{translate('conflicts.planMeeting')}</a>;
  }

  async function plan(): Promise<void> {
    if (next === undefined) return;
    const dossier = await reader.dossier(next.id);
    if (dossier === undefined) return;
    const change = correctionItem({
      id: writer.newChildId(next.id),
      heading: translate('conflicts.correctionOf', { label: entry.label }),
      paragraph: translate('conflicts.correctionText', { label: entry.label }),
      orders: dossier.all('agendaItem').map(({ values }) => values.order),
    });
    const result = await writer.commit([change]);
    if (!result.ok) {
      showToast({ text: translate('conflicts.notSaved'), tone: 'danger' });
      return;
    }
    await onPlanned();
    showToast({ text: translate('conflicts.correctionPlanned', { date: format.date(next.date) }) });
  }

  return (
    <Button variant="primary" onPress={() => void plan()} testId="plan-correction">
      {translate('conflicts.planCorrection', { date: format.date(next.date) })}
    </Button>
  );
}
