import { type FormEvent, useState } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import { nextTermStart } from '#shared/domain/seat/new-mandate.ts';
import { type DelegationNames, mandateChanges, sittingNames, withPlaces } from './mandate-form.ts';

interface MandateDialogProps {
  readonly board: StoredRecord<'body'>;
  readonly seats: readonly StoredRecord<'seat'>[];
  readonly people: readonly StoredRecord<'person'>[];
  readonly members: readonly StoredRecord<'memberOrganisation'>[];
  /** `MM-DD`, by the board's settings. */
  readonly termStart: string;
  readonly onClose: () => void;
}

/** Ny mandatperiod: who each member has chosen, from when; the rest follows. */
export function MandateDialog({ board, seats, people, members, termStart, onClose }: MandateDialogProps) {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  const today = localDay(new Date());
  const start = nextTermStart(today, termStart);
  const [from, setFrom] = useState<string>(start);
  const [years, setYears] = useState('4');
  const [names, setNames] = useState(() => sittingNames(members, seats, people, board.id, today, start));
  const isComplete = isIsoDate(from) && /^[1-9]$/.test(years);

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (!isComplete) return;
    const term = { body: board.id, from: from as IsoDate, years: Number(years) };
    const changes = mandateChanges(names, term, seats, people, () => writer.newChildId(base));
    const announce = translate('people.mandateStarted', { date: format.date(term.from) });
    if ((await commit(changes, { announce })).ok) onClose();
  }

  return (
    <Dialog
      title={translate('people.newMandate')}
      isOpen
      onClose={onClose}
      size="large"
      testId="mandate-dialog"
    >
      <form className="stack" onSubmit={(event) => void begin(event)}>
        <p className="muted">{translate('people.mandateHelp')}</p>
        <div className="fields">
          <TextField
            label={translate('people.from')}
            type="date"
            value={from}
            onChange={setFrom}
            isRequired
            testId="mandate-from"
          />
          <TextField
            label={translate('people.mandateYears')}
            type="number"
            value={years}
            onChange={setYears}
            isRequired
          />
        </div>
        {names.map((one) => (
          <DelegationFields
            key={one.memberOrganisation}
            names={one}
            organisation={members.find(({ id }) => id === one.memberOrganisation)?.values.name ?? ''}
            people={people}
            onChange={(next) =>
              setNames(
                names.map((other) => (other.memberOrganisation === one.memberOrganisation ? next : other)),
              )
            }
          />
        ))}
        <div className="dialog-actions">
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isComplete} testId="start-mandate">
            {translate('people.startMandate')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface DelegationFieldsProps {
  readonly names: DelegationNames;
  readonly organisation: string;
  readonly people: readonly StoredRecord<'person'>[];
  readonly onChange: (names: DelegationNames) => void;
}

function DelegationFields({ names, organisation, people, onChange }: DelegationFieldsProps) {
  const translate = useTranslate();
  const suggestions = people.map(({ values }) => values.name);
  const fields = (kind: 'members' | 'substitutes') =>
    names[kind].map((name, index) => (
      <ComboBox
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by its number
        key={`${kind}${index}`}
        label={translate(kind === 'members' ? 'people.mandateMember' : 'people.mandateSubstitute', {
          number: index + 1,
          name: organisation,
        })}
        value={name}
        suggestions={suggestions}
        onChange={(next) => onChange({ ...names, [kind]: names[kind].with(index, next) })}
      />
    ));
  return (
    <fieldset className="mandate-member">
      <legend>{organisation}</legend>
      <div className="fields">
        {fields('members')}
        {fields('substitutes')}
      </div>
      <div className="actions">
        <Button
          variant="quiet"
          aria-label={translate('people.morePlacesFor', { name: organisation })}
          onPress={() => onChange(withPlaces(names, 1))}
        >
          {translate('people.morePlaces')}
        </Button>
        {names.members.length > 1 ? (
          <Button
            variant="quiet"
            aria-label={translate('people.fewerPlacesFor', { name: organisation })}
            onPress={() => onChange(withPlaces(names, -1))}
          >
            {translate('people.fewerPlaces')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
