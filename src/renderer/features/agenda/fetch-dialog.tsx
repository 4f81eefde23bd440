import { type ReactNode, useMemo, useState } from 'react';
import { useAgendaSources } from '#renderer/storage/hooks.ts';
import { useYearWheel } from '#renderer/storage/use-year-wheel.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { type IsoDate, yearOf } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { KnownDelegated } from '#shared/domain/agenda/agenda-sources.ts';
import type { OfferedItem, OfferKind } from '#shared/domain/agenda/offered-items.ts';
import type { YearWheelEntry } from '#shared/domain/year-wheel/year-wheel-state.ts';
import type { StoredAgendaItem } from './use-agenda.ts';
import { useOffers } from './use-offers.ts';

interface FetchDialogProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
  readonly items: readonly StoredAgendaItem[];
  readonly onFetch: (offers: readonly OfferedItem[]) => void;
  /** Notes a decision between meetings, or changes one that waits to be reported. */
  readonly onDelegated: (decision: KnownDelegated | null) => void;
  readonly onClose: () => void;
}

const kinds: readonly OfferKind[] = [
  'previousMinutes',
  'deferred',
  'matter',
  'task',
  'assignment',
  'delegated',
  'notes',
];

/** Everything that waits for this agenda, by where it comes from. What should be on it is chosen beforehand. */
export function FetchDialog(props: FetchDialogProps): ReactNode {
  const { dossier, base, meetings, items, onFetch, onDelegated, onClose } = props;
  const translate = useTranslate();
  const meeting = dossier.get('meeting', dossier.id)?.values;
  const tasks = useTasks(meeting?.body ?? null, meeting?.date ?? localDay(new Date()));
  const offers = useOffers(dossier, base, meetings, items, tasks);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isChosen = (offer: OfferedItem) => changed.get(keyOf(offer)) ?? offer.isDue;
  const chosen = offers.filter(isChosen);
  return (
    <Dialog
      title={translate('agenda.fetchTitle')}
      isOpen
      onClose={onClose}
      size="large"
      testId="fetch-dialog"
      actions={
        <>
          <Button variant="quiet" onPress={() => onDelegated(null)} testId="note-delegated">
            {translate('agenda.noteDelegated')}
          </Button>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            testId="fetch-items"
            onPress={() => {
              onFetch(chosen);
              onClose();
            }}
          >
            {translate('agenda.fetchItems', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {offers.length === 0 ? (
        <p>{translate('agenda.fetchNothing')}</p>
      ) : (
        <p>{translate('agenda.fetchHelp')}</p>
      )}
      {kinds.map((kind) => {
        const own = offers.filter((offer) => offer.kind === kind);
        if (own.length === 0) return null;
        return (
          <fieldset key={kind} className="fetch-group">
            <legend className="field-label">
              {translate(`agenda.fetch.${kind}`)} ({own.length})
            </legend>
            {own.map((offer) => (
              <Checkbox
                key={keyOf(offer)}
                label={<OfferLabel offer={offer} />}
                isSelected={isChosen(offer)}
                onChange={(isSelected) => setChanged(new Map([...changed, [keyOf(offer), isSelected]]))}
              />
            ))}
            {kind === 'delegated' ? (
              <WaitingDecisions ids={own.flatMap(({ reports }) => reports)} onChange={onDelegated} />
            ) : null}
          </fieldset>
        );
      })}
    </Dialog>
  );
}

interface WaitingDecisionsProps {
  readonly ids: readonly RecordId[];
  readonly onChange: (decision: KnownDelegated) => void;
}

/** The decisions that wait to be reported: until then they can be changed. */
function WaitingDecisions({ ids, onChange }: WaitingDecisionsProps): ReactNode {
  const translate = useTranslate();
  const sources = useAgendaSources(useWorkspace());
  const waiting =
    sources.status === 'ready' ? sources.value.delegated.filter(({ id }) => ids.includes(id)) : [];
  return (
    <div className="inline">
      {waiting.map((decision) => (
        <Button key={decision.id} variant="quiet" onPress={() => onChange(decision)}>
          {translate('agenda.delegatedChange', { heading: decision.heading })}
        </Button>
      ))}
    </div>
  );
}

function OfferLabel({ offer }: { readonly offer: OfferedItem }): ReactNode {
  const translate = useTranslate();
  const { values, reports, fills } = offer;
  return (
    <>
      {values.heading}
      {values.registryNumber === null ? '' : ` · ${values.registryNumber}`}
      {reports.length === 0 ? '' : ` · ${translate('agenda.fetchReports', { count: reports.length })}`}{' '}
      {fills === null ? null : <Badge>{translate('agenda.fetchFills')}</Badge>}
    </>
  );
}

function keyOf({ kind, key }: OfferedItem): string {
  return `${kind} ${key}`;
}

/** The recurring matters of a body that may be taken up on a day: those of its year, and what begins in the next. */
function useTasks(body: RecordId | null, date: IsoDate): readonly YearWheelEntry[] {
  const workspace = useWorkspace();
  const today = localDay(new Date());
  const thisYear = useYearWheel(workspace, yearOf(date), today, body);
  const nextYear = useYearWheel(workspace, yearOf(date) + 1, today, body);
  const [first, second] = [
    thisYear.status === 'ready' ? thisYear.value : undefined,
    nextYear.status === 'ready' ? nextYear.value : undefined,
  ];
  const key = JSON.stringify(
    [first, second].map((list) => list?.map(({ task, status }) => [task.id, status])),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the lists, which are made anew each time
  return useMemo(() => [...(first ?? []), ...(second ?? [])], [key]);
}
