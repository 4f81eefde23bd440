import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Download, Printer } from '#renderer/ui/icons.ts';
import type { SealedPart } from './attest-parts.ts';
import { useProof } from './use-proof.ts';

interface ProofButtonsProps {
  readonly part: SealedPart;
}

/** The sigillbevis of an attested part: as a file, and on paper. */
export function ProofButtons({ part }: ProofButtonsProps): ReactNode {
  const translate = useTranslate();
  const proof = useProof(part);
  return (
    <div className="stack-tight">
      <div className="inline">
        <Button
          icon={<Download aria-hidden />}
          isPending={proof.isBusy}
          onPress={proof.save}
          testId="save-proof"
        >
          {translate('attest.proof.save')}
        </Button>
        <Button
          icon={<Printer aria-hidden />}
          isPending={proof.isBusy}
          onPress={proof.print}
          testId="print-proof"
        >
          {translate('attest.proof.print')}
        </Button>
      </div>
      <p className="muted small">{translate('attest.proof.help')}</p>
    </div>
  );
}
