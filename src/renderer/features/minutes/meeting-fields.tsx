import type { ReactNode } from 'react';
import { type Commit, type CommitOptions, useCommit } from '#renderer/storage/workspace-context.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { byName, type MinutesModel, type SeatView, seatLabel } from './minutes-model.ts';

interface MeetingFieldsProps {
  readonly model: MinutesModel;
}

interface PersonChoice {
  readonly person: RecordId;
  readonly text: string;
  readonly isPresent: boolean;
}

/** Who leads, who writes, who attests, and when it ended. */
export function MeetingFields({ model }: MeetingFieldsProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { meeting } = model;
  const isLocked = meeting.locked;
  const people = model.seats.toSorted(byName).flatMap((seat) => personChoice(seat, translate));
  const none = { value: '', text: translate('minutes.notChosen') };
  const options = [none, ...people.map(({ person, text }) => ({ value: person as string, text }))];

  function save(values: Partial<Meeting>, options?: CommitOptions): ReturnType<Commit> {
    return commit([{ type: 'set', table: 'meeting', id: meeting.id, values }], options);
  }

  return (
    <section
      className="attendance"
      aria-label={translate(model.isNotes ? 'minutes.noteFacts' : 'minutes.meetingFacts')}
    >
      <h2>{translate(model.isNotes ? 'minutes.noteFacts' : 'minutes.meetingFacts')}</h2>
      <div className="fields">
        <Select
          label={translate('minutes.chair')}
          value={meeting.values.chair ?? ''}
          options={options}
          isDisabled={isLocked}
          onChange={(person) => void save({ chair: person === '' ? null : (person as RecordId) })}
          testId="meeting-chair"
        />
        <Select
          label={translate('minutes.secretary')}
          value={meeting.values.secretary ?? ''}
          options={options}
          isDisabled={isLocked}
          onChange={(person) => void save({ secretary: person === '' ? null : (person as RecordId) })}
          testId="meeting-secretary"
        />
        <DraftField
          label={translate('minutes.startsAt')}
          type="time"
          stored={meeting.values.startsAt}
          isDisabled={isLocked}
          onSave={(startsAt, options) => save(startsAt === '' ? {} : { startsAt }, options)}
        />
        <DraftField
          label={translate('minutes.endsAt')}
          type="time"
          stored={meeting.values.endsAt ?? ''}
          isDisabled={isLocked}
          onSave={(endsAt, options) => save({ endsAt: endsAt === '' ? null : endsAt }, options)}
          testId="meeting-ends"
        />
      </div>
      {model.isNotes ? null : <Attestors model={model} people={people} isLocked={isLocked} onSave={save} />}
    </section>
  );
}

interface AttestorsProps {
  readonly model: MinutesModel;
  readonly people: readonly PersonChoice[];
  readonly isLocked: boolean;
  readonly onSave: (values: Partial<Meeting>) => Promise<unknown>;
}

function Attestors({ model, people, isLocked, onSave }: AttestorsProps): ReactNode {
  const translate = useTranslate();
  const { attestors, chair } = model.meeting.values;
  const choices = people.filter(
    ({ person, isPresent }) => (isPresent && person !== chair) || attestors.includes(person),
  );
  return (
    <fieldset className="stack-tight" data-testid="attestors">
      <legend className="field-label">
        {translate('minutes.attestors', { count: model.attestorCount })}
      </legend>
      {choices.length === 0 ? <p className="muted">{translate('minutes.attestorsNeedPresence')}</p> : null}
      {choices.map(({ person, text }) => (
        <Checkbox
          key={person}
          label={text}
          isDisabled={isLocked}
          isSelected={attestors.includes(person)}
          onChange={(isSelected) =>
            void onSave({
              attestors: isSelected
                ? [...attestors, person]
                : attestors.filter((attestor) => attestor !== person),
            })
          }
        />
      ))}
    </fieldset>
  );
}

function personChoice(seat: SeatView, translate: Translate): readonly PersonChoice[] {
  if (seat.person === null || seat.name === null) return [];
  return [
    {
      person: seat.person,
      text: seatLabel(seat, translate),
      isPresent: seat.attended,
    },
  ];
}
