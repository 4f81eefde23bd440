import { type ReactNode, useState } from 'react';
import { useMeetings, useNotesFacts } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { type NotesStanding, notesStanding } from '#shared/domain/notes/notes-standing.ts';
import { ReleaseDialog } from './release-dialog.tsx';

/** How it stands with the notes, and what the meeting does with those from the meetings before it. */
export function NotesBar({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const translate = useTranslate();
  const facts = useNotesFacts(useWorkspace());
  const [isReleasing, setReleasing] = useState(false);
  if (facts.status !== 'ready') return null;
  const { approvals, releases } = facts.value;
  const standing = notesStanding(dossier.id, approvals, releases);
  return (
    <section className="stack" aria-label={translate('minutes.notesStanding')} data-testid="notes-bar">
      <div className="inline">
        <StandingBadge standing={standing} />
        <StandingText standing={standing} />
        <Button variant="quiet" onPress={() => setReleasing(true)} testId="release-notes">
          {translate('minutes.release')}
        </Button>
      </div>
      <ReleaseList dossier={dossier} />
      <EarlierNotes dossier={dossier} />
      {isReleasing ? <ReleaseDialog meeting={dossier.id} onClose={() => setReleasing(false)} /> : null}
    </section>
  );
}

function StandingBadge({ standing }: { readonly standing: NotesStanding }): ReactNode {
  const translate = useTranslate();
  const tone = { draft: 'neutral', approved: 'success', officialRecord: 'warning' } as const;
  return <Badge tone={tone[standing.status]}>{translate(`domain.notesStatus.${standing.status}`)}</Badge>;
}

function StandingText({ standing }: { readonly standing: NotesStanding }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { status, approvedOn } = standing;
  if (status === 'draft') return <span className="muted small">{translate('minutes.draftHelp')}</span>;
  return (
    <span className="muted small">
      {approvedOn === null
        ? translate('minutes.notApproved')
        : translate('minutes.approvedOn', { date: format.date(approvedOn) })}
    </span>
  );
}

/** Where the notes have been sent outside their group. */
function ReleaseList({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const releases = dossier.all('notesRelease');
  if (releases.length === 0) return null;
  return (
    <ul className="small" data-testid="releases">
      {releases.map(({ id, values }) => (
        <li key={id}>
          {translate('minutes.releasedTo', {
            recipient: values.recipient,
            date: format.date(values.releasedOn),
          })}
        </li>
      ))}
    </ul>
  );
}

/** Notes of the body's earlier meetings that nobody has approved yet: this meeting can. */
function EarlierNotes({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const workspace = useWorkspace();
  const meetings = useMeetings(workspace);
  const facts = useNotesFacts(workspace);
  const meeting = dossier.get('meeting', dossier.id)?.values;
  if (meetings.status !== 'ready' || facts.status !== 'ready' || meeting === undefined) return null;
  const approved = new Set(facts.value.approvals.map(({ notes }) => notes));
  const waiting = meetings.value.filter(
    ({ id, body, date, state, minuteItemCount }) =>
      body === meeting.body &&
      date < meeting.date &&
      state === 'started' &&
      minuteItemCount > 0 &&
      !approved.has(id),
  );
  // Of many years of notes without any approval only the latest are this meeting's business.
  return waiting.slice(0, 2).map(({ id, date }) => (
    <div key={id} className="inline">
      <Button
        onPress={() =>
          void commit(
            [
              {
                type: 'create',
                table: 'notesApproval',
                id: workspace.writer.newChildId(dossier.id),
                values: { notes: id, approvedOn: meeting.date },
              },
            ],
            { announce: translate('minutes.approved', { date: format.date(date) }) },
          )
        }
        testId="approve-notes"
      >
        {translate('minutes.approve', { date: format.date(date) })}
      </Button>
      <a href={`#/meetings/${id}/minutes`}>{translate('minutes.readNotes')}</a>
    </div>
  ));
}
