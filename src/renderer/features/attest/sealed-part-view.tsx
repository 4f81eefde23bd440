import { type ReactNode, useState } from 'react';
import { SnapshotView } from '#renderer/editor/snapshot-view.tsx';
import type { SignerView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DayAct } from '#renderer/ui/day-act.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import type { SealedPart } from './attest-parts.ts';
import { HashGroups } from './hash-groups.tsx';
import { sealProblem } from './seal-problem.ts';

interface SealedPartViewProps {
  readonly part: SealedPart;
}

/** A frozen part: its state, its checksum, who has signed and who has not. */
export function SealedPartView({ part }: SealedPartViewProps): ReactNode {
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
          <SignerRow key={signer.person} signer={signer} part={part} />
        ))}
      </ul>
      <HashGroups hash={seal.hash} />
      <details>
        <summary>{translate('attest.showSnapshot')}</summary>
        <SnapshotView snapshot={seal.snapshot} />
      </details>
    </section>
  );
}

interface SignerRowProps {
  readonly signer: SignerView;
  readonly part: SealedPart;
}

function SignerRow({ signer, part }: SignerRowProps): ReactNode {
  const translate = useTranslate();
  return (
    <li className="signer">
      <span className="signer-name">
        {signer.name}
        <span className="muted small">
          {' '}
          {translate(signer.way === 'device' ? 'attest.wayDevice' : 'attest.wayPaper')}
        </span>
      </span>
      {signer.signed ? (
        <Signed signer={signer} isOld={part.seal.edited} />
      ) : (
        <Unsigned signer={signer} part={part} />
      )}
    </li>
  );
}

interface SignedProps {
  readonly signer: SignerView;
  /** What was signed has been changed since. */
  readonly isOld: boolean;
}

function Signed({ signer, isOld }: SignedProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (isOld) return <Badge tone="warning">{translate('attest.signedOld')}</Badge>;
  return (
    <Badge tone="success">
      {signer.signedOn === null
        ? translate('attest.signed')
        : translate('attest.signedOn', { date: format.date(signer.signedOn) })}
    </Badge>
  );
}

function Unsigned({ signer, part }: SignerRowProps): ReactNode {
  const translate = useTranslate();
  const { writer, self } = useWorkspace();
  const showToast = useToast();
  const isOwn = self.person === signer.person;

  async function sign(
    signature: { readonly way: 'device' } | { readonly way: 'paper'; readonly signedOn: IsoDate },
  ): Promise<void> {
    const result = await writer.sign(part.seal.operation, signer.person, signature);
    if (result.ok) {
      showToast({ text: translate('attest.signatureSaved', { name: signer.name }) });
      return;
    }
    if (result.error.type === 'no-signers') {
      showToast({ text: translate('attest.mayNotNote'), tone: 'danger' });
      return;
    }
    const { title, help } = sealProblem(result.error, translate);
    showToast({ text: `${title} ${help}`, tone: 'danger' });
  }

  const [isPaper, setPaper] = useState(signer.way === 'paper');
  if (part.seal.edited) return <span className="muted">{translate('attest.mustFreezeAgain')}</span>;
  if (!isPaper) {
    return (
      <div className="inline">
        {isOwn ? (
          <Button variant="primary" onPress={() => void sign({ way: 'device' })} testId="sign-device">
            {translate('attest.signHere')}
          </Button>
        ) : (
          <span className="muted">{translate('attest.signsElsewhere')}</span>
        )}
        <Button variant="quiet" onPress={() => setPaper(true)} testId="sign-on-paper-instead">
          {translate('attest.paperInstead')}
        </Button>
      </div>
    );
  }
  return (
    <DayAct
      className="signer-paper"
      label={translate('attest.signatureDay', { name: signer.name })}
      act={translate('attest.recordSignature')}
      onAct={(signedOn) => void sign({ way: 'paper', signedOn })}
      testId="sign-paper"
    >
      {isOwn || signer.way === 'device' ? (
        <Button variant="quiet" onPress={() => setPaper(false)}>
          {translate('attest.deviceInstead')}
        </Button>
      ) : null}
    </DayAct>
  );
}
