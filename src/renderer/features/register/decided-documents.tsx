import type { ReactNode } from 'react';
import { useGoverning } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import type { RecordId } from '#shared/base/id.ts';
import { replacedBy, replacementOf, versionInForce } from '#shared/domain/governing/version-chain.ts';

/** The versions of governing documents that a § decided, what each replaced and what replaced it. */
export function DecidedDocuments({ minuteItem }: { readonly minuteItem: RecordId }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const documents = useGoverning(useWorkspace());
  const today = localDay(new Date());
  const decided = (documents.status === 'ready' ? documents.value : []).flatMap((document) =>
    document.versions
      .filter(({ decidedBy }) => decidedBy === minuteItem)
      .map((version) => ({ document, version })),
  );
  if (decided.length === 0) return null;
  return (
    <section className="stack-tight" data-testid="decided-documents">
      <h3>{translate('register.decidedDocuments')}</h3>
      <ul className="stack-tight">
        {decided.map(({ document, version }) => {
          const before = replacedBy(document.versions, version);
          const after = replacementOf(document.versions, version);
          const isNow = versionInForce(document.versions, today)?.id === version.id;
          return (
            <li key={version.id}>
              <span className="inline">
                <a
                  className="text-link"
                  href={`#/governing?selected=${document.id}${isNow ? '' : `&day=${version.validFrom}`}`}
                >
                  {document.title}, {version.label}
                </a>
                <Badge tone={isNow ? 'success' : 'neutral'}>
                  {isNow ? translate('governing.now') : translate(`domain.versionStatus.${version.status}`)}
                </Badge>
              </span>
              <span className="muted">
                {version.validTo === null
                  ? translate('governing.from', { from: format.date(version.validFrom) })
                  : translate('governing.fromTo', {
                      from: format.date(version.validFrom),
                      to: format.date(version.validTo),
                    })}
              </span>
              <Neighbour text={translate('governing.replaced')} version={before} />
              <Neighbour text={translate('governing.replacedBy')} version={after} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface NeighbourProps {
  readonly text: string;
  readonly version: { readonly label: string; readonly decidedBy: RecordId | null } | undefined;
}

/** "Ersattes av Version 3": with a link to its §. */
function Neighbour({ text, version }: NeighbourProps): ReactNode {
  if (version === undefined) return null;
  return (
    <span className="decided-neighbour">
      {text}{' '}
      {version.decidedBy === null ? (
        version.label
      ) : (
        <a href={`#/register?selected=${version.decidedBy}`}>{version.label}</a>
      )}
    </span>
  );
}
