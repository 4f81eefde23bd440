import { type FormEvent, type ReactNode, useState } from 'react';
import type { Change, DecisionSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { type ReplacementExtent, replacementExtents } from '#shared/domain/decision/replacement.ts';
import { decisionNumber } from './decision-number.ts';
import { emptyFilter, filterEntries } from './filter-decisions.ts';
import type { Register } from './use-register.ts';

interface ReplaceDialogProps {
  readonly decision: DecisionSummary;
  readonly register: Register;
  readonly onClose: () => void;
}

const mostShown = 8;

/** Notes that a decision takes the place of an earlier one. What was attested stays as it is. */
export function ReplaceDialog({ decision, register, onClose }: ReplaceDialogProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const { writer, reader } = useWorkspace();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const [extent, setExtent] = useState<ReplacementExtent>('whole');
  const found = filterEntries(register.entries, { ...emptyFilter, text })
    .map((entry) => entry.decision)
    .filter(
      ({ minuteItem, date }) =>
        minuteItem !== decision.minuteItem &&
        date <= decision.date &&
        !decision.replaces.some(({ replaced }) => replaced === minuteItem),
    )
    .slice(0, mostShown);
  const replaced = found.find(({ minuteItem }) => minuteItem === chosen)?.minuteItem;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (replaced === undefined) return;
    const { meeting, minuteItem } = decision;
    const id = await writer.naturalId(meeting, 'replacement', [minuteItem, replaced]);
    const values = { decision: minuteItem, replaced, extent };
    const known = (await reader.dossier(meeting))?.removed('replacement').some((one) => one.id === id);
    const change: Change =
      known === true
        ? { type: 'set', table: 'replacement', id, values, restore: true }
        : { type: 'create', table: 'replacement', id, values };
    const done = await commit([change], { announce: translate('register.replacementNoted') });
    if (done.ok) onClose();
  }

  return (
    <Dialog title={translate('register.replaceTitle')} isOpen onClose={onClose} testId="replace-dialog">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={translate('register.replaceSearch')}
          type="search"
          value={text}
          onChange={setText}
          autoFocus
          testId="replace-search"
        />
        {found.length === 0 ? (
          <p className="muted">{translate('register.noHits')}</p>
        ) : (
          <RadioGroup<string>
            label={translate('register.replaceWhich')}
            value={chosen ?? ''}
            options={found.map((one) => ({
              value: one.minuteItem,
              text: `${decisionNumber(one, '')} ${one.heading}`,
              description: `${register.bodyName(one.body)}, ${format.date(one.date)}`,
            }))}
            onChange={(id) => setChosen(id as RecordId)}
          />
        )}
        <RadioGroup
          label={translate('register.replaceExtent')}
          value={extent}
          options={replacementExtents.map((value) => ({
            value,
            text: translate(`domain.replacementExtent.${value}`),
          }))}
          onChange={setExtent}
          isInline
        />
        <p className="muted small">{translate('register.replaceHelp')}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            isDisabled={replaced === undefined}
            testId="confirm-replace"
          >
            {translate('register.replaceConfirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
