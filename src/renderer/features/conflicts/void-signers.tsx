import type { ReactNode } from 'react';
import type { SealView, SignerView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DayAct } from '#renderer/ui/day-act.tsx';
import { useToast } from '#renderer/ui/toast.tsx';

interface VoidSignersProps {
  readonly seal: SealView;
  readonly reason: string;
}

/** Those who signed a seal: each must call it off before it ends. Who has, who can here, and who must elsewhere. */
export function VoidSigners({ seal, reason }: VoidSignersProps): ReactNode {
  const translate = useTranslate();
  return (
    <div className="stack-tight">
      <p className="small">
        {translate('conflicts.voidProgress', {
          done: seal.voidedBy.length,
          count: seal.signers.length,
        })}
      </p>
      <ul className="stack">
        {seal.signers.map((signer) => (
          <li key={signer.person} className="stack-tight">
            <strong>{signer.name}</strong>
            {seal.voidedBy.includes(signer.person) ? (
              <span>
                <Badge tone="warning">{translate('conflicts.voided')}</Badge>
              </span>
            ) : (
              <VoidSigner seal={seal} signer={signer} reason={reason} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface VoidSignerProps extends VoidSignersProps {
  readonly signer: SignerView;
}

function VoidSigner({ seal, signer, reason }: VoidSignerProps): ReactNode {
  const translate = useTranslate();
  const { writer, self } = useWorkspace();
  const showToast = useToast();

  async function call(signature: Parameters<typeof writer.voidSeal>[2]['signature']): Promise<void> {
    const result = await writer.voidSeal(seal.operation, signer.person, { reason, signature });
    if (result.ok) {
      showToast({ text: translate('conflicts.voidSaved', { name: signer.name }) });
      return;
    }
    const mayNot = result.error.type === 'no-signers';
    showToast({
      text: translate(mayNot ? 'conflicts.mayNotNote' : 'conflicts.notSaved'),
      tone: 'danger',
    });
  }

  if (self.person === signer.person) {
    return (
      <div>
        <Button variant="danger" onPress={() => void call({ way: 'device' })} testId="void-here">
          {translate('conflicts.voidHere')}
        </Button>
      </div>
    );
  }
  if (signer.way === 'device') {
    return <span className="muted small">{translate('conflicts.voidElsewhere', { name: signer.name })}</span>;
  }
  return (
    <DayAct
      label={translate('conflicts.voidDay', { name: signer.name })}
      act={translate('conflicts.voidPaper', { name: signer.name })}
      onAct={(signedOn) => void call({ way: 'paper', signedOn })}
      testId="void-paper"
    />
  );
}
