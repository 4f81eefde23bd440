import type { ReactNode } from 'react';
import { type Commit, type CommitOptions, useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { MinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { type MinutesModel, type SectionView, seatLabel, sectionNumber } from './minutes-model.ts';
import { stampFor } from './stamp.ts';

interface SectionHeaderProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
}

/** The heading of a § with what stands under it, and behind a click the fields for it. */
export function SectionHeader({ model, section }: SectionHeaderProps): ReactNode {
  const translate = useTranslate();
  const { heading, registryNumber, presenter, startedAt, actingChair } = section.record.values;
  const leader = model.seats.find(({ person }) => person !== null && person === actingChair);
  const facts = [
    registryNumber,
    presenter === null ? null : translate('minutes.presentedBy', { presenter }),
    startedAt === null ? null : translate('minutes.takenUpAt', { time: startedAt }),
    actingChair === null ? null : translate('minutes.ledBy', { name: leader?.name ?? '' }),
  ].filter((fact) => fact !== null);
  return (
    <header className="section-header">
      <h2 className="section-title">
        <span className="numeric">{sectionNumber(section, translate)}</span> {heading}
      </h2>
      <details className="section-facts">
        <summary>{translate('minutes.editHeading')}</summary>
        <SectionFields model={model} section={section} />
      </details>
      {facts.length === 0 ? null : <p className="muted small">{facts.join(' · ')}</p>}
    </header>
  );
}

function SectionFields({ model, section }: SectionHeaderProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { heading, registryNumber, presenter, startedAt, actingChair } = section.record.values;

  function save(values: Partial<MinuteItem>, options?: CommitOptions): ReturnType<Commit> {
    return commit([{ type: 'set', table: 'minuteItem', id: section.id, values }], options);
  }

  const leaders = model.seats.flatMap((seat) =>
    seat.person !== null && (section.serving.serving.includes(seat.id) || seat.person === actingChair)
      ? [{ value: seat.person as string, text: seatLabel(seat, translate) }]
      : [],
  );
  return (
    <div className="stack">
      <DraftField
        label={translate('minutes.heading')}
        stored={heading}
        onSave={(value, options) => save({ heading: value.trim() === '' ? heading : value }, options)}
      />
      <div className="fields">
        <DraftField
          label={translate('minutes.registryNumber')}
          stored={registryNumber ?? ''}
          onSave={(value, options) => save({ registryNumber: value.trim() || null }, options)}
        />
        <DraftField
          label={translate('minutes.presenter')}
          stored={presenter ?? ''}
          onSave={(value, options) => save({ presenter: value.trim() || null }, options)}
        />
        <DraftField
          label={translate('minutes.startedAt')}
          type="time"
          stored={startedAt ?? ''}
          onSave={(value, options) => save({ startedAt: value === '' ? null : value }, options)}
        />
        <Select
          label={translate('minutes.actingChair')}
          value={actingChair ?? ''}
          options={[{ value: '', text: translate('minutes.chairOfMeeting') }, ...leaders]}
          onChange={(person) => void save({ actingChair: person === '' ? null : (person as RecordId) })}
        />
      </div>
      {startedAt === null && stampFor(model.meeting.values.date) !== null ? (
        <div>
          <Button
            variant="quiet"
            onPress={() => void save({ startedAt: stampFor(model.meeting.values.date) })}
          >
            {translate('minutes.stampStart')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
