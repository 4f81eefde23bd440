import { type ReactNode, useState } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type AbsenceReport, substitutesToCall } from '#shared/domain/attendance/absence-report.ts';
import { seatsAt } from '#shared/domain/seat/seats-at.ts';
import { peopleDirectory } from '#shared/publish/people-directory.ts';

interface AbsencePanelProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
}

/** Who has said that they cannot come, and which substitute has been called or is the next to call. */
export function AbsencePanel({ dossier, base }: AbsencePanelProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const [chosen, setChosen] = useState('');
  const meeting = dossier.get('meeting', dossier.id)?.values;
  const reports = dossier.all('absenceReport');
  if (meeting === undefined) return null;
  const seats = seatsAt(base.all('seat'), meeting.body, meeting.date);
  const away = new Set(reports.map(({ values }) => values.seat));
  const nameOf = seatNames(base);
  const others = seats.filter(
    ({ id, values }) => values.kind !== 'official' && values.person !== null && !away.has(id),
  );

  async function report(): Promise<void> {
    const seat = others.find(({ id }) => id === chosen)?.id;
    if (seat === undefined) return;
    const values: AbsenceReport = {
      seat,
      reportedOn: localDay(new Date()),
      note: null,
      substitute: null,
      calledOn: null,
    };
    // The id follows meeting and seat: two who note the same thing apart make one report.
    const id = await writer.naturalId(dossier.id, 'absenceReport', [seat]);
    const wasRemoved = dossier.removed('absenceReport').some((one) => one.id === id);
    const announce = translate('summons.absenceNoted', { name: nameOf(seat) });
    const change = wasRemoved
      ? ({ type: 'set', table: 'absenceReport', id, values, restore: true } as const)
      : ({ type: 'create', table: 'absenceReport', id, values } as const);
    const result = await commit([change], { announce });
    if (result.ok) setChosen('');
  }

  return (
    <section className="card" aria-label={translate('summons.absences')} data-testid="absences">
      <h2>{translate('summons.absences')}</h2>
      {reports.length === 0 ? (
        <p className="muted">{translate('summons.noAbsences')}</p>
      ) : (
        <ul className="papers">
          {reports.map((one) => (
            <AbsenceRow
              key={one.id}
              report={one}
              nameOf={nameOf}
              next={substitutesToCall(one.values.seat, seats, reports)[0]}
              isMember={seats.some(({ id, values }) => id === one.values.seat && values.kind === 'member')}
            />
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <div className="absence-add">
          <Select
            label={translate('summons.whoIsAway')}
            value={chosen}
            options={[
              { value: '', text: translate('summons.choosePerson') },
              ...others.map(({ id }) => ({ value: id as string, text: nameOf(id) })),
            ]}
            onChange={setChosen}
            testId="absent-person"
          />
          <Button isDisabled={chosen === ''} onPress={() => void report()} testId="report-absence">
            {translate('summons.noteAbsence')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface AbsenceRowProps {
  readonly report: StoredRecord<'absenceReport'>;
  readonly nameOf: (seat: RecordId) => string;
  /** The substitute next in order, if there is one left. */
  readonly next: RecordId | undefined;
  /** A ledamot, in whose place somebody is called. */
  readonly isMember: boolean;
}

function AbsenceRow({ report, nameOf, next, isMember }: AbsenceRowProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const { id, values } = report;
  const { seat, substitute, calledOn, reportedOn } = values;
  const name = nameOf(seat);

  function set(changes: Partial<AbsenceReport>, announce: string): void {
    void commit([{ type: 'set', table: 'absenceReport', id, values: changes }], { announce });
  }

  return (
    <li className="paper">
      <div>
        <strong>{name}</strong>
        <p className="muted small">{translate('summons.reportedOn', { date: format.date(reportedOn) })}</p>
        {!isMember ? null : substitute !== null ? (
          <p>
            {translate('summons.called', {
              name: nameOf(substitute),
              date: calledOn === null ? '' : format.date(calledOn),
            })}
          </p>
        ) : next === undefined ? (
          <p>{translate('summons.nobodyToCall')}</p>
        ) : (
          <p>{translate('summons.nextToCall', { name: nameOf(next) })}</p>
        )}
      </div>
      <div className="inline">
        {!isMember ? null : substitute !== null ? (
          <Button
            variant="quiet"
            onPress={() =>
              set(
                { substitute: null, calledOn: null },
                translate('summons.callUndone', { name: nameOf(substitute) }),
              )
            }
          >
            {translate('summons.undoCall')}
          </Button>
        ) : next === undefined ? null : (
          <Button
            onPress={() =>
              set(
                { substitute: next, calledOn: localDay(new Date()) },
                translate('summons.callNoted', { name: nameOf(next) }),
              )
            }
            testId="call-substitute"
          >
            {translate('summons.noteCall')}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={translate('summons.removeAbsenceOf', { name })}
          onPress={() =>
            void commit([{ type: 'delete', table: 'absenceReport', id }], {
              announce: translate('summons.absenceRemoved', { name }),
            })
          }
        >
          {translate('summons.removeAbsence')}
        </Button>
      </div>
    </li>
  );
}

function seatNames(base: Dossier): (seat: RecordId) => string {
  const people = peopleDirectory(base);
  return (id) => {
    const seat = people.seat(id);
    if (seat === undefined) return '';
    return seat.memberOrganisation === null
      ? (seat.name ?? '')
      : `${seat.name ?? ''} (${seat.memberOrganisation})`;
  };
}
