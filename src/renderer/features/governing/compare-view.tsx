import { type ReactNode, useState } from 'react';
import type { Dossier, GoverningSummary } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type KnownVersion, replacedBy, versionInForce } from '#shared/domain/governing/version-chain.ts';
import { DecisionLink } from './decision-link.tsx';
import type { GoverningFacts } from './use-governing-facts.ts';
import { Validity } from './validity.tsx';
import { VersionDifference } from './version-difference.tsx';

interface CompareViewProps {
  readonly summary: GoverningSummary;
  readonly dossier: Dossier;
  readonly facts: GoverningFacts;
  readonly day: IsoDate;
  readonly today: IsoDate;
}

const modes = ['both', 'sides', 'before', 'after'] as const;

/** Any two versions, word by word: the one of the chosen day and the one in force now to begin with. */
export function CompareView({ summary, dossier, facts, day, today }: CompareViewProps): ReactNode {
  const translate = useTranslate();
  const { versions } = summary;
  const now = versionInForce(versions, today) ?? versions[0];
  const then = versionInForce(versions, day);
  const usual = then !== undefined && then.id !== now?.id ? then : now && replacedBy(versions, now);
  const [beforeId, setBefore] = useState<RecordId | null>(null);
  const [afterId, setAfter] = useState<RecordId | null>(null);
  const [mode, setMode] = useState<(typeof modes)[number]>('both');
  const before = versions.find(({ id }) => id === beforeId) ?? usual ?? now;
  const after = versions.find(({ id }) => id === afterId) ?? now;
  if (before === undefined || after === undefined || versions.length < 2) {
    return <p className="muted">{translate('governing.nothingToCompare')}</p>;
  }
  return (
    <div className="stack" data-testid="compare">
      <div className="fields">
        <VersionChoice
          label={translate('governing.compareBefore')}
          versions={versions}
          value={before}
          onChange={setBefore}
        />
        <VersionChoice
          label={translate('governing.compareAfter')}
          versions={versions}
          value={after}
          onChange={setAfter}
        />
      </div>
      <RadioGroup
        label={translate('governing.compareMode')}
        value={mode}
        options={modes.map((value) => ({ value, text: translate(`governing.mode.${value}`) }))}
        onChange={setMode}
        isInline
      />
      <div className={mode === 'sides' ? 'compare-sides' : 'compare-one'}>
        {(mode === 'sides' ? (['before', 'after'] as const) : [mode]).map((show) => (
          <section key={show} className="stack-tight" aria-label={translate(`governing.mode.${show}`)}>
            {mode === 'both' ? null : <Head version={show === 'before' ? before : after} facts={facts} />}
            <VersionDifference dossier={dossier} before={before} after={after} show={show} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Head({
  version,
  facts,
}: {
  readonly version: KnownVersion;
  readonly facts: GoverningFacts;
}): ReactNode {
  return (
    <p className="stack-tight">
      <strong>{version.label}</strong>
      <Validity version={version} />
      <DecisionLink version={version} facts={facts} />
    </p>
  );
}

interface VersionChoiceProps {
  readonly label: string;
  readonly versions: readonly KnownVersion[];
  readonly value: KnownVersion;
  readonly onChange: (id: RecordId) => void;
}

function VersionChoice({ label, versions, value, onChange }: VersionChoiceProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Select
      label={label}
      value={value.id as string}
      options={versions.map((version) => ({
        value: version.id as string,
        text: translate('governing.versionChoice', {
          label: version.label,
          date: format.date(version.validFrom),
        }),
      }))}
      onChange={(id) => onChange(id as RecordId)}
    />
  );
}
