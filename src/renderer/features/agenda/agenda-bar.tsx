import { memo } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Gavel, Mail, Printer } from '#renderer/ui/icons.ts';
import { clockAfter } from '#shared/base/clock-after.ts';
import { isSection } from '#shared/domain/agenda/agenda-item.ts';
import { hoursAndMinutes, sumOfMinutes } from './agenda-times.ts';
import { isSummonsNext, summonsAddress } from './summons-next.ts';
import type { StoredAgendaItem } from './use-agenda.ts';
import { usePrintAgenda } from './use-print-agenda.ts';
import { useStartMeeting } from './use-start-meeting.ts';

interface AgendaBarProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
  readonly items: readonly StoredAgendaItem[];
}

/** What the agenda adds up to, and what is done with the whole of it. */
export function AgendaBar({ items, ...rest }: AgendaBarProps) {
  const translate = useTranslate();
  const { dossier } = rest;
  const meeting = dossier.get('meeting', dossier.id)?.values;
  return (
    <div className="agenda-bar">
      <p className="agenda-sum" data-testid="agenda-sum">
        {translate('agenda.count', { count: items.filter((item) => !isSection(item)).length })}
        <TimeSum items={items} startsAt={meeting?.startsAt ?? ''} />
      </p>
      <BarActions {...rest} isEmpty={items.length === 0} />
    </div>
  );
}

type BarActionsProps = Omit<AgendaBarProps, 'items'> & { readonly isEmpty: boolean };

/** Drawn again when the meeting has changed, not for each key in its agenda. */
const BarActions = memo(function BarActions({ dossier, base, meetings, isEmpty }: BarActionsProps) {
  const translate = useTranslate();
  const print = usePrintAgenda(dossier, base);
  const start = useStartMeeting(dossier, base, meetings);
  const navigate = useNavigation();
  const meeting = dossier.get('meeting', dossier.id)?.values;
  const isNext = !isEmpty && isSummonsNext(dossier);
  return (
    <div className="actions">
      <Button
        icon={<Printer aria-hidden />}
        isPending={print.isBusy}
        onPress={print.print}
        testId="print-agenda"
      >
        {translate('agenda.print')}
      </Button>
      {isNext ? (
        <Button
          variant="primary"
          icon={<Mail aria-hidden />}
          onPress={() => navigate(summonsAddress(dossier))}
          testId="to-summons"
        >
          {translate('agenda.repair.send')}
        </Button>
      ) : null}
      {meeting?.state === 'planned' ? (
        <Button
          variant={isNext ? 'secondary' : 'primary'}
          icon={<Gavel aria-hidden />}
          isDisabled={isEmpty}
          onPress={start}
          testId="start-from-agenda"
        >
          {translate('agenda.start')}
        </Button>
      ) : null}
    </div>
  );
});

function TimeSum({ items, startsAt }: Pick<AgendaBarProps, 'items'> & { readonly startsAt: string }) {
  const translate = useTranslate();
  const total = sumOfMinutes(items);
  if (total === 0) return null;
  const [hours, minutes] = hoursAndMinutes(total);
  const end = clockAfter(startsAt, total);
  const sum =
    hours === 0 ? translate('agenda.sumMinutes', { minutes }) : translate('agenda.sum', { hours, minutes });
  return (
    <>
      {' · '}
      {sum}
      {end === null ? null : <> · {translate('agenda.end', { time: end })}</>}
    </>
  );
}
