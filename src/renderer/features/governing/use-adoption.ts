import { useState } from 'react';
import type { DecisionSummary, GoverningSummary } from '#renderer/storage/workspace.ts';
import { addDays, type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { adoptVersion } from '#shared/domain/governing/adopt-version.ts';
import { type KnownVersion, versionInForce } from '#shared/domain/governing/version-chain.ts';
import { decidingChoices } from './deciding-choices.ts';
import type { GoverningFacts } from './use-governing-facts.ts';

/** The choice of no § at all. */
export const none = '';

export interface AdoptionForm {
  readonly choices: readonly DecisionSummary[];
  readonly decidedBy: string;
  readonly note: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly reviewBy: string;
  /** What is in force when the proposal begins, and ends by it. */
  readonly inForce: KnownVersion | undefined;
  /** The changes, or why they are refused; `undefined` while there is no first day. */
  readonly adoption: ReturnType<typeof adoptVersion> | undefined;
  readonly chooseSection: (id: string) => void;
  readonly setNote: (note: string) => void;
  readonly setValidFrom: (day: string) => void;
  readonly setValidTo: (day: string) => void;
  readonly setReviewBy: (day: string) => void;
}

/** What is filled in when a proposal is adopted, and what it leads to. */
export function useAdoption(
  draft: KnownVersion,
  summary: GoverningSummary,
  facts: GoverningFacts,
  today: IsoDate,
): AdoptionForm {
  const choices = decidingChoices(facts.decisions, summary);
  const [decidedBy, setDecidedBy] = useState<string>(choices[0]?.minuteItem ?? none);
  const [note, setNote] = useState('');
  const [validFrom, setValidFrom] = useState<string>(addDays(choices[0]?.date ?? today, 1));
  const [validTo, setValidTo] = useState('');
  const [reviewBy, setReviewBy] = useState('');
  const others = summary.versions.filter(({ id }) => id !== draft.id);
  const inForce = isIsoDate(validFrom) ? versionInForce(others, validFrom) : undefined;
  const adoption = isIsoDate(validFrom)
    ? adoptVersion(summary.versions, draft.id, {
        status: 'decided',
        decidedBy: decidedBy === none ? null : (decidedBy as RecordId),
        decidedNote: decidedBy === none && note.trim() !== '' ? note.trim() : null,
        validFrom,
        validTo: isIsoDate(validTo) ? validTo : null,
        reviewBy: isIsoDate(reviewBy) ? reviewBy : null,
        replaces: inForce?.id ?? null,
      })
    : undefined;

  function chooseSection(id: string): void {
    setDecidedBy(id);
    const chosen = choices.find(({ minuteItem }) => minuteItem === id);
    if (chosen !== undefined) setValidFrom(addDays(chosen.date, 1));
  }

  return {
    choices,
    decidedBy,
    note,
    validFrom,
    validTo,
    reviewBy,
    inForce,
    adoption,
    chooseSection,
    setNote,
    setValidFrom,
    setValidTo,
    setReviewBy,
  };
}
