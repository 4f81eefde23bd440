import type { ReactNode } from 'react';
import type { Dossier, SealView } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { DossierId, RecordId } from '#shared/base/id.ts';

/** The seal that a § waits under to be attested; `undefined` for one that is not frozen, or is attested already. */
export function pendingSeal(dossier: Dossier, item: RecordId): SealView | undefined {
  return dossier.seals.find((seal) => !seal.effective && seal.items.includes(item));
}

interface FrozenNoticeProps {
  readonly seal: SealView;
  readonly meeting: DossierId;
  /** Opens the § for changes all the same. Left out where the fields are open as they are. */
  readonly onChange?: () => void;
}

/** Says of something under attestation what a change costs and, once it is made, what it has cost. */
export function FrozenNotice({ seal, meeting, onChange }: FrozenNoticeProps): ReactNode {
  const translate = useTranslate();
  const signed = seal.signers.filter((signer) => signer.signed).length;
  const link = <a href={`#/meetings/${meeting}/attest`}>{translate('minutes.toAttest')}</a>;
  if (seal.edited) {
    return (
      <Notice tone="warning" title={translate('minutes.frozenChanged')} testId="frozen-changed" isAlert>
        <p>{translate('minutes.frozenChangedHelp', { count: signed })}</p>
        <p>{link}</p>
      </Notice>
    );
  }
  return (
    <Notice
      tone="info"
      title={translate('minutes.frozen')}
      testId="frozen"
      {...(onChange === undefined
        ? {}
        : {
            actions: (
              <Button onPress={onChange} testId="change-frozen">
                {translate('minutes.changeFrozen')}
              </Button>
            ),
          })}
    >
      <p>{translate('minutes.frozenHelp', { signed, count: seal.signers.length })}</p>
      <p>{link}</p>
    </Notice>
  );
}
