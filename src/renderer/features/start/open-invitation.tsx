import { useEffect, useRef, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import type { BundleError, BundlePreview } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Invitation = Extract<BundlePreview, { readonly type: 'changes' }>;

interface OpenInvitationProps {
  /** It is this step's turn. */
  readonly isFirst: boolean;
  /** An invitation that was opened outside the program: looked at without being asked for again. */
  readonly waitingFile: Uint8Array | null;
}

/** Step 2: the answer. What it holds is shown first; nothing is taken in before the button. */
export function OpenInvitation({ isFirst, waitingFile }: OpenInvitationProps) {
  const translate = useTranslate();
  const platform = usePlatform();
  const { shelf, enter } = useShelf();
  const [file, setFile] = useState<Uint8Array | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<BundleError['type'] | null>(null);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function look(bytes: Uint8Array, phrase: string) {
    setBusy(true);
    const result = await shelf.previewInvitation(bytes, phrase === '' ? undefined : phrase);
    setBusy(false);
    if (!result.ok) setError(result.error.type);
    else if (result.value.type === 'changes') {
      setError(null);
      setInvitation(result.value);
    } else setError('not-a-bundle');
  }

  const lookAtWaiting = useRef((bytes: Uint8Array) => {
    setFile(bytes);
    void look(bytes, '');
  });
  useEffect(() => {
    if (waitingFile !== null) lookAtWaiting.current(waitingFile);
  }, [waitingFile]);

  async function choose() {
    const opened = await platform.openFile({ kind: 'bundle' });
    if (!opened.ok) {
      setError('failed');
      return;
    }
    if (!opened.value.opened) return;
    setFile(opened.value.bytes);
    setInvitation(null);
    await look(opened.value.bytes, '');
  }

  async function accept() {
    if (invitation === null) return;
    setBusy(true);
    const result = await shelf.acceptInvitation(invitation.token);
    setBusy(false);
    if (result.ok) await enter(result.value);
    else setError(result.error.type);
  }

  const needsPhrase = error === 'passphrase-needed' || error === 'wrong-passphrase';
  return (
    <div className="card">
      <h3>{translate('start.join.step2')}</h3>
      <p className="muted">{translate('start.join.help2')}</p>
      {error === null ? null : (
        <Notice
          tone={error === 'passphrase-needed' ? 'info' : 'danger'}
          title={translate(`errors.bundle.${error}`)}
          isAlert
          testId="invitation-error"
        />
      )}
      {needsPhrase && file !== null ? (
        <div className="fields">
          <TextField
            label={translate('start.join.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            testId="invitation-passphrase"
          />
        </div>
      ) : null}
      {invitation === null ? null : <InvitationSummary invitation={invitation} />}
      <div className="actions">
        {invitation === null ? null : (
          <Button
            variant="primary"
            isPending={isBusy}
            onPress={() => void accept()}
            testId="accept-invitation"
          >
            {translate('start.join.accept')}
          </Button>
        )}
        {needsPhrase && file !== null ? (
          <Button variant="primary" isPending={isBusy} onPress={() => void look(file, passphrase)}>
            {translate('start.join.unlock')}
          </Button>
        ) : null}
        <Button
          variant={isFirst && invitation === null && !needsPhrase ? 'primary' : 'secondary'}
          isPending={isBusy}
          onPress={() => void choose()}
          testId="open-invitation"
        >
          {translate(file === null ? 'start.join.open' : 'start.join.openOther')}
        </Button>
      </div>
    </div>
  );
}

function InvitationSummary({ invitation }: { readonly invitation: Invitation }) {
  const translate = useTranslate();
  const format = useFormat();
  const summary = useRef<HTMLDivElement>(null);
  // What the file holds is read before the button that takes it in.
  useEffect(() => summary.current?.focus(), []);
  return (
    <div ref={summary} tabIndex={-1}>
      <Notice tone="success" title={translate('start.join.holds', { name: invitation.associationName })}>
        <p>
          {translate('start.join.from', {
            name: invitation.from.name,
            role: invitation.from.role,
            when: format.moment(invitation.packedAt),
          })}
        </p>
        <p>{translate('start.join.count', { count: invitation.newOperationCount })}</p>
      </Notice>
    </div>
  );
}
