import type { ReactNode } from 'react';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';
import type { GoverningFacts } from './use-governing-facts.ts';

interface DecisionLinkProps {
  readonly version: KnownVersion;
  readonly facts: GoverningFacts;
}

/** "Styrelsen § 34, 17 april 2023": who decided a version, as a link to the § where it is here. */
export function DecisionLink({ version, facts }: DecisionLinkProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { decidedBy, decidedNote } = version;
  const decision = decidedBy === null ? undefined : facts.decisions.get(decidedBy);
  if (decision !== undefined) {
    return (
      <a className="text-link" href={`#/register?selected=${decision.minuteItem}`}>
        {translate(decision.number === null ? 'governing.decidedIn' : 'governing.decidedBy', {
          body: facts.bodyName(decision.body),
          number: decision.number ?? '',
          date: format.date(decision.date),
        })}
      </a>
    );
  }
  const note = (decidedNote ?? '').trim();
  if (note !== '') return <span>{note}</span>;
  return (
    <span className="muted">
      {translate(decidedBy === null ? 'governing.notDecided' : 'governing.decisionNotHere')}
    </span>
  );
}
