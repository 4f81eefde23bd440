import type { Dossier } from '#renderer/storage/workspace.ts';
import { localDay } from '#renderer/ui/local-day.ts';

/** Whether sending the summons is what comes next: it has not been sent, and the day of the meeting has not come. */
export function isSummonsNext(dossier: Dossier): boolean {
  const meeting = dossier.get('meeting', dossier.id)?.values;
  return (
    meeting?.state === 'planned' &&
    meeting.date > localDay(new Date()) &&
    dossier.all('agendaVersion').length === 0
  );
}

/** Where the summons of the meeting is sent. */
export function summonsAddress({ id }: Pick<Dossier, 'id'>): string {
  return `/meetings/${id}/summons`;
}
