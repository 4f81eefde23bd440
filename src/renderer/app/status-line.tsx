import { useConflicts, useForks, useFreshness, useMembers, useSaveState } from '#renderer/storage/hooks.ts';
import type { DeviceView, SaveState } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, Ban, Check, LoaderCircle, Split } from '#renderer/ui/icons.ts';
import { useHasUnsavedFields } from '#renderer/ui/unsaved-fields.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import { FolderStatus } from './folder-status.tsx';
import { writeErrorText } from './write-error-text.ts';

/** The promise at the bottom of the window: saved when, how fresh, what waits. Never empty. */
export function StatusLine() {
  const translate = useTranslate();
  const workspace = useWorkspace();
  const saveState = useSaveState(workspace.writer);
  const isTyping = useHasUnsavedFields();
  const conflicts = useConflicts(workspace);
  const forks = useForks(workspace);
  const waiting =
    (conflicts.status === 'ready' ? conflicts.value.length : 0) +
    (forks.status === 'ready' ? forks.value.filter(({ read }) => !read).length : 0);
  return (
    <footer className="status-line" data-testid="status-line">
      <SavePart state={saveState.type === 'saved' && isTyping ? { type: 'saving' } : saveState} />
      <FreshnessPart />
      <FolderStatus />
      {waiting === 0 ? (
        <span className="status-part">{translate('shell.nothingWaits')}</span>
      ) : (
        <a className="status-part status-warning" href="#/conflicts" data-testid="status-conflicts">
          <AlertTriangle aria-hidden />
          {translate('shell.waiting', { count: waiting })}
        </a>
      )}
    </footer>
  );
}

function SavePart({ state }: { readonly state: SaveState }) {
  const translate = useTranslate();
  const format = useFormat();
  if (state.type === 'failed') {
    return (
      <span className="status-part status-danger" role="alert" data-testid="save-state" data-state="failed">
        <Ban aria-hidden />
        {writeErrorText(translate, state.error)}
      </span>
    );
  }
  if (state.type === 'saving') {
    return (
      <span className="status-part" data-testid="save-state" data-state="saving">
        <LoaderCircle aria-hidden />
        {translate('shell.saving')}
      </span>
    );
  }
  return (
    <span className="status-part status-saved" data-testid="save-state" data-state="saved">
      <Check aria-hidden />
      {state.at === null
        ? translate('shell.allSaved')
        : translate('shell.savedAt', { time: format.time(state.at) })}
    </span>
  );
}

function FreshnessPart() {
  const translate = useTranslate();
  const format = useFormat();
  const workspace = useWorkspace();
  const freshness = useFreshness(workspace);
  const members = useMembers(workspace);
  if (freshness.status !== 'ready') return <span className="status-part" />;
  const { lastReceived, gaps } = freshness.value;
  const confirmed = leastConfirmed(members.status === 'ready' ? members.value : []);
  return (
    <>
      <a className="status-part" href="#/exchange" data-testid="freshness">
        <Split aria-hidden />
        {lastReceived === null
          ? translate('shell.nothingReceived')
          : translate('shell.lastReceived', {
              from: lastReceived.from,
              when: format.moment(lastReceived.at),
            })}
      </a>
      {confirmed === undefined ? null : (
        <a className="status-part" href="#/members" data-testid="confirmed">
          {translate('shell.confirmed', { name: confirmed.name, when: format.moment(confirmed.at) })}
        </a>
      )}
      {gaps.length === 0 ? null : (
        <a className="status-part status-warning" href="#/exchange">
          <AlertTriangle aria-hidden />
          {translate('shell.gaps', { count: gaps.length })}
        </a>
      )}
    </>
  );
}

/** Of those who have told anything, the one who has the least of what was written here. */
function leastConfirmed(
  members: readonly DeviceView[],
): { readonly name: string; readonly at: IsoInstant } | undefined {
  return members
    .filter(({ self, revoked }) => !self && !revoked)
    .flatMap(({ name, confirmedAt }) => (confirmedAt === null ? [] : [{ name, at: confirmedAt }]))
    .sort((left, right) => (left.at < right.at ? -1 : 1))[0];
}
