import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import {
  byName,
  type MinutesModel,
  type SeatView,
  seatLabel,
} from '#renderer/features/minutes/minutes-model.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { TriedProposition } from '#shared/domain/voting/item-voting.ts';
import { type VoteChoice, voteChoices } from '#shared/domain/voting/voting.ts';
import type { DecisionView } from './decision-view.ts';
import type { DecisionActs } from './use-decision-acts.ts';

interface VoteTableProps {
  readonly decision: DecisionView;
  readonly model: MinutesModel;
  readonly tried: TriedProposition;
  readonly cast: DecisionActs['cast'];
  readonly takesFocus: boolean;
}

const choiceKeys: Readonly<Record<string, VoteChoice>> = { j: 'yes', y: 'yes', n: 'no', a: 'abstain' };

/** An open vote: one key a person, J, N or A, and Ö for all others yes. The totals are counted, never typed. */
export function VoteTable({ decision, model, tried, cast, takesFocus }: VoteTableProps): ReactNode {
  const translate = useTranslate();
  const table = useRef<HTMLDivElement>(null);
  const serving = new Set(decision.input.serving);
  const seats = model.seats.filter(({ id, name }) => serving.has(id) && name !== null).toSorted(byName);
  const choices = choicesOf(decision, tried.id);
  const waiting = seats.filter(({ id }) => !choices.has(id)).map(({ id }) => id);
  useEffect(() => {
    if (takesFocus) focusRow(table.current, 0);
  }, [takesFocus]);

  function onKey(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-vote-row]');
    const index = Number(row?.dataset['voteRow'] ?? -1);
    const seat = seats[index];
    const key = event.key.toLocaleLowerCase('sv');
    const choice = choiceKeys[key];
    if (key !== 'ö' && (choice === undefined || seat === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (choice === undefined || seat === undefined) void cast(tried.id, waiting, 'yes');
    else {
      void cast(tried.id, [seat.id], choice);
      focusRow(table.current, index + 1);
    }
  }

  return (
    <div className="stack-tight">
      {seats.length === 0 ? <Notice tone="warning" title={translate('minutes.nobodyServes')} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys act from the choices inside */}
      <div className="votes" ref={table} onKeyDown={onKey}>
        {seats.map((seat, index) => (
          <VoteRow
            key={seat.id}
            name={`vote-${tried.id}-${seat.id}`}
            seat={seat}
            index={index}
            isChair={seat.id === decision.chair}
            choice={choices.get(seat.id) ?? null}
            onChoose={(choice) => void cast(tried.id, [seat.id], choice)}
          />
        ))}
      </div>
      <div className="inline">
        <Button
          isDisabled={waiting.length === 0}
          onPress={() => void cast(tried.id, waiting, 'yes')}
          keys="Ö"
        >
          {translate('minutes.othersYes')}
        </Button>
        <span className="muted small">{translate('decide.voteKeys')}</span>
      </div>
    </div>
  );
}

function choicesOf(decision: DecisionView, proposition: RecordId): ReadonlyMap<RecordId, VoteChoice> {
  const isOnly = decision.propositions.filter(({ values }) => values.method === 'vote').length === 1;
  return new Map(
    decision.votes
      .filter(({ values }) => values.proposition === proposition || (values.proposition === null && isOnly))
      .map(({ values }) => [values.seat, values.choice]),
  );
}

function focusRow(table: HTMLElement | null, index: number): void {
  const row = table?.querySelector(`[data-vote-row="${index}"]`);
  const target =
    row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector<HTMLInputElement>('input');
  target?.focus();
}

interface VoteRowProps {
  readonly name: string;
  readonly seat: SeatView;
  readonly index: number;
  readonly isChair: boolean;
  readonly choice: VoteChoice | null;
  readonly onChoose: (choice: VoteChoice) => void;
}

function VoteRow({ name, seat, index, isChair, choice, onChoose }: VoteRowProps): ReactNode {
  const translate = useTranslate();
  return (
    <fieldset className="vote-row" data-vote-row={index}>
      <legend className="vote-name">
        {seatLabel(seat, translate)}
        {isChair ? <span className="muted small"> {translate('decide.leads')}</span> : null}
      </legend>
      <span className="vote-choices">
        {voteChoices.map((one) => (
          <label key={one} className="vote-choice">
            <input type="radio" name={name} checked={one === choice} onChange={() => onChoose(one)} />
            {translate(`domain.voteChoice.${one}`)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
