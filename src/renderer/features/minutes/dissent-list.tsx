import type { ReactNode } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { documentsOf } from '#shared/domain/document/document.ts';
import type { Dissent } from '#shared/domain/voting/voting.ts';
import { mayDissent } from '#shared/domain/voting/who-may.ts';
import {
  attendingSeats,
  type MinutesModel,
  type SeatView,
  type SectionView,
  seatLabel,
} from './minutes-model.ts';
import { StatementRow } from './statement-row.tsx';

interface DissentListProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly dossier: Dossier;
}

/** Reservations against the decision: only those who took part in it may make one (KL 4:27). */
export function DissentList({ model, section, dossier }: DissentListProps): ReactNode {
  const translate = useTranslate();
  if (section.dissents.length === 0) return null;
  const seats = attendingSeats(model, section).filter(({ id }) => mayDissent(id, section.serving.serving));
  const documents = documentsOf(dossier.all('document'), section.id);
  return (
    <section className="section-part">
      <h3>{translate('minutes.dissents')}</h3>
      <ul className="motions">
        {section.dissents.map((dissent) => (
          <DissentRow
            key={dissent.id}
            dissent={dissent}
            seats={seats}
            allSeats={model.seats}
            documents={documents}
            endsAt={model.meeting.values.endsAt}
          />
        ))}
      </ul>
    </section>
  );
}

interface DissentRowProps {
  readonly dissent: StoredRecord<'dissent'>;
  readonly seats: readonly SeatView[];
  readonly allSeats: readonly SeatView[];
  readonly documents: readonly StoredRecord<'document'>[];
  /** When the meeting ended, or `null` while it goes on. */
  readonly endsAt: string | null;
}

function DissentRow({ dissent, seats, allSeats, documents, endsAt }: DissentRowProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  // Someone who no longer serves stays in the list, so that the record shows what it says.
  const own = allSeats.find(({ id }) => id === dissent.values.seat);
  const tookPart = own !== undefined && seats.includes(own);
  const choices = own === undefined || tookPart ? seats : [own, ...seats];
  const { announcedAt, writtenOn, document } = dissent.values;
  const save = (values: Partial<Dissent>, options = {}) =>
    commit([{ type: 'set', table: 'dissent', id: dissent.id, values }], options);

  return (
    <StatementRow
      statement={dissent.values}
      seats={choices}
      labels={{
        by: translate('minutes.dissentBy'),
        wording: translate('minutes.dissentWording'),
        remove: translate('minutes.removeDissent', { name: seatLabel(own, translate) }),
      }}
      onSave={save}
      onRemove={() =>
        void commit([{ type: 'delete', table: 'dissent', id: dissent.id }], {
          announce: translate('minutes.dissentRemoved'),
        })
      }
    >
      {tookPart ? null : <Notice tone="warning" title={translate('decide.mayNotDissent')} />}
      {announcedAt !== null && endsAt !== null && announcedAt > endsAt ? (
        <Notice tone="warning" title={translate('decide.dissentTooLate')} />
      ) : null}
      <div className="fields">
        <DraftField
          label={translate('decide.announcedAt')}
          type="time"
          stored={announcedAt ?? ''}
          onSave={(text, options) => save({ announcedAt: text === '' ? null : text }, options)}
        />
        <DraftField
          label={translate('decide.writtenOn')}
          type="date"
          stored={writtenOn ?? ''}
          onSave={(text, options) => save({ writtenOn: isIsoDate(text) ? text : null }, options)}
        />
        {documents.length === 0 ? null : (
          <Select
            label={translate('decide.dissentDocument')}
            value={document ?? ''}
            options={[
              { value: '', text: translate('decide.noDocument') },
              ...documents.map(({ id, values }) => ({ value: id as string, text: values.title })),
            ]}
            onChange={(chosen) => void save({ document: chosen === '' ? null : (chosen as RecordId) })}
          />
        )}
      </div>
    </StatementRow>
  );
}
