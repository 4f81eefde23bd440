import { type FormEvent, useEffect, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import { printHtml } from '#renderer/printing/print-html.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import type { RecoveryDraft } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { hostErrorKey } from '#renderer/ui/host-error-key.ts';
import { Printer } from '#renderer/ui/icons.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { renderRecoverySheet } from '#shared/publish/render-recovery-sheet.ts';
import { unlockProblem } from './unlock-problem.ts';

interface RecoveryStepsProps {
  readonly memberName: string;
  readonly laterText: string;
  readonly onLater: () => void;
  readonly onDone: () => void;
}

/** Thirteen words to print or write down, and two of them typed back: only then do they count. */
export function RecoverySteps({ memberName, laterText, onLater, onDone }: RecoveryStepsProps) {
  const { shelf } = useShelf();
  const [draft, setDraft] = useState<RecoveryDraft | null>(null);
  const [isWritten, setWritten] = useState(false);
  useEffect(() => {
    let wanted = true;
    void shelf.protection.draftRecovery().then((made) => {
      if (wanted) setDraft(made);
    });
    return () => {
      wanted = false;
    };
  }, [shelf]);
  if (draft === null) return <Loading />;
  return isWritten ? (
    <ConfirmWords draft={draft} onBack={() => setWritten(false)} onDone={onDone} />
  ) : (
    <ShowWords
      draft={draft}
      memberName={memberName}
      laterText={laterText}
      onLater={onLater}
      onWritten={() => setWritten(true)}
    />
  );
}

interface ShowWordsProps extends Pick<RecoveryStepsProps, 'memberName' | 'laterText' | 'onLater'> {
  readonly draft: RecoveryDraft;
  readonly onWritten: () => void;
}

function ShowWords({ draft, memberName, laterText, onLater, onWritten }: ShowWordsProps) {
  const translate = useTranslate();
  const { note, print } = usePrintWords(draft.words, memberName);
  return (
    <section className="card" aria-labelledby="recovery-title">
      <h2 id="recovery-title">{translate('identity.recovery.yourWords')}</h2>
      <p>{translate('identity.recovery.what')}</p>
      <ol className="recovery-words" lang="sv" data-testid="recovery-words">
        {draft.words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice, and the list never changes
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className="muted small">{translate('identity.recovery.keep')}</p>
      {note === null ? null : <Notice tone={note.tone} title={note.text} />}
      <div className="actions">
        <Button icon={<Printer aria-hidden />} onPress={print} testId="print-words">
          {translate('identity.recovery.print')}
        </Button>
        <Button variant="primary" onPress={onWritten} testId="words-written">
          {translate('identity.recovery.written')}
        </Button>
        <Button variant="quiet" onPress={onLater} testId="recovery-later">
          {laterText}
        </Button>
      </div>
    </section>
  );
}

interface ConfirmWordsProps {
  readonly draft: RecoveryDraft;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function ConfirmWords({ draft, onBack, onDone }: ConfirmWordsProps) {
  const translate = useTranslate();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const outcome = await draft.confirm([first, second]);
    setBusy(false);
    if (outcome.ok) onDone();
    else if (outcome.error.type === 'words-differ') setProblem(translate('identity.recovery.differ'));
    else setProblem(translate(unlockProblem(outcome.error)));
  }

  return (
    <form className="card" onSubmit={(event) => void confirm(event)}>
      <h2>{translate('identity.recovery.typeTwo')}</h2>
      <p>{translate('identity.recovery.typeTwoHelp')}</p>
      <div className="fields">
        <TextField
          label={translate('identity.recovery.word', { number: draft.asked[0] + 1 })}
          value={first}
          onChange={setFirst}
          autoFocus
          isRequired
          testId="first-word"
        />
        <TextField
          label={translate('identity.recovery.word', { number: draft.asked[1] + 1 })}
          value={second}
          onChange={setSecond}
          isRequired
          testId="second-word"
        />
      </div>
      {problem === null ? null : <Notice tone="danger" title={problem} isAlert testId="recovery-problem" />}
      <div className="actions">
        <Button type="submit" variant="primary" isPending={isBusy} testId="confirm-words">
          {translate('identity.recovery.confirm')}
        </Button>
        <Button onPress={onBack}>{translate('identity.recovery.showAgain')}</Button>
      </div>
    </form>
  );
}

/** Prints the sheet, or saves it as a PDF where the host has no print window of its own. */
function usePrintWords(words: readonly string[], memberName: string) {
  const translate = useTranslate();
  const format = useFormat();
  const platform = usePlatform();
  const [note, setNote] = useState<{ readonly tone: 'info' | 'danger'; readonly text: string } | null>(null);
  async function printNow() {
    const swedish = createTranslate(sv);
    const html = renderRecoverySheet({ words, memberName, date: format.date(localDay(new Date())) }, swedish);
    const title = swedish('print.recoveryTitle');
    const printed = await printHtml(platform, { html, title });
    if (!printed.ok) return setNote({ tone: 'danger', text: translate(hostErrorKey(printed.error.type)) });
    if (printed.value.type === 'shown') return;
    const { bytes } = printed.value;
    const saved = await platform.saveFile({ kind: 'pdf', suggestedName: `${title}.pdf`, bytes });
    if (!saved.ok) return setNote({ tone: 'danger', text: translate(hostErrorKey(saved.error.type)) });
    if (saved.value.saved) setNote({ tone: 'info', text: translate('identity.recovery.deleteFile') });
  }
  return { note, print: () => void printNow() };
}
