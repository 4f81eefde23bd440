import { useState } from 'react';
import { audienceOf, newMeeting } from '#renderer/storage/new-meeting.ts';
import type { Dossier, MeetingSummary, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate, yearOf } from '#shared/base/dates.ts';
import { settingsAt } from '#shared/domain/body/settings-at.ts';
import { type PlanChoice, PlanForm } from './plan-form.tsx';
import { type PlanRow, proposeRows } from './plan-rows.ts';
import { PlanTable } from './plan-table.tsx';
import './styles/plan.css';

interface PlanViewProps {
  readonly base: Dossier;
  /** Those whose meetings this computer may make. */
  readonly bodies: readonly StoredRecord<'body'>[];
  readonly meetings: readonly MeetingSummary[];
}

/** Mötesplan: a year's meetings of a body, proposed, looked through and made in one act. */
export function PlanView({ base, bodies, meetings }: PlanViewProps) {
  const translate = useTranslate();
  const first = bodies.find(({ values }) => values.kind === 'board') ?? bodies[0];
  if (first === undefined) return <p className="muted">{translate('calendar.plan.notForYou')}</p>;
  return <Plan base={base} bodies={bodies} meetings={meetings} first={first} />;
}

function Plan({ base, bodies, meetings, first }: PlanViewProps & { readonly first: StoredRecord<'body'> }) {
  const translate = useTranslate();
  const [choice, setChoice] = useState<PlanChoice>(() => firstChoice(first, meetings));
  const [edited, setEdited] = useState<readonly PlanRow[] | null>(null);
  const [place, setPlace] = useState('');
  const [withStanding, setWithStanding] = useState(true);
  const body = bodies.find(({ id }) => id === choice.body) ?? first;
  const rows = edited ?? proposeRows(choice.way, body.id, choice.year, meetings, choice.startsAt);
  const create = useCreate(base, body, place, withStanding);
  const own = meetings.filter((meeting) => meeting.body === body.id);
  const existing = own.filter(({ date }) => yearOf(date) === choice.year).length;
  const isComplete =
    rows.length > 0 && rows.every(({ date, startsAt }) => isIsoDate(date) && startsAt !== '');
  return (
    <div className="stack plan">
      <p className="page-description">{translate('calendar.plan.description')}</p>
      <PlanForm
        choice={choice}
        bodies={bodies}
        hasLastYear={own.some(({ date }) => yearOf(date) === choice.year - 1)}
        onChange={(next) => {
          setChoice(next);
          setEdited(null);
        }}
      />
      <div className="fields">
        <TextField
          label={translate('calendar.plan.room')}
          value={place}
          onChange={setPlace}
          maxLength={200}
          testId="plan-place"
        />
      </div>
      <Checkbox
        label={translate('calendar.plan.standing')}
        isSelected={withStanding}
        onChange={setWithStanding}
      />
      {existing === 0 ? null : (
        <p>
          {translate('calendar.plan.existing', {
            body: body.values.name,
            count: existing,
            year: choice.year,
          })}
        </p>
      )}
      <PlanTable
        rows={rows}
        body={body}
        bodies={bodies}
        meetings={meetings}
        summonsDays={(date) => settingsAt(body, base.all('bodySettings'), date).summonsDays}
        onChange={setEdited}
        newRow={(key) => ({ key, date: `${choice.year}-`, startsAt: choice.startsAt, movedFrom: null })}
      />
      <div className="actions">
        {edited === null ? null : (
          <Button variant="quiet" onPress={() => setEdited(null)}>
            {translate('calendar.plan.again')}
          </Button>
        )}
        <Button
          variant="primary"
          isDisabled={!isComplete}
          onPress={() => void create(rows).then((isMade) => (isMade ? setEdited(null) : undefined))}
          testId="create-plan"
        >
          {translate('calendar.plan.create', { count: rows.length })}
        </Button>
      </div>
    </div>
  );
}

/** Next year, as the year before where there are meetings to go by. */
function firstChoice(body: StoredRecord<'body'>, meetings: readonly MeetingSummary[]): PlanChoice {
  const year = yearOf(localDay(new Date())) + 1;
  const own = meetings.filter((meeting) => meeting.body === body.id);
  const hasLastYear = own.some(({ date }) => yearOf(date) === year - 1);
  const pattern = { place: 'last', weekday: 5, months: [2, 4, 6, 9, 10, 12] } as const;
  return {
    body: body.id,
    year,
    startsAt: own[0]?.startsAt ?? '09:00',
    way: hasLastYear ? { type: 'lastYear' } : { type: 'rule', pattern },
  };
}

/** Makes all meetings in one act that can be undone, and says whether it could. */
function useCreate(base: Dossier, body: StoredRecord<'body'>, place: string, withStanding: boolean) {
  const translate = useTranslate();
  const commit = useCommit();
  const navigate = useNavigation();
  const { writer } = useWorkspace();
  return async (rows: readonly PlanRow[]): Promise<boolean> => {
    const changes = rows.flatMap(({ date, startsAt }) => {
      const meeting = writer.newRootId();
      return newMeeting({
        meeting,
        body,
        audience: audienceOf({ id: body.id, kind: body.values.kind }),
        date: date as IsoDate,
        startsAt,
        place: place.trim(),
        base,
        withStanding,
        newChildId: () => writer.newChildId(meeting),
      });
    });
    const announce = translate('calendar.plan.created', { count: rows.length });
    const result = await commit(changes, { announce });
    if (result.ok) navigate('/calendar?view=year');
    return result.ok;
  };
}
