import { type ReactNode, useState } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { KnownDelegated } from '#shared/domain/agenda/agenda-sources.ts';
import { closingIndex, type OfferedItem } from '#shared/domain/agenda/offered-items.ts';
import { standingPlaces } from '#shared/domain/agenda/standing-places.ts';
import type { AgendaField, AgendaFinding, AgendaRepair } from '#shared/rules/agenda-finding.ts';
import { AcknowledgeDialog } from './acknowledge-dialog.tsx';
import { AgendaCheckList } from './agenda-checks.tsx';
import { DelegatedDialog } from './delegated-dialog.tsx';
import { offerCopies, offerExtras, standingCopies } from './fetch-changes.ts';
import { FetchDialog } from './fetch-dialog.tsx';
import type { Agenda } from './use-agenda.ts';
import type { AgendaChecks } from './use-agenda-checks.ts';

interface AgendaToolsProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
  readonly agenda: Agenda;
  readonly checks: AgendaChecks;
  readonly isFetching: boolean;
  readonly onFetching: (isFetching: boolean) => void;
  readonly onWrite: (item: RecordId, field: AgendaField) => void;
}

/** The checks of the agenda with their repairs, and what the agenda is filled from. */
export function AgendaTools(props: AgendaToolsProps): ReactNode {
  const { dossier, base, meetings, agenda, checks, isFetching, onFetching, onWrite } = props;
  const navigate = useNavigation();
  const [standing, setStanding] = useState<AgendaFinding | null>(null);
  // `new` for a decision that is to be noted.
  const [noting, setNoting] = useState<KnownDelegated | 'new' | null>(null);
  const acts = useToolActs(dossier, agenda);
  const body = dossier.get('meeting', dossier.id)?.values.body;

  function repair(chosen: AgendaRepair): void {
    if (chosen.type === 'write') onWrite(chosen.item, chosen.field);
    else if (chosen.type === 'addStanding') acts.addStanding(chosen);
    else if (chosen.type === 'report') onFetching(true);
    else navigate(`/meetings/${dossier.id}/summons`);
  }

  return (
    <>
      <AgendaCheckList
        checks={checks}
        onRepair={repair}
        onAcknowledge={setStanding}
        onReconsider={acts.reconsider}
      />
      {standing === null ? null : (
        <AcknowledgeDialog
          finding={standing}
          onAcknowledge={(reason) => acts.acknowledge(standing, reason)}
          onClose={() => setStanding(null)}
        />
      )}
      {isFetching ? (
        <FetchDialog
          dossier={dossier}
          base={base}
          meetings={meetings}
          items={agenda.items}
          onFetch={acts.fetch}
          onDelegated={(decision) => {
            onFetching(false);
            setNoting(decision ?? 'new');
          }}
          onClose={() => onFetching(false)}
        />
      ) : null}
      {noting !== null && body !== undefined ? (
        <DelegatedDialog
          body={body}
          decision={noting === 'new' ? null : noting}
          audience={dossier.audience}
          onClose={() => {
            setNoting(null);
            onFetching(true);
          }}
        />
      ) : null}
    </>
  );
}

function useToolActs(dossier: Dossier, { items, actions }: Agenda) {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const newChildId = () => writer.newChildId(dossier.id);
  const beforeClosing = () => items[closingIndex(items) - 1]?.id ?? null;
  return {
    addStanding: (repair: Extract<AgendaRepair, { type: 'addStanding' }>) => {
      const places = standingPlaces(items, repair.standing);
      const rows = standingCopies(places.map(({ item }) => item));
      actions.insertAt(
        rows.map((row, index) => ({ row, after: places[index]?.after ?? null })),
        translate('agenda.repair.standingAdded', { count: places.length }),
      );
    },
    acknowledge: ({ rule, where }: AgendaFinding, reason: string | null) => {
      const values = { rule, subject: where, reason };
      void actions.perform(
        [{ type: 'create', table: 'acknowledgement', id: newChildId(), values }],
        translate('agenda.acknowledgeDone'),
      );
    },
    reconsider: ({ rule, where }: AgendaFinding) => {
      const known = dossier
        .all('acknowledgement')
        .filter(({ values }) => values.rule === rule && values.subject === where);
      void actions.perform(
        known.map(({ id }) => ({ type: 'delete', table: 'acknowledgement', id })),
        translate('agenda.reconsidered'),
      );
    },
    fetch: (offers: readonly OfferedItem[]) => {
      const fresh = offers.filter(({ fills }) => fills === null);
      actions.insert(
        beforeClosing(),
        offerCopies(fresh),
        translate('agenda.fetched', { count: offers.length }),
        'replace',
        (ids) => offerExtras(offers, (offer) => ids[fresh.indexOf(offer)], newChildId),
      );
    },
  };
}
