import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { MinutesModel } from '#renderer/features/minutes/minutes-model.ts';
import type { Change } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { OrderBetween } from '#shared/domain/recorded.ts';
import type { TriedProposition } from '#shared/domain/voting/item-voting.ts';
import { favourOf } from '#shared/domain/voting/side-words.ts';
import type { PropositionMethod } from '#shared/domain/voting/voting.ts';
import { ClosedVote } from './closed-vote.tsx';
import type { DecisionView } from './decision-view.ts';
import { acclaim, chooseMethod, moveProposition, removeProposition } from './proposition-changes.ts';
import { PropositionFields } from './proposition-fields.tsx';
import { PropositionResult } from './proposition-result.tsx';
import type { DecisionActs } from './use-decision-acts.ts';
import { VoteTable } from './vote-table.tsx';

interface PropositionRowProps {
  readonly decision: DecisionView;
  readonly model: MinutesModel;
  readonly tried: TriedProposition;
  readonly number: number;
  readonly acts: DecisionActs;
  readonly takesFocus: boolean;
  readonly orderBetween: OrderBetween;
}

/** One question: what yes and no stand for, how it is tried and what came of it. One key each. */
export function PropositionRow(props: PropositionRowProps): ReactNode {
  const { decision, tried, number, takesFocus } = props;
  const translate = useTranslate();
  const commit = useCommit();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (takesFocus && tried.values.method === 'acclamation') row.current?.querySelector('button')?.focus();
  }, [takesFocus, tried.values.method]);

  function write(changes: readonly Change[], announce?: string): void {
    if (changes.length === 0) return;
    void commit(changes, announce === undefined ? {} : { announce });
  }
  const rowActs: RowActs = {
    acclaim: (outcome) =>
      write(
        acclaim(
          decision,
          tried.id,
          tried.values.outcome === outcome && tried.values.method === 'acclamation' ? null : outcome,
        ),
      ),
    choose: (method) => write(chooseMethod(decision, tried.id, method)),
    move: (step) => write(moveProposition(decision, tried.id, step, props.orderBetween)),
    remove: () => write(removeProposition(decision, tried.id), translate('decide.questionRemoved')),
  };
  const label = translate('decide.question', {
    number,
    kind: translate(`domain.propositionKind.${tried.values.kind}`),
  });
  return (
    <li
      ref={row}
      className="proposition"
      data-depth={Math.min(tried.depth, 3)}
      data-testid={`proposition-${number}`}
      onKeyDown={(event) => onRowKey(event, rowActs)}
    >
      <p className="proposition-title">
        <strong>{label}</strong>
        {tried.isMoot ? <span className="muted small"> {translate('decide.moot')}</span> : null}
      </p>
      {tried.isMoot ? null : <Choices {...props} acts={rowActs} label={label} />}
      {tried.values.method === 'vote' ? (
        <VoteTable
          decision={decision}
          model={props.model}
          tried={tried}
          cast={props.acts.cast}
          takesFocus={takesFocus}
        />
      ) : null}
      {tried.values.method === 'closedVote' ? (
        <ClosedVote decision={decision} tried={tried} count={props.acts.count} takesFocus={takesFocus} />
      ) : null}
      <PropositionResult decision={decision} tried={tried} model={props.model} />
      {tried.isElection && tried.values.method === 'vote' ? (
        <Notice tone="warning" title={translate('decide.electionIsSecret')} />
      ) : null}
      <PropositionFields decision={decision} tried={tried} number={number} acts={rowActs} />
    </li>
  );
}

/** What can be done with one question. */
export interface RowActs {
  readonly acclaim: (outcome: 'yes' | 'no') => void;
  readonly choose: (method: PropositionMethod) => void;
  readonly move: (step: -1 | 1) => void;
  readonly remove: () => void;
}

interface ChoicesProps extends Pick<PropositionRowProps, 'decision' | 'tried'> {
  readonly acts: RowActs;
  readonly label: string;
}

function Choices({ decision, tried, acts, label }: ChoicesProps): ReactNode {
  const translate = useTranslate();
  const { method, outcome } = tried.values;
  const isVoices = method === 'acclamation';
  const sides = [
    ['yes', favourOf(tried.yes, tried, decision.words)],
    ['no', favourOf(tried.no, tried, decision.words)],
  ] as const;
  return (
    <fieldset className="proposition-choices">
      <legend className="visually-hidden">{label}</legend>
      {sides.map(([side, text]) => (
        <button
          key={side}
          type="button"
          className="button"
          aria-pressed={isVoices && outcome === side}
          aria-keyshortcuts={side === 'yes' ? 'J' : 'N'}
          disabled={side === 'no' && tried.no === undefined}
          onClick={() => acts.acclaim(side)}
          lang="sv"
        >
          <kbd>{translate(side === 'yes' ? 'decide.keyYes' : 'decide.keyNo')}</kbd>
          {side === 'no' && tried.no === undefined ? translate('decide.winnerBelow') : text}
        </button>
      ))}
      <button
        type="button"
        className="button button-quiet"
        aria-pressed={method === 'vote'}
        aria-keyshortcuts="O"
        onClick={() => acts.choose('vote')}
      >
        <kbd>O</kbd>
        {translate('domain.propositionMethod.vote')}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-pressed={method === 'closedVote'}
        aria-keyshortcuts="S"
        onClick={() => acts.choose('closedVote')}
      >
        <kbd>S</kbd>
        {translate('domain.propositionMethod.closedVote')}
      </button>
    </fieldset>
  );
}

/** J and N: what the chair found by voices. O and S: open or closed vote. Alt+↑/↓ moves, Ctrl+Delete removes. */
function onRowKey(event: KeyboardEvent<HTMLLIElement>, acts: RowActs): void {
  const target = event.target as HTMLElement;
  if (target.closest('input, select, textarea, [data-vote-row]') !== null || event.metaKey) return;
  const act = actOf(event, acts);
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act();
  // What the chair finds is noted row by row without leaving the keys.
  if (/^[jyn]$/i.test(event.key)) {
    event.currentTarget.nextElementSibling?.querySelector<HTMLElement>('button:enabled')?.focus();
  }
}

function actOf(event: KeyboardEvent<HTMLLIElement>, acts: RowActs): (() => void) | undefined {
  if (event.altKey) {
    if (event.key === 'ArrowUp') return () => acts.move(-1);
    return event.key === 'ArrowDown' ? () => acts.move(1) : undefined;
  }
  if (event.ctrlKey) return event.key === 'Delete' ? acts.remove : undefined;
  switch (event.key.toLocaleLowerCase('sv')) {
    case 'j':
    case 'y':
      return () => acts.acclaim('yes');
    case 'n':
      return () => acts.acclaim('no');
    case 'o':
      return () => acts.choose('vote');
    case 's':
      return () => acts.choose('closedVote');
    default:
      return undefined;
  }
}
