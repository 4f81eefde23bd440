import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isIsoDate } from '#shared/base/dates.ts';
import type { KnownVersion } from '#shared/domain/governing/version-chain.ts';

/** Ends a version: one that is repealed without a next, or one of two that were adopted apart from each other (G1). */
export function LastDay({ version }: { readonly version: KnownVersion }): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const [isOpen, setOpen] = useState(false);
  const [day, setDay] = useState<string>(version.validTo ?? '');
  const isPossible = isIsoDate(day) && day >= version.validFrom;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isIsoDate(day) || !isPossible) return;
    const done = await commit(
      [{ type: 'set', table: 'governingVersion', id: version.id, values: { validTo: day } }],
      { announce: translate('governing.lastDaySet', { label: version.label, date: format.date(day) }) },
    );
    if (done.ok) setOpen(false);
  }

  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)} testId="set-last-day">
        {translate('governing.setLastDay')}
      </Button>
      {isOpen ? (
        <Dialog
          title={translate('governing.lastDay', { label: version.label })}
          isOpen
          size="small"
          onClose={() => setOpen(false)}
        >
          <form className="stack" onSubmit={(event) => void save(event)}>
            <TextField
              label={translate('governing.validTo')}
              type="date"
              value={day}
              onChange={setDay}
              {...(day === '' || isPossible ? {} : { error: translate('governing.refused.ends-first') })}
              autoFocus
            />
            <div className="dialog-actions">
              <Button onPress={() => setOpen(false)}>{translate('common.cancel')}</Button>
              <Button type="submit" variant="primary" isDisabled={!isPossible}>
                {translate('governing.setLastDay')}
              </Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
