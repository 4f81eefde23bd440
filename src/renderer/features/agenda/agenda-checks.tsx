import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, Check, Info } from '#renderer/ui/icons.ts';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { MessageKey } from '#shared/i18n/sv.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { AgendaFinding, AgendaRepair } from '#shared/rules/agenda-finding.ts';
import type { AgendaChecks } from './use-agenda-checks.ts';

interface AgendaChecksProps {
  readonly checks: AgendaChecks;
  readonly onRepair: (repair: AgendaRepair) => void;
  readonly onAcknowledge: (finding: AgendaFinding) => void;
  readonly onReconsider: (finding: AgendaFinding) => void;
}

/** What there is to look over, on one line; opened it says what, why, and offers to put it right. */
export function AgendaCheckList({
  checks,
  onRepair,
  onAcknowledge,
  onReconsider,
}: AgendaChecksProps): ReactNode {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const warnings = checks.open.filter(({ severity }) => severity === 'warn');
  const advice = checks.open.filter(({ severity }) => severity === 'advice');
  if (checks.open.length + checks.acknowledged.length === 0) {
    return (
      <p className="agenda-checks-line muted" data-testid="agenda-checks">
        <Check aria-hidden /> {translate('agenda.checksClear')}
      </p>
    );
  }
  const row = (finding: AgendaFinding) => (
    <FindingRow key={`${finding.rule} ${finding.where}`} finding={finding}>
      {finding.repair === undefined ? null : (
        <Button onPress={() => finding.repair !== undefined && onRepair(finding.repair)}>
          {repairText(finding.repair, translate)}
        </Button>
      )}
      <Button variant="quiet" onPress={() => onAcknowledge(finding)}>
        {translate('agenda.acknowledge')}
      </Button>
    </FindingRow>
  );
  return (
    <section className="agenda-checks" data-testid="agenda-checks">
      <button
        type="button"
        className="agenda-checks-line"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {warnings.length === 0 ? (
          <Info aria-hidden />
        ) : (
          <AlertTriangle aria-hidden className="agenda-warning" />
        )}
        {[
          warnings.length === 0 ? '' : translate('agenda.checks', { count: warnings.length }),
          advice.length === 0 ? '' : translate('agenda.advice', { count: advice.length }),
          checks.open.length > 0
            ? ''
            : translate('agenda.acknowledged', { count: checks.acknowledged.length }),
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </button>
      {isOpen ? (
        <ul className="findings">
          {warnings.map(row)}
          {advice.map(row)}
          {checks.acknowledged.map((finding) => (
            <FindingRow key={`${finding.rule} ${finding.where}`} finding={finding} isAcknowledged>
              <Button variant="quiet" onPress={() => onReconsider(finding)}>
                {translate('agenda.reconsider')}
              </Button>
            </FindingRow>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface FindingRowProps {
  readonly finding: AgendaFinding;
  readonly isAcknowledged?: boolean;
  readonly children: ReactNode;
}

function FindingRow({ finding, isAcknowledged = false, children }: FindingRowProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const Icon = isAcknowledged ? Check : finding.severity === 'warn' ? AlertTriangle : Info;
  return (
    <li className={isAcknowledged ? 'agenda-finding muted' : `agenda-finding finding-${finding.severity}`}>
      <Icon aria-hidden />
      <span className="finding-text">
        {findingText(finding, translate, format.date)} <span className="muted small">{finding.source}</span>
      </span>
      <span className="agenda-finding-actions">{children}</span>
    </li>
  );
}

/** What a rule has to say, in words. */
export function findingText(
  { messageKey, values }: AgendaFinding,
  translate: Translate,
  dateText: (date: IsoDate) => string,
): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isIsoDate(value) ? dateText(value) : value]),
  );
  // The rules know keys and values by name only; a test holds every key of a rule against the catalogue.
  const translateAny = translate as (
    key: MessageKey,
    values: Readonly<Record<string, string | number>>,
  ) => string;
  return translateAny(messageKey as MessageKey, shown);
}

function repairText(repair: AgendaRepair, translate: Translate): string {
  return translate(
    repair.type === 'write' ? `agenda.repair.${repair.field}` : `agenda.repair.${repair.type}`,
  );
}
