import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Version } from './governing-model.ts';

interface VersionListProps {
  readonly versions: readonly Version[];
  readonly shown: RecordId;
  readonly inForce: RecordId | null;
  readonly decisions: readonly DecisionSummary[];
  readonly onChoose: (version: RecordId) => void;
}

/** The chain of versions: each with the § that decided it. */
export function VersionList({ versions, shown, inForce, decisions, onChoose }: VersionListProps) {
  const translate = useTranslate();
  return (
    <section className="section" aria-labelledby="version-list">
      <h2 id="version-list">{translate('governing.chain')}</h2>
      <ol className="version-list">
        {versions.map((version) => (
          <li key={version.id} className={version.id === shown ? 'version is-selected' : 'version'}>
            <button
              type="button"
              className="version-button"
              aria-pressed={version.id === shown}
              onClick={() => onChoose(version.id)}
            >
              {version.values.label}
            </button>
            {version.id === inForce ? (
              <Badge tone="success">{translate('governing.now')}</Badge>
            ) : (
              <Badge>{translate(`domain.versionStatus.${version.values.status}`)}</Badge>
            )}
            <Validity version={version} />
            <DecidedBy
              decision={decisions.find((one) => one.minuteItem === version.values.decidedBy)}
              isNamed={version.values.decidedBy !== null}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Validity({ version }: { readonly version: Version }) {
  const translate = useTranslate();
  const format = useFormat();
  const { validFrom, validTo } = version.values;
  return (
    <span className="row-note">
      {validTo === null
        ? translate('governing.from', { from: format.date(validFrom) })
        : translate('governing.fromTo', { from: format.date(validFrom), to: format.date(validTo) })}
    </span>
  );
}

interface DecidedByProps {
  readonly decision: DecisionSummary | undefined;
  /** The version names a decision, whether it is in this copy or not. */
  readonly isNamed: boolean;
}

function DecidedBy({ decision, isNamed }: DecidedByProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (decision === undefined) {
    return isNamed ? <span className="muted small">{translate('governing.decisionNotHere')}</span> : null;
  }
  return (
    <a className="small text-link" href={`#/register?selected=${decision.minuteItem}`}>
      {translate('governing.decidedBy', {
        number: decision.number ?? '',
        date: format.date(decision.date),
      })}
    </a>
  );
}
