import { type ReactNode, useEffect, useRef } from 'react';
import type { CommitOptions } from '#renderer/storage/workspace-context.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { ok } from '#shared/base/result.ts';
import type { TriedProposition } from '#shared/domain/voting/item-voting.ts';
import type { DecisionView } from './decision-view.ts';
import { countClosedVote } from './proposition-changes.ts';
import type { DecisionActs } from './use-decision-acts.ts';

interface ClosedVoteProps {
  readonly decision: DecisionView;
  readonly tried: TriedProposition;
  readonly count: DecisionActs['count'];
  readonly takesFocus: boolean;
}

/** A closed vote: only how many, never who. In an election one number for each who is named. */
export function ClosedVote({ decision, tried, count, takesFocus }: ClosedVoteProps): ReactNode {
  const translate = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.querySelector('input')?.focus();
  }, [takesFocus]);
  const named = tried.isElection
    ? decision.voting.motions.filter(({ values }) => values.kind === 'nomination' && !values.withdrawn)
    : [];
  return (
    <div className="fields" ref={place}>
      {named.length > 1 ? (
        named.map(({ id, values }) => (
          <CandidateField
            key={id}
            label={values.wording}
            stored={votesOf(decision, tried.id, id)}
            onSave={(votes) => count(tried.id, id, votes)}
          />
        ))
      ) : (
        <>
          <CountField
            decision={decision}
            tried={tried}
            field="yesCount"
            label={translate('domain.voteChoice.yes')}
          />
          <CountField
            decision={decision}
            tried={tried}
            field="noCount"
            label={translate('domain.voteChoice.no')}
          />
        </>
      )}
      <CountField
        decision={decision}
        tried={tried}
        field="abstainCount"
        label={translate(tried.isElection ? 'decide.blank' : 'domain.voteChoice.abstain')}
      />
    </div>
  );
}

function votesOf(decision: DecisionView, proposition: RecordId, motion: RecordId): number | null {
  const own = decision.ballotCounts.find(
    ({ values }) => values.proposition === proposition && values.motion === motion,
  );
  return own?.values.votes ?? null;
}

interface CandidateFieldProps {
  readonly label: string;
  readonly stored: number | null;
  readonly onSave: (votes: number) => Promise<void>;
}

function CandidateField({ label, stored, onSave }: CandidateFieldProps): ReactNode {
  return (
    <DraftField
      label={label}
      type="number"
      stored={stored === null ? '' : String(stored)}
      onSave={async (text, { typing }) => {
        const votes = readCount(text);
        // A number is short: it is written when it is finished.
        if (!typing && votes !== null) await onSave(votes);
        return ok(null);
      }}
    />
  );
}

interface CountFieldProps {
  readonly decision: DecisionView;
  readonly tried: TriedProposition;
  readonly field: 'yesCount' | 'noCount' | 'abstainCount';
  readonly label: string;
}

function CountField({ decision, tried, field, label }: CountFieldProps): ReactNode {
  const commit = useCommit();
  const stored = tried.values[field];
  async function save(text: string, { typing }: CommitOptions): ReturnType<typeof commit> {
    const changes = countClosedVote(decision, tried.id, { [field]: readCount(text) });
    return commit(changes, typing === true ? { typing } : {});
  }
  return (
    <DraftField label={label} type="number" stored={stored === null ? '' : String(stored)} onSave={save} />
  );
}

/** A number of votes, or `null` for an empty field and for what is no number. */
function readCount(text: string): number | null {
  const count = Number(text.trim());
  return text.trim() === '' || !Number.isInteger(count) || count < 0 ? null : count;
}
