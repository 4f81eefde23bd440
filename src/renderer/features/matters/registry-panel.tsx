import { type ReactNode, useState } from 'react';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { MatterStep } from '#shared/domain/matter/matter-step.ts';
import { giveNumbers } from '#shared/domain/registry/give-numbers.ts';
import { sameRegistryNumbers } from '#shared/domain/registry/registry-number.ts';
import { RegistryDialog } from './registry-dialog.tsx';
import { useRegistry } from './use-registry.ts';

interface RegistryPanelProps {
  readonly matters: readonly MatterSummary[];
  readonly steps: readonly MatterStep[];
}

/** What there is to do in the registry: numbers to give, and numbers that two have given apart from each other. */
export function RegistryPanel({ matters, steps }: RegistryPanelProps): ReactNode {
  const translate = useTranslate();
  const give = useGiving(matters, steps);
  const registry = useRegistry();
  const [isOpen, setOpen] = useState(false);
  if (!registry.isReady) return null;
  const unnumbered = matters.filter(({ registryNumber }) => registryNumber === null);
  const doubled = sameRegistryNumbers(matters);
  return (
    <section className="stack" aria-label={translate('matters.registry')}>
      <div className="inline">
        {registry.isIssuer && unnumbered.length > 0 ? (
          <Button onPress={() => void give(unnumbered)} testId="give-numbers">
            {translate('matters.giveNumbers', { count: unnumbered.length })}
          </Button>
        ) : null}
        <span className="muted small">
          {registry.isIssuer
            ? translate('matters.youIssue')
            : registry.issuer === undefined
              ? translate('matters.nobodyIssues')
              : translate('matters.otherIssues', { name: registry.issuer.name })}
        </span>
        <Button variant="quiet" onPress={() => setOpen(true)} testId="registry-settings">
          {translate('matters.registrySettings')}
        </Button>
      </div>
      {doubled.map((group) => (
        <Doubled
          key={group[0]?.id}
          group={group}
          {...(registry.isIssuer ? { onGive: () => void give(group.slice(1)) } : {})}
        />
      ))}
      {isOpen ? <RegistryDialog onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

interface DoubledProps {
  readonly group: readonly MatterSummary[];
  /** Gives all but the first a new number; only where numbers are given. */
  readonly onGive?: () => void;
}

function Doubled({ group, onGive }: DoubledProps): ReactNode {
  const translate = useTranslate();
  const number = group[0]?.registryNumber ?? '';
  return (
    <Notice
      tone="warning"
      title={translate('matters.doubled', { number, count: group.length })}
      testId="doubled-number"
      {...(onGive === undefined
        ? {}
        : { actions: <Button onPress={onGive}>{translate('matters.giveNew')}</Button> })}
    >
      <p>{translate('matters.doubledHelp', { heading: group[0]?.heading ?? '' })}</p>
      <ul>
        {group.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#/matters?selected=${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Gives numbers to some of the matters in one act. Only for the issuer. */
export function useGiving(matters: readonly MatterSummary[], steps: readonly MatterStep[]) {
  const translate = useTranslate();
  const commit = useCommit();
  const { prefix } = useRegistry();
  return async (chosen: readonly MatterSummary[]): Promise<void> => {
    const wanted = new Set<RecordId>(chosen.map(({ id }) => id));
    const today = localDay(new Date());
    const changes = giveNumbers({ matters, wanted, steps, prefix, today });
    await commit(changes, { announce: translate('matters.numbersGiven', { count: wanted.size }) });
  };
}
