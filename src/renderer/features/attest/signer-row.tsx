import { type ReactNode, useState } from 'react';
import type { Dossier, SignatureMade, SignerView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import { maySignPart } from '#shared/domain/minutes/objection-state.ts';
import { mustFreezeAnew, type SealedPart } from './attest-parts.ts';
import { sealProblem } from './seal-problem.ts';

interface SignerRowProps {
  readonly signer: SignerView;
  readonly part: SealedPart;
  readonly dossier: Dossier;
}

/** One who must sign: how, and whether it has been done. */
export function SignerRow({ signer, part, dossier }: SignerRowProps): ReactNode {
  const translate = useTranslate();
  return (
    <li className="signer">
      <span className="signer-name">
        {signer.name}
        <span className="muted small">
          {' '}
          {translate(signer.way === 'device' ? 'attest.wayDevice' : 'attest.wayPaper')}
          {signer.place === null ? null : `, ${signer.place}`}
        </span>
      </span>
      {signer.signed ? (
        <Signed signer={signer} isOld={part.seal.edited} />
      ) : (
        <Unsigned signer={signer} part={part} dossier={dossier} />
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

function Unsigned({ signer, part, dossier }: SignerRowProps): ReactNode {
  const translate = useTranslate();
  const { self } = useWorkspace();
  const sign = useSign(signer, part);
  const isOwn = self.person === signer.person;
  const [isPaper, setPaper] = useState(signer.way === 'paper');
  if (mustFreezeAnew(part.seal, dossier)) {
    return <span className="muted">{translate('attest.mustFreezeAgain')}</span>;
  }
  if (!maySignPart(part.seal.part, dossier.all('objection'))) {
    return <span className="muted">{translate('attest.objection.stops')}</span>;
  }
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
    <PaperSignature name={signer.name} place={lastPlace(part, dossier)} onSign={(made) => void sign(made)}>
      {isOwn || signer.way === 'device' ? (
        <Button variant="quiet" onPress={() => setPaper(false)}>
          {translate('attest.deviceInstead')}
        </Button>
      ) : null}
    </PaperSignature>
  );
}

/** Where the others have signed, or where it was decided that it would be done. */
function lastPlace({ seal }: SealedPart, dossier: Dossier): string {
  const used = seal.signers.flatMap(({ place }) => place ?? []).at(-1);
  return used ?? dossier.get('meeting', dossier.id)?.values.attestPlace ?? '';
}

interface PaperSignatureProps {
  readonly name: string;
  readonly place: string;
  readonly onSign: (made: SignatureMade) => void;
  readonly children: ReactNode;
}

/** A signature on paper: when and where. */
function PaperSignature({ name, place, onSign, children }: PaperSignatureProps): ReactNode {
  const translate = useTranslate();
  const [day, setDay] = useState<string>(() => localDay(new Date()));
  const [where, setWhere] = useState(place);
  return (
    <div className="inline signer-paper">
      <TextField
        label={translate('attest.signatureDay', { name })}
        type="date"
        value={day}
        onChange={setDay}
      />
      <TextField
        label={translate('attest.signaturePlace')}
        value={where}
        onChange={setWhere}
        maxLength={200}
        testId="signature-place"
      />
      <Button
        isDisabled={!isIsoDate(day)}
        onPress={() => isIsoDate(day) && onSign({ way: 'paper', signedOn: day, place: where.trim() })}
        testId="sign-paper"
      >
        {translate('attest.recordSignature')}
      </Button>
      {children}
    </div>
  );
}

function useSign(signer: SignerView, part: SealedPart) {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const showToast = useToast();
  return async (made: SignatureMade): Promise<void> => {
    const result = await writer.sign(part.seal.operation, signer.person, made);
    if (result.ok) {
      showToast({ text: translate('attest.signatureSaved', { name: signer.name }) });
    } else if (result.error.type === 'no-signers') {
      showToast({ text: translate('attest.mayNotNote'), tone: 'danger' });
    } else {
      const { title, help } = sealProblem(result.error, translate);
      showToast({ text: `${title} ${help}`, tone: 'danger' });
    }
  };
}
