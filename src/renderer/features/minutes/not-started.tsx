import type { ReactNode } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { isSection } from '#shared/domain/agenda/agenda-item.ts';
import { keepsNotes } from '#shared/domain/body/keeps-notes.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { nextNumber } from '#shared/domain/minutes/number-items.ts';
import { startMeeting } from '#shared/domain/minutes/start-meeting.ts';
import { orderBetween } from '#shared/log/order.ts';

interface NotStartedProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
}

/** Stands where the minutes will be until the meeting starts, and starts it. */
export function NotStarted({ dossier, base, meetings }: NotStartedProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const meeting = dossier.get('meeting', dossier.id);
  if (meeting === undefined) return null;
  const { body, date } = meeting.values;
  const rules = rulesOf(base, body, date);
  const hasNotes = keepsNotes(rules);
  const firstNumber = nextNumber(meetings, body, rules?.numbering ?? 'calendarYear', date);
  const count = dossier.all('agendaItem').filter((item) => !item.values.withdrawn && !isSection(item)).length;

  async function start(): Promise<void> {
    const changes = startMeeting({
      meeting: dossier.id,
      agenda: dossier.all('agendaItem'),
      proposal: (item) => dossier.text(item)?.plain ?? '',
      firstNumber: hasNotes ? null : firstNumber,
      newChildId: () => writer.newChildId(dossier.id),
      orderBetween,
    });
    const announce = hasNotes
      ? translate('minutes.notesStarted')
      : translate('minutes.started', { number: firstNumber });
    await commit(changes, { announce });
  }

  return (
    <EmptyState
      title={translate('minutes.notStarted')}
      text={
        hasNotes
          ? translate('minutes.notesHelp', { count })
          : translate('minutes.notStartedHelp', { count, number: firstNumber })
      }
      action={
        <Button variant="primary" onPress={() => void start()} testId="start-meeting">
          {translate('minutes.start')}
        </Button>
      }
    />
  );
}
