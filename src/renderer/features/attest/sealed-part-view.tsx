import type { ReactNode } from 'react';
import { SnapshotView } from '#renderer/editor/snapshot-view.tsx';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { SealedPart } from './attest-parts.ts';
import { HashGroups } from './hash-groups.tsx';
import { Objections } from './objections.tsx';
import { ProofButtons } from './proof-buttons.tsx';
import { SignerRow } from './signer-row.tsx';

interface SealedPartViewProps {
  readonly part: SealedPart;
  readonly dossier: Dossier;
}

/** A frozen part: its state, its checksum, who has signed and who has not. */
export function SealedPartView({ part, dossier }: SealedPartViewProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { seal, range } = part;
  const title = translate('attest.sealTitle', { range: range ?? translate('minutes.noNumber') });
  return (
    <section className="card" aria-label={title} data-testid="sealed-part">
      <header className="inline">
        <h2>{title}</h2>
        <Badge tone={seal.effective ? 'success' : 'warning'}>
          {translate(seal.effective ? 'attest.stateAttested' : 'attest.statePending')}
        </Badge>
      </header>
      {seal.edited ? (
        <Notice tone="warning" title={translate('attest.edited')} testId="seal-edited">
          {translate('attest.editedHelp', {
            count: seal.signers.filter((signer) => signer.signed).length,
          })}
        </Notice>
      ) : null}
      {seal.rival ? (
        <Notice tone="danger" title={translate('attest.rival')} isAlert>
          <a href={`#/conflicts?selected=${seal.part}`}>{translate('minutes.conflictLink')}</a>
        </Notice>
      ) : null}
      {seal.verified || seal.edited ? null : (
        <Notice tone="danger" title={translate('attest.mismatch')} isAlert>
          {translate('attest.mismatchHelp')}
        </Notice>
      )}
      <p className="muted">
        {translate('attest.frozenBy', { name: seal.frozenBy.name, at: format.moment(seal.frozenAt) })}
      </p>
      <ul className="signers">
        {seal.signers.map((signer) => (
          <SignerRow key={signer.person} signer={signer} part={part} dossier={dossier} />
        ))}
      </ul>
      <Objections part={part} dossier={dossier} />
      <HashGroups hash={seal.hash} />
      {seal.effective && seal.verified ? <ProofButtons part={part} /> : null}
      <details>
        <summary>{translate('attest.showSnapshot')}</summary>
        <SnapshotView snapshot={seal.snapshot} />
      </details>
    </section>
  );
}
