import { type FormEvent, useState } from 'react';
import type { Change, DecisionSummary, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { addDays, type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { BudgetSums } from '#shared/domain/budget/budget-sums.ts';
import { lockedLine } from '#shared/domain/budget/locked-lines.ts';
import type { MoneyUnit } from '#shared/domain/budget/money-unit.ts';
import { likelySection, sectionChoices } from '#shared/domain/decision/section-choices.ts';
import { adoptVersion } from '#shared/domain/governing/adopt-version.ts';
import { versionInForce } from '#shared/domain/governing/version-chain.ts';
import { readAmount, typedStyle } from '#shared/recognise/budget/amount-text.ts';
import { checkBudget } from '#shared/rules/budget-rules.ts';
import { budgetFacts } from './budget-facts.ts';
import type { BudgetData, BudgetVersion } from './budget-model.ts';
import { sectionLines } from './line-changes.ts';

export interface LockInput {
  readonly data: BudgetData;
  readonly version: BudgetVersion;
  readonly unit: MoneyUnit;
  readonly decisions: readonly DecisionSummary[];
  readonly meetings: readonly MeetingSummary[];
  readonly onClose: () => void;
}

const statedSums = ['revenue', 'cost', 'result'] as const;

/** What is filled in when a version is locked, what the rules say of it, and the act. */
export function useLock({ data, version, unit, decisions, meetings, onClose }: LockInput) {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  const choices = sectionChoices(decisions, /budget/iu, version.year);
  const [chosen, setChosen] = useState<string>(likelySection(choices, version.year));
  const decision = choices.find(({ minuteItem }) => minuteItem === chosen);
  const isRevision = data.versions.some(
    ({ id, year, lock }) => id !== version.id && year === version.year && lock !== undefined,
  );
  const [validFrom, setValidFrom] = useState<string>(
    firstDay(version.year, isRevision ? decision?.date : undefined),
  );
  const [consultedOn, setConsultedOn] = useState<string>(
    consultationBefore(data, meetings, version.year, decision?.date) ?? '',
  );
  const [stated, setStated] = useState<Partial<Record<keyof BudgetSums, string>>>({});
  const statedFields = statedSums.map((name) => {
    const text = stated[name] ?? '';
    return { name, text, read: readAmount(text, typedStyle, unit) };
  });
  const facts = budgetFacts(data, version, {
    decidedOn: decision?.date ?? null,
    consultedOn: dayOf(consultedOn),
    stated: Object.fromEntries(
      statedFields.flatMap(({ name, read }) =>
        read.ok && read.value !== null ? [[name, read.value.ore]] : [],
      ),
    ),
    isRevision,
  });
  const findings = checkBudget(facts);
  const adoption = adoptionOf(data, version, decision, validFrom, isRevision);
  const canLock =
    decision !== undefined &&
    adoption?.ok === true &&
    statedFields.every(({ read }) => read.ok) &&
    !findings.some(({ severity }) => severity === 'block');

  async function lock(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!canLock || decision === undefined) return;
    const id = await writer.naturalId(version.id.slice(0, 16) as DossierId, 'budgetLock', [version.id]);
    const status = isRevision ? 'revised' : 'decided';
    const label = translate(`budget.label.${status}`, { year: version.year });
    const changes = lockChanges(version, { id, label, decision, consultedOn: dayOf(consultedOn) });
    const done = await commit([...adoption.value, ...changes], { announce: translate('budget.locked') });
    if (done.ok) onClose();
  }

  return {
    choices,
    decision,
    validFrom,
    consultedOn,
    statedFields,
    findings,
    refusal: adoption === undefined || adoption.ok ? null : adoption.error.type,
    canLock,
    lock,
    chooseDecision: (id: string) => {
      setChosen(id);
      const next = choices.find(({ minuteItem }) => minuteItem === id);
      if (isRevision) setValidFrom(firstDay(version.year, next?.date));
    },
    setValidFrom,
    setConsultedOn,
    setStated: (name: keyof BudgetSums, text: string) => setStated({ ...stated, [name]: text }),
  };
}

/** Ends what the version replaces and ties it to its §, or tells why that cannot be (G1). */
function adoptionOf(
  { dossier }: BudgetData,
  version: BudgetVersion,
  decision: DecisionSummary | undefined,
  validFrom: string,
  isRevision: boolean,
) {
  if (!isIsoDate(validFrom)) return undefined;
  const known = dossier.all('governingVersion').map(({ id, values }) => ({ id, ...values }));
  const inForce = versionInForce(
    known.filter(({ id }) => id !== version.id),
    validFrom,
  );
  return adoptVersion(known, version.id, {
    status: isRevision ? 'revised' : 'decided',
    decidedBy: decision?.minuteItem ?? null,
    decidedNote: null,
    validFrom,
    validTo: `${version.year}-12-31` as IsoDate,
    reviewBy: null,
    replaces: inForce?.id ?? null,
  });
}

/** The lock with the lines as they are, and the name of a version that is no longer a proposal. */
function lockChanges(
  version: BudgetVersion,
  lock: {
    readonly id: RecordId;
    readonly label: string;
    readonly decision: DecisionSummary;
    readonly consultedOn: IsoDate | null;
  },
): readonly Change[] {
  const { id, label, decision, consultedOn } = lock;
  const lines = (['revenue', 'cost', 'openingEquity'] as const).flatMap((section) =>
    sectionLines(version.lines, section),
  );
  return [
    { type: 'set', table: 'governingVersion', id: version.id, values: { label } },
    {
      type: 'create',
      table: 'budgetLock',
      id,
      values: {
        version: version.id,
        decidedBy: decision.minuteItem,
        decidedOn: decision.date,
        consultedOn,
        lines: lines.map(lockedLine),
      },
    },
  ];
}

function dayOf(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null;
}

/** A budget is for its year; a revision of it holds from the day after its decision. */
function firstDay(year: number, decidedOn: IsoDate | undefined): string {
  const newYear = `${year}-01-01`;
  if (decidedOn === undefined) return newYear;
  const next = addDays(decidedOn, 1);
  return next > newYear ? next : newYear;
}

/** The last medlemssamråd before the decision, as far as its meetings are in the program. */
function consultationBefore(
  { base }: BudgetData,
  meetings: readonly MeetingSummary[],
  year: number,
  decidedOn: IsoDate | undefined,
): IsoDate | undefined {
  const bodies = new Set<RecordId>(
    base.all('body').flatMap(({ id, values }) => (values.kind === 'memberConsultation' ? [id] : [])),
  );
  return meetings.find(
    ({ body, date }) =>
      bodies.has(body) && date >= `${year - 1}-01-01` && (decidedOn === undefined || date <= decidedOn),
  )?.date;
}
