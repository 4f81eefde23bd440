import { type FormEvent, type ReactNode, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type ObjectionOutcome, objectionOutcomes } from '#shared/domain/minutes/objection.ts';

interface AnswerObjectionProps {
  readonly objection: StoredRecord<'objection'>;
  readonly name: string;
  readonly onClose: () => void;
}

/** What is done about an objection, and the answer to whoever raised it. */
export function AnswerObjection({ objection, name, onClose }: AnswerObjectionProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { values } = objection;
  const [outcome, setOutcome] = useState<ObjectionOutcome>(values.outcome ?? 'explained');
  const [answer, setAnswer] = useState(values.answer ?? '');

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (answer.trim() === '') return;
    const told = { answer: answer.trim(), answeredOn: localDay(new Date()), outcome };
    const announce = translate('attest.objection.answerNoted');
    const result = await commit([{ type: 'set', table: 'objection', id: objection.id, values: told }], {
      announce,
    });
    if (result.ok) onClose();
  }

  return (
    <Dialog title={translate('attest.objection.answerTitle', { name })} isOpen onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        <p className="objection-text">{values.wording}</p>
        <RadioGroup<ObjectionOutcome>
          label={translate('attest.objection.what')}
          value={outcome}
          options={objectionOutcomes.map((one) => ({
            value: one,
            text: translate(`domain.objectionOutcome.${one}`),
            description: translate(`attest.objection.outcome.${one}`),
          }))}
          onChange={setOutcome}
        />
        <TextField
          label={translate('attest.objection.answerText')}
          value={answer}
          onChange={setAnswer}
          multiline
          maxLength={5000}
          testId="objection-answer"
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={answer.trim() === ''} testId="save-answer">
            {translate('attest.objection.saveAnswer')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
