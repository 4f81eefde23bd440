import { useEffect, useMemo, useRef, useState } from 'react';
import { useAgendaSources } from '#renderer/storage/hooks.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import type { IsoInstant } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type AgendaFinding, splitAcknowledged } from '#shared/rules/agenda-finding.ts';
import { checkAgenda } from '#shared/rules/check-agenda.ts';

/** What the rules have to say about an agenda: what is open, and what somebody has let stand. */
export interface AgendaChecks {
  readonly open: readonly AgendaFinding[];
  readonly acknowledged: readonly AgendaFinding[];
  /** Items with an open warning. */
  readonly warned: ReadonlySet<RecordId>;
}

const nothing: AgendaChecks = { open: [], acknowledged: [], warned: new Set() };
/** The rules wait for a pause: keys that are pressed in a row are not held up by them. */
const pause = 350;

/** The checks of an agenda, brought up to date when it has been left alone for a moment. */
export function useAgendaChecks(
  dossier: Dossier,
  base: Dossier,
  meetings: readonly MeetingSummary[],
): AgendaChecks {
  const sources = useAgendaSources(useWorkspace());
  const [checks, setChecks] = useState(nothing);
  const texts = useRef(new Map<RecordId, { readonly at: IsoInstant; readonly plain: string }>()).current;
  const delegated = useMemo(
    () =>
      (sources.status === 'ready' ? sources.value.delegated : []).filter(
        ({ reportedAt }) => reportedAt.length === 0,
      ),
    [sources],
  );

  useEffect(() => {
    /** Reading a rich text costs: it is read again only when its item has changed. */
    const proposal = (id: RecordId): string => {
      const at = dossier.get('agendaItem', id)?.changedAt;
      const known = texts.get(id);
      if (known !== undefined && known.at === at) return known.plain;
      const read = dossier.text(id)?.plain ?? '';
      if (at !== undefined) texts.set(id, { at, plain: read });
      return read;
    };
    const timer = setTimeout(() => {
      const today = localDay(new Date());
      const findings = checkAgenda({
        meeting: dossier,
        base,
        meetings,
        proposal,
        unreported: delegated,
        today,
      });
      const { open, acknowledged } = splitAcknowledged(findings, dossier.all('acknowledgement'));
      const warned = new Set(open.filter(({ severity }) => severity === 'warn').map(({ where }) => where));
      setChecks((before) => {
        const isSame = sameFindings(before.open, open) && sameFindings(before.acknowledged, acknowledged);
        return isSame ? before : { open, acknowledged, warned };
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [dossier, base, meetings, delegated, texts]);

  return checks;
}

function sameFindings(left: readonly AgendaFinding[], right: readonly AgendaFinding[]): boolean {
  return left.length === right.length && JSON.stringify(left) === JSON.stringify(right);
}
