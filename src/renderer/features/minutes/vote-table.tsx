import { type ReactNode, useState } from 'react';
import type { Change } from '#renderer/storage/workspace.ts';
import {
  type Commit,
  type CommitOptions,
  useCommit,
  useWorkspace,
} from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Gavel } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import { newVote, type VoteChoice, voteChoices } from '#shared/domain/voting/voting.ts';
import {
  attendingSeats,
  type MinutesModel,
  type SeatView,
  type SectionView,
  seatLabel,
} from './minutes-model.ts';
import { voteGroupId } from './use-minutes-keys.ts';
import { VoteResult } from './vote-result.tsx';

interface VoteTableProps {
  readonly model: MinutesModel;
  readonly section: SectionView;
  readonly meeting: DossierId;
}

/** An open vote: one choice a seat. The totals and the outcome are counted, never typed. */
export function VoteTable({ model, section, meeting }: VoteTableProps): ReactNode {
  const translate = useTranslate();
  const [isAsked, setAsked] = useState(false);
  const commit = useCommit();
  const cast = useCastVotes(section, meeting);
  const serving = new Set(section.serving.serving);
  const seats = attendingSeats(model, section).filter(({ id }) => serving.has(id));
  const isOpen = isAsked || section.votes.length > 0;
  const voted = new Set(section.votes.map(({ values }) => values.seat));

  function save(field: 'voteYes' | 'voteNo', text: string, options: CommitOptions): ReturnType<Commit> {
    const values = { [field]: text.trim() === '' ? null : text };
    return commit([{ type: 'set', table: 'minuteItem', id: section.id, values }], options);
  }

  return (
    <section className="section-part" id={voteGroupId}>
      <h3>{translate('minutes.vote')}</h3>
      {isOpen ? (
        <>
          <div className="fields">
            <DraftField
              label={translate('minutes.voteYes')}
              stored={section.record.values.voteYes ?? ''}
              onSave={(text, options) => save('voteYes', text, options)}
            />
            <DraftField
              label={translate('minutes.voteNo')}
              stored={section.record.values.voteNo ?? ''}
              onSave={(text, options) => save('voteNo', text, options)}
            />
          </div>
          {seats.length === 0 ? <Notice tone="warning" title={translate('minutes.nobodyServes')} /> : null}
          <div className="votes">
            {seats.map((seat) => (
              <VoteRow
                key={seat.id}
                seat={seat}
                choice={section.votes.find(({ values }) => values.seat === seat.id)?.values.choice ?? null}
                onChoose={(choice) => void cast([seat.id], choice)}
              />
            ))}
          </div>
          <VoteResult model={model} section={section} />
          <div className="inline">
            <Button
              isDisabled={seats.every(({ id }) => voted.has(id))}
              onPress={() =>
                void cast(
                  seats.map(({ id }) => id).filter((id) => !voted.has(id)),
                  'yes',
                )
              }
            >
              {translate('minutes.othersYes')}
            </Button>
            <Button
              variant="quiet"
              onPress={() => {
                setAsked(false);
                void commit(
                  section.votes.map(({ id }): Change => ({ type: 'delete', table: 'vote', id })),
                  { announce: translate('minutes.voteRemoved') },
                );
              }}
            >
              {translate('minutes.removeVote')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            variant="quiet"
            icon={<Gavel aria-hidden />}
            keys="F6"
            onPress={() => setAsked(true)}
            testId="open-vote"
          >
            {translate('minutes.openVote')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface VoteRowProps {
  readonly seat: SeatView;
  readonly choice: VoteChoice | null;
  readonly onChoose: (choice: VoteChoice) => void;
}

function VoteRow({ seat, choice, onChoose }: VoteRowProps): ReactNode {
  const translate = useTranslate();
  return (
    <fieldset className="vote-row">
      <legend className="vote-name">{seatLabel(seat, translate)}</legend>
      <span className="vote-choices">
        {voteChoices.map((one) => (
          <label key={one} className="vote-choice">
            <input
              type="radio"
              name={`vote-${seat.id}`}
              checked={one === choice}
              onChange={() => onChoose(one)}
            />
            {translate(`domain.voteChoice.${one}`)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** One vote a seat (V1): the record's id comes from § and seat, so two machines never make two. */
function useCastVotes(
  section: SectionView,
  meeting: DossierId,
): (seats: readonly RecordId[], choice: VoteChoice) => Promise<void> {
  const { writer } = useWorkspace();
  const commit = useCommit();
  return async (seats, choice) => {
    const changes = await Promise.all(
      seats.map(async (seat): Promise<Change> => {
        const before = section.votes.find(({ values }) => values.seat === seat);
        if (before !== undefined) return { type: 'set', table: 'vote', id: before.id, values: { choice } };
        const id = await writer.naturalId(meeting, 'vote', [section.id, seat]);
        const values = newVote({ minuteItem: section.id, seat, choice });
        return { type: 'create', table: 'vote', id, values };
      }),
    );
    await commit(changes);
  };
}
