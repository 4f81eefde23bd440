import { type FormEvent, useState } from 'react';
import { usePlatform } from '#renderer/platform/platform-context.ts';
import type { BackupPreview, RestoreError } from '#renderer/storage/backup/restoring.ts';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Problem = RestoreError['type'];

const toldErrors = ['words-needed', 'words-wrong', 'no-words', 'other-keys', 'already-here'] as const;

/** Puts an association back from a backup. What it holds is shown first; nothing is put back before the button. */
export function RestoreAssociation({ onBack }: { readonly onBack: () => void }) {
  const translate = useTranslate();
  const platform = usePlatform();
  const { shelf, enter } = useShelf();
  const [file, setFile] = useState<Uint8Array | null>(null);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function open(bytes: Uint8Array, typed: string | undefined) {
    setBusy(true);
    const answer = await shelf.restoring.preview(bytes, typed);
    setBusy(false);
    setProblem(answer.ok ? null : answer.error.type);
    setPreview(answer.ok ? answer.value : null);
  }

  async function choose() {
    const opened = await platform.openFile({ kind: 'bundle' });
    if (!opened.ok) return setProblem('failed');
    if (!opened.value.opened) return;
    setFile(opened.value.bytes);
    setWords('');
    await open(opened.value.bytes, undefined);
  }

  async function accept() {
    if (preview === null) return;
    setBusy(true);
    const answer = await shelf.restoring.accept(preview.token);
    setBusy(false);
    if (answer.ok) enter(answer.value);
    else setProblem(answer.error.type);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file !== null && words.trim() !== '') void open(file, words);
  }

  const isLocked = problem === 'words-needed' || problem === 'words-wrong';
  return (
    <section className="section" aria-labelledby="restore-title">
      <h2 id="restore-title">{translate('backup.start.title')}</h2>
      <div className="card">
        <p>{translate('backup.start.text')}</p>
        <RestoreProblem problem={problem} />
        {isLocked ? (
          <form className="fields" onSubmit={submit}>
            <TextField
              label={translate('backup.start.words')}
              description={translate('backup.start.wordsHelp')}
              value={words}
              onChange={setWords}
              multiline
              rows={2}
              autoFocus
              testId="typed-words"
            />
            <div>
              <Button type="submit" variant="primary" isPending={isBusy} testId="open-backup">
                {translate('backup.start.open')}
              </Button>
            </div>
          </form>
        ) : null}
        {preview === null ? null : <PreviewNotice preview={preview} />}
        {isBusy ? <p role="status">{translate('backup.start.progress')}</p> : null}
        <div className="actions">
          {preview === null ? null : (
            <Button variant="primary" isPending={isBusy} onPress={() => void accept()} testId="accept-backup">
              {translate('backup.start.accept')}
            </Button>
          )}
          <Button
            variant={file === null ? 'primary' : 'secondary'}
            isPending={isBusy}
            onPress={() => void choose()}
            testId="choose-backup-file"
          >
            {translate(file === null ? 'backup.start.choose' : 'backup.start.chooseOther')}
          </Button>
        </div>
      </div>
      <div className="actions">
        <Button onPress={onBack}>{translate('common.back')}</Button>
      </div>
    </section>
  );
}

function RestoreProblem({ problem }: { readonly problem: Problem | null }) {
  const translate = useTranslate();
  if (problem === null) return null;
  const known = toldErrors.find((type) => type === problem) ?? 'damaged';
  return (
    <Notice
      tone={known === 'words-needed' ? 'info' : 'danger'}
      title={translate(`backup.error.${known}`)}
      isAlert
      testId="restore-problem"
    />
  );
}

function PreviewNotice({ preview }: { readonly preview: BackupPreview }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Notice
      tone="success"
      title={translate('backup.start.holds', { name: preview.association })}
      testId="backup-preview"
    >
      <p>
        {translate('backup.start.madeAt', {
          when: format.moment(preview.madeAt),
          member: preview.memberName,
        })}
      </p>
      <p>
        {translate('backup.start.count', {
          number: format.number(preview.operationCount),
          count: preview.operationCount,
        })}
      </p>
      {preview.attachmentCount === 0 ? null : (
        <p>
          {translate('backup.start.attachments', {
            number: format.number(preview.attachmentCount),
            count: preview.attachmentCount,
          })}
        </p>
      )}
      <p className="muted">{translate('backup.start.beside')}</p>
      {preview.refusedCount === 0 ? null : (
        <p>{translate('backup.start.refused', { count: preview.refusedCount })}</p>
      )}
    </Notice>
  );
}
