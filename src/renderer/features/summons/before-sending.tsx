import { type ReactNode, useMemo } from 'react';
import { useAgendaSources, useMeetings } from '#renderer/storage/hooks.ts';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { splitAcknowledged } from '#shared/rules/agenda-finding.ts';
import { checkAgenda } from '#shared/rules/check-agenda.ts';

interface BeforeSendingProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
}

/** What is good to know before a summons goes out: seats that nobody is named for, and what the checks have to say. */
export function BeforeSending({ dossier, base }: BeforeSendingProps): ReactNode {
  const translate = useTranslate();
  const unnamed = useMemo(() => unnamedSeats(dossier, base), [dossier, base]);
  const warnings = useWarnings(dossier, base);
  return (
    <>
      {unnamed === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('summons.unnamed', { count: unnamed })}
          actions={<a href="#/people">{translate('summons.nameSeats')}</a>}
        />
      )}
      {warnings === 0 ? null : (
        <Notice
          tone="warning"
          title={translate('summons.openChecks', { count: warnings })}
          actions={<a href={`#/meetings/${dossier.id}/agenda`}>{translate('summons.toAgenda')}</a>}
        />
      )}
    </>
  );
}

function unnamedSeats(dossier: Dossier, base: Dossier): number {
  const meeting = dossier.get('meeting', dossier.id)?.values;
  if (meeting === undefined) return 0;
  return seatsAt(base.all('seat'), meeting.body, meeting.date).filter(
    ({ values }) => values.person === null && values.kind !== 'official',
  ).length;
}

function useWarnings(dossier: Dossier, base: Dossier): number {
  const workspace = useWorkspace();
  const sources = useAgendaSources(workspace);
  const meetings = useMeetings(workspace);
  return useMemo(() => {
    if (sources.status !== 'ready' || meetings.status !== 'ready') return 0;
    const findings = checkAgenda({
      meeting: dossier,
      base,
      meetings: meetings.value,
      proposal: (id) => dossier.text(id)?.plain ?? '',
      unreported: sources.value.delegated.filter(({ reportedAt }) => reportedAt.length === 0),
      today: localDay(new Date()),
    });
    const { open } = splitAcknowledged(findings, dossier.all('acknowledgement'));
    // That the summons is late is told by sending it.
    return open.filter(({ severity, rule }) => severity === 'warn' && rule !== 'T1').length;
  }, [dossier, base, sources, meetings]);
}
