import type { ReactNode } from 'react';
import { DissentList } from '#renderer/features/minutes/dissent-list.tsx';
import {
  attendingSeats,
  byName,
  type MinutesModel,
  type SeatView,
  type SectionView,
} from '#renderer/features/minutes/minutes-model.ts';
import { stampFor } from '#renderer/features/minutes/stamp.ts';
import { StatementList } from '#renderer/features/minutes/statement-list.tsx';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Plus } from '#renderer/ui/icons.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { newDissent } from '#shared/domain/voting/voting.ts';
import { mayDissent, mayMakeStatement } from '#shared/domain/voting/who-may.ts';
import { orderBetween } from '#shared/log/order.ts';

interface OpinionsProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
  readonly base: Dossier | undefined;
}

/** Reservations, and opinions that are noted without being against the decision, with who may. */
export function Opinions({ model, section, dossier, base }: OpinionsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const statements = dossier.all('minuteStatement').filter(({ values }) => values.minuteItem === section.id);
  const entitled = entitledSeats(model, section, base);
  const taken = new Set(section.dissents.map(({ values }) => values.seat));
  const free = attendingSeats(model, section).find(
    ({ id }) => mayDissent(id, section.serving.serving) && !taken.has(id),
  );

  function addDissent(): void {
    if (free === undefined) return;
    const values = newDissent({
      minuteItem: section.id,
      seat: free.id,
      wording: translate('minutes.dissentStandard'),
      announcedAt: stampFor(model.meeting.values.date),
    });
    void commit([{ type: 'create', table: 'dissent', id: writer.newChildId(dossier.id), values }]);
  }

  function addStatement(): void {
    const [first] = entitled;
    if (first === undefined) return;
    const order = orderBetween(statements.at(-1)?.values.order ?? null, null);
    const values = { minuteItem: section.id, seat: first.id, kind: 'note', wording: '', order } as const;
    void commit([{ type: 'create', table: 'minuteStatement', id: writer.newChildId(dossier.id), values }]);
  }

  return (
    <>
      <DissentList model={model} section={section} dossier={dossier} />
      <StatementList model={model} statements={statements} entitled={entitled} />
      <div className="inline">
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          isDisabled={free === undefined}
          onPress={addDissent}
          testId="add-dissent"
        >
          {translate('minutes.addDissent')}
        </Button>
        <Button
          variant="quiet"
          icon={<Plus aria-hidden />}
          isDisabled={entitled.length === 0}
          onPress={addStatement}
          testId="add-statement"
        >
          {translate('decide.addStatement')}
        </Button>
      </div>
    </>
  );
}

function entitledSeats(
  model: MinutesModel,
  section: SectionView,
  base: Dossier | undefined,
): readonly SeatView[] {
  const { body, date } = model.meeting.values;
  const allowsStatements =
    base === undefined ? false : (rulesOf(base, body, date)?.allowsStatements ?? false);
  const { serving, recused, present } = section.serving;
  const may = new Set(
    model.attendance.seats
      .filter((seat) => mayMakeStatement({ seat, serving, recused, allowsStatements }))
      .filter(({ id }) => present.includes(id))
      .map(({ id }) => id),
  );
  return model.seats.filter(({ id, name }) => may.has(id) && name !== null).toSorted(byName);
}
