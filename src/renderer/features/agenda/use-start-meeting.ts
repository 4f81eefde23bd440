import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { nextNumber } from '#shared/domain/minutes/number-items.ts';
import { startMeeting } from '#shared/domain/minutes/start-meeting.ts';
import { orderBetween } from '#shared/log/order.ts';

/** Copies the agenda into §§ and goes to the minutes. */
export function useStartMeeting(
  dossier: Dossier,
  base: Dossier,
  meetings: readonly MeetingSummary[],
): () => void {
  const translate = useTranslate();
  const commit = useCommit();
  const navigate = useNavigation();
  const { writer } = useWorkspace();
  return () => {
    const meeting = dossier.get('meeting', dossier.id);
    if (meeting === undefined) return;
    const { body, date } = meeting.values;
    const rules = rulesOf(base, body, date);
    const hasNotes = keepsNotes(rules);
    const firstNumber = nextNumber(meetings, body, rules?.numbering ?? 'calendarYear', date);
    const changes = startMeeting({
      meeting: dossier.id,
      agenda: dossier.all('agendaItem'),
      proposal: (item) => dossier.text(item)?.plain ?? '',
      firstNumber: hasNotes ? null : firstNumber,
      newChildId: () => writer.newChildId(dossier.id),
      orderBetween,
    });
    const announce = hasNotes
      ? translate('agenda.notesStarted')
      : translate('agenda.started', { number: firstNumber });
    void commit(changes, { announce }).then((result) => {
      if (result.ok) navigate(`/meetings/${dossier.id}/minutes`);
    });
  };
}
