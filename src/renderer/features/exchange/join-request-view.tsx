import { type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { Audience } from '#shared/log/operation.ts';
import type { Grant, JoinRequest } from './receiving-store.ts';

interface JoinRequestViewProps {
  readonly request: JoinRequest;
  readonly base: Dossier;
  readonly isWorking: boolean;
  readonly onGrant: (grant: Grant) => void;
  readonly onLeave: () => void;
}

/** Somebody asks to join: compare the six words, say who it is, and what the computer may read. */
export function JoinRequestView({
  request,
  base,
  isWorking,
  onGrant,
  onLeave,
}: JoinRequestViewProps): ReactNode {
  const translate = useTranslate();
  const [areCompared, setCompared] = useState(false);
  const [person, setPerson] = useState<RecordId | null>(() => personNamed(base, request.name));
  const [isAdministrator, setAdministrator] = useState(false);
  const choices = audienceChoices(base);
  const [left, setLeft] = useState<ReadonlySet<Audience>>(new Set());
  const audiences: readonly Audience[] = [
    'forbund',
    ...choices.map(({ audience }) => audience).filter((audience) => !left.has(audience)),
  ];
  return (
    <section
      className="exchange-panel"
      aria-label={translate('exchange.joinRequest')}
      data-testid="join-request"
    >
      <h2>{translate('exchange.joinFrom', { name: request.name, role: request.role })}</h2>
      <p>{translate('exchange.joinHelp', { name: request.name })}</p>
      <ol className="six-words" lang="sv">
        {request.words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <Checkbox
        label={translate('exchange.wordsCompared')}
        isSelected={areCompared}
        onChange={setCompared}
        testId="words-compared"
      />
      <Select
        label={translate('exchange.joinPerson')}
        description={translate('exchange.joinPersonHelp')}
        value={person ?? ''}
        options={[
          { value: '', text: translate('exchange.noPerson') },
          ...base.all('person').map(({ id, values }) => ({ value: id as string, text: values.name })),
        ]}
        onChange={(value) => setPerson(value === '' ? null : (value as RecordId))}
      />
      <fieldset className="stack-tight">
        <legend className="field-label">{translate('exchange.mayRead')}</legend>
        {choices.map(({ audience, text }) => (
          <Checkbox
            key={audience}
            label={
              text ?? translate(audience === 'styrelse' ? 'exchange.audienceBoard' : 'exchange.audienceGroup')
            }
            isSelected={!left.has(audience)}
            onChange={(isSelected) => {
              const next = new Set(left);
              if (isSelected) next.delete(audience);
              else next.add(audience);
              setLeft(next);
            }}
          />
        ))}
      </fieldset>
      <Checkbox
        label={translate('exchange.makeAdministrator')}
        isSelected={isAdministrator}
        onChange={setAdministrator}
      />
      <div className="inline">
        <Button
          variant="primary"
          isDisabled={!areCompared}
          isPending={isWorking}
          onPress={() => onGrant({ person, administrator: isAdministrator, audiences })}
          testId="grant"
        >
          {translate('exchange.letIn', { name: request.name })}
        </Button>
        <Button onPress={onLeave}>{translate('exchange.notNow')}</Button>
      </div>
    </section>
  );
}

interface AudienceChoice {
  readonly audience: Audience;
  /** The name of a local group; the others have a fixed name. */
  readonly text: string | null;
}

function audienceChoices(base: Dossier): readonly AudienceChoice[] {
  return [
    { audience: 'styrelse', text: null },
    { audience: 'beredning', text: null },
    ...base
      .all('body')
      .filter(({ values }) => values.kind === 'localGroup')
      .map(({ id, values }): AudienceChoice => ({ audience: `lsg:${id}`, text: values.name })),
  ];
}

function personNamed(base: Dossier, name: string): RecordId | null {
  const wanted = name.trim().toLocaleLowerCase('sv');
  const found = base.all('person').find(({ values }) => values.name.toLocaleLowerCase('sv') === wanted);
  return found?.id ?? null;
}
