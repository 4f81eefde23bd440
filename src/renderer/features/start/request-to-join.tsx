import { type FormEvent, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import type { MemberIntroduction } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { HostError } from '#shared/ipc/desktop-api.ts';
import { IntroductionFields, isComplete } from './introduction-fields.tsx';

interface RequestToJoinProps {
  /** A request has been made before: the step shows only its name until it is asked for again. */
  readonly isFolded: boolean;
  readonly onDone: () => void;
}

interface MadeRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly words: readonly string[];
}

/** Step 1: a file for the one who lets people in, and six words to compare by telephone. */
export function RequestToJoin({ isFolded, onDone }: RequestToJoinProps) {
  const translate = useTranslate();
  const { shelf, refresh } = useShelf();
  const [introduction, setIntroduction] = useState<MemberIntroduction>({ name: '', role: '' });
  const [made, setMade] = useState<MadeRequest | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [isUnfolded, setUnfolded] = useState(!isFolded);
  const [hasFailed, setFailed] = useState(false);

  async function make(event: FormEvent) {
    event.preventDefault();
    if (!isComplete(introduction) || isMaking) return;
    setMaking(true);
    const result = await shelf.requestToJoin(introduction);
    setMaking(false);
    setFailed(!result.ok);
    if (!result.ok) return;
    setMade(result.value);
    onDone();
    await refresh();
  }

  return (
    <form className="card" onSubmit={(event) => void make(event)}>
      <h3>{translate('start.join.step1')}</h3>
      {made === null && !isUnfolded ? (
        <div className="actions">
          <p>{translate('start.join.alreadyMade')}</p>
          <Button variant="quiet" onPress={() => setUnfolded(true)}>
            {translate('start.join.makeAgain')}
          </Button>
        </div>
      ) : null}
      {made === null && isUnfolded ? (
        <>
          <p className="muted">{translate('start.join.help1')}</p>
          <IntroductionFields introduction={introduction} onChange={setIntroduction} />
          {hasFailed ? <Notice tone="danger" title={translate('start.foundFailed')} isAlert /> : null}
          <div className="actions">
            <Button
              type="submit"
              variant="primary"
              isPending={isMaking}
              isDisabled={!isComplete(introduction)}
              testId="make-request"
            >
              {translate('start.join.make')}
            </Button>
          </div>
        </>
      ) : null}
      {made === null ? null : <SaveRequest made={made} />}
    </form>
  );
}

function SaveRequest({ made }: { readonly made: MadeRequest }) {
  const translate = useTranslate();
  const platform = usePlatform();
  const [savedName, setSavedName] = useState<string | null>(null);
  const [error, setError] = useState<HostError | null>(null);

  async function save() {
    const result = await platform.saveFile({ kind: 'bundle', suggestedName: made.name, bytes: made.bytes });
    setError(result.ok ? null : result.error);
    if (result.ok && result.value.saved) setSavedName(result.value.name);
  }

  return (
    <>
      <p>{translate('start.join.words')}</p>
      <p className="six-words" data-testid="six-words" lang="sv">
        {made.words.join(' ')}
      </p>
      {savedName === null ? null : (
        <Notice tone="success" title={translate('common.fileSaved', { name: savedName })} />
      )}
      {error === null ? null : <Notice tone="danger" title={translate(hostErrorKey(error.type))} isAlert />}
      <div className="actions">
        <Button variant="primary" onPress={() => void save()} testId="save-request">
          {translate('start.join.save')}
        </Button>
      </div>
    </>
  );
}
