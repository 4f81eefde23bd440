import type { ReactNode } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { inPutOrder } from '#shared/domain/voting/put-order.ts';
import { type Proposition, voteChoices } from '#shared/domain/voting/voting.ts';

interface DecisionVotesProps {
  readonly meeting: Dossier;
  readonly minuteItem: RecordId;
  readonly nameOf: (id: RecordId) => string | undefined;
}

/** What was put to the board, what it answered, and who voted how; of a closed vote only the numbers (KL 5:54). */
export function DecisionVotes({ meeting, minuteItem, nameOf }: DecisionVotesProps): ReactNode {
  const translate = useTranslate();
  const isOwn = (row: { readonly values: { readonly minuteItem: RecordId } }) =>
    row.values.minuteItem === minuteItem;
  const votes = meeting.all('vote').filter(isOwn);
  const propositions = inPutOrder(meeting.all('proposition').filter(isOwn));
  const told = new Set(propositions.map(({ id }) => id));
  const plain = votes.filter(({ values: { proposition } }) => proposition === null || !told.has(proposition));
  if (votes.length + propositions.length === 0) return null;
  const item = meeting.get('minuteItem', minuteItem)?.values;
  return (
    <section className="stack-tight" data-testid="decision-votes">
      <h3>{translate('minutes.vote')}</h3>
      {propositions.map(({ id, values }) => (
        <div key={id} className="stack-tight">
          <p>
            <PropositionText proposition={values} meeting={meeting} />
          </p>
          <Choices votes={votes.filter((vote) => vote.values.proposition === id)} nameOf={nameOf} />
          {values.yesCount === null ? null : (
            <p>
              {translate('register.closedVote', {
                yes: values.yesCount,
                no: values.noCount ?? 0,
                abstain: values.abstainCount ?? 0,
              })}
            </p>
          )}
        </div>
      ))}
      {plain.length === 0 ? null : (
        <>
          {item?.voteYes ? <p>{translate('register.voteYes', { wording: item.voteYes })}</p> : null}
          {item?.voteNo ? <p>{translate('register.voteNo', { wording: item.voteNo })}</p> : null}
          <Choices votes={plain} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}

interface PropositionTextProps {
  readonly proposition: Proposition;
  readonly meeting: Dossier;
}

/** "Förslaget mot avslag: ja". */
function PropositionText({ proposition, meeting }: PropositionTextProps): ReactNode {
  const translate = useTranslate();
  const side = (value: string | null) => {
    if (value === null) return translate('register.sideRejection');
    if (value === 'base') return translate('register.sideBase');
    return meeting.get('motion', value as RecordId)?.values.wording ?? translate('register.sideMotion');
  };
  const { yes, no, outcome } = proposition;
  const values = { yes: side(yes), no: side(no) };
  if (outcome === null) return translate('register.putOpen', values);
  return translate('register.put', { ...values, outcome: translate(`domain.voteChoice.${outcome}`) });
}

interface ChoicesProps {
  readonly votes: readonly StoredRecord<'vote'>[];
  readonly nameOf: DecisionVotesProps['nameOf'];
}

function Choices({ votes, nameOf }: ChoicesProps): ReactNode {
  const translate = useTranslate();
  if (votes.length === 0) return null;
  return (
    <ul className="stack-tight">
      {voteChoices.map((choice) => {
        const names = votes
          .filter(({ values }) => values.choice === choice)
          .map(({ values }) => nameOf(values.seat) ?? '');
        return (
          <li key={choice}>
            <strong>
              {translate(`domain.voteChoice.${choice}`)} {names.length}
            </strong>
            {names.length === 0 ? null : `: ${names.join(', ')}`}
          </li>
        );
      })}
    </ul>
  );
}
