import type { ReactNode } from 'react';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { AlertTriangle, Ban, Check } from '#renderer/ui/icons.ts';
import { findingText, ruleReason } from '#shared/publish/finding-text.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { AttestPart } from './attest-parts.ts';
import { useFindings } from './use-findings.ts';

interface CheckListProps {
  readonly part: AttestPart;
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
}

/** What to look over before attesting: what, why, by which rule, and where to put it right. */
export function CheckList({ part, dossier, base, meetings }: CheckListProps): ReactNode {
  const translate = useTranslate();
  const findings = useFindings(part, dossier, base, meetings);
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  return (
    <section className="stack-tight" data-testid="check-list">
      <h3>{translate('attest.checks')}</h3>
      {findings.length === 0 ? (
        <p className="finding finding-ok">
          <Check aria-hidden />
          {translate('attest.checksClear')}
        </p>
      ) : (
        <>
          <p className="muted small">
            {blocking > 0
              ? translate('attest.checksBlocking', { count: blocking })
              : translate('attest.checksWarning')}
          </p>
          <ul className="findings">
            {findings.map((finding) => (
              <FindingRow
                key={`${finding.rule} ${finding.where} ${finding.messageKey}`}
                finding={finding}
                dossier={dossier}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly dossier: Dossier;
}

function FindingRow({ finding, dossier }: FindingRowProps): ReactNode {
  const translate = useTranslate();
  const isBlock = finding.severity === 'block';
  const Icon = isBlock ? Ban : AlertTriangle;
  const text = findingText(finding, translate);
  return (
    <li className={`finding finding-${finding.severity}`}>
      <Icon aria-hidden />
      <span className="finding-text">
        <strong>{translate(isBlock ? 'attest.mustFix' : 'attest.lookOver')}</strong> {text}{' '}
        <span className="muted small">
          {ruleReason(finding.rule, translate)} ({finding.source})
        </span>
      </span>
      <a href={repairAddress(finding, dossier)} aria-label={translate('attest.repairOf', { text })}>
        {translate('attest.repair')}
      </a>
    </li>
  );
}

/** The page where the finding can be put right; a § is opened at once. */
function repairAddress(finding: Finding, dossier: Dossier): string {
  const minutes = `#/meetings/${dossier.id}/minutes`;
  const { where } = finding;
  const item = dossier.get('minuteItem', where) === undefined ? undefined : where;
  if (item !== undefined) return `${minutes}?section=${item}`;
  if (dossier.get('agendaItem', where) !== undefined) return `#/meetings/${dossier.id}/agenda`;
  if (where === dossier.id) return `${minutes}?section=meeting`;
  return `${minutes}?section=attendance`;
}
